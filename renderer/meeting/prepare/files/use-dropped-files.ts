import { useState, type DragEvent } from 'react'

interface Taking {
  isOver: boolean
  handlers: Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent<HTMLElement>) => void>
}

/** Files held over a line, and dropped on it. */
export function useDroppedFiles(take: (files: File[]) => void): Taking {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave(event) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      },
      onDrop(event) {
        setIsOver(false)
        const dropped = [...event.dataTransfer.files]
        if (dropped.length === 0) return
        event.preventDefault()
        take(dropped)
      },
    },
  }
}
