import { useEffect, useState } from 'react'
import { isMeetingFile } from '../../app/merging/meeting-file.ts'

function isOverText({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[contenteditable=true]') !== null
}

/**
 * Files dropped anywhere on the page but on a text, which takes its own pictures; a copy of the meeting is no document
 * of it (app/merging). Answers whether one hovers.
 */
export function useFileDrop(take: (file: File) => Promise<void>): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent): void => {
      if (!brings(event) || isOverText(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file === undefined || event.defaultPrevented || isMeetingFile(file)) return
      event.preventDefault()
      void take(file)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [take])
  return over
}
