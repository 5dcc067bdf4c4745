import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

export interface KeptFocus<Part extends HTMLElement> {
  ref: RefObject<Part | null>
  onFocus: (event: FocusEvent) => void
  onBlur: (event: FocusEvent) => void
}

/**
 * For a part of the screen whose controls come and go: when the one that has the focus goes, the part itself takes it,
 * so that Tab and screen readers go on from there instead of from the top of the page. Never taken from elsewhere.
 * Spread it on the part, which needs `tabIndex={-1}` and a name.
 */
export function useKeptFocus<Part extends HTMLElement>(): KeptFocus<Part> {
  const ref = useRef<Part>(null)
  const held = useRef<Element | null>(null)
  // After each drawing: React hears no blur of what it takes away itself.
  useLayoutEffect(() => {
    const gone = held.current !== null && !held.current.isConnected
    if (!gone) return
    held.current = null
    const { activeElement, body } = document
    if (activeElement === body || activeElement === null) ref.current?.focus({ preventScroll: true })
  })
  return {
    ref,
    onFocus: ({ target }) => {
      held.current = target
    },
    onBlur: ({ target }) => {
      // A button is disabled while its act runs, and a browser takes the focus from it: nobody went elsewhere.
      if (!target.matches(':disabled')) held.current = null
    },
  }
}
