/**
 * A field's typing on its way to the document: committed shortly after the last key, on Enter or on leaving the
 * field, and before the screen or the page goes. What others change shows, unless this field holds something newer.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react'

const settleAfter = 300

/** @param group the same while the field keeps the focus: one undo step however often it is committed */
export type Commit = (text: string, group: string) => void

export interface DraftField {
  value: string
  onChange: (event: { currentTarget: { value: string } }) => void
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
}

let sessions = 0

/**
 * @param value what the document holds
 * @param commit writes it there; answers nothing for a text it can't take, which then shows the document's again
 */
export function useDraft(value: string, commit: Commit): DraftField {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const committed = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const group = useRef('')
  const latest = useRef(commit)
  useLayoutEffect(() => {
    latest.current = commit
  })

  const flush = useCallback((): void => {
    clearTimeout(timer.current)
    const text = pending.current
    if (text === null) return
    pending.current = null
    committed.current = text
    latest.current(text, group.current)
  }, [])

  // Layout effects are undone before the meeting closes.
  useLayoutEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  useEffect(() => {
    // Someone else changed it, and nothing newer is held here.
    if (pending.current === null && committed.current !== null && value !== committed.current) setDraft(null)
  }, [value])

  return {
    value: draft ?? value,
    onChange: ({ currentTarget }) => {
      pending.current = currentTarget.value
      setDraft(currentTarget.value)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, settleAfter)
    },
    onFocus: () => {
      sessions += 1
      group.current = `field ${sessions}`
      committed.current = value
    },
    onBlur: () => {
      flush()
      setDraft(null)
    },
  }
}
