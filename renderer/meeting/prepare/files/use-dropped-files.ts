import { useState, type DragEvent } from 'react'
import { isMeetingFile } from '../../../app/merging/meeting-file.ts'

interface Taking {
  isOver: boolean
  handlers: Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent<HTMLElement>) => void>
}

/** Files held over a line, and dropped on it; a copy of the meeting is for the whole page (app/merging). */
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
        if (dropped.length === 0 || dropped.some(isMeetingFile)) return
        event.preventDefault()
        take(dropped)
      },
    },
  }
}
