/** Where the hand goes on when a step of the panel takes another's place: what had the focus is gone. */
import { useEffect, useRef, type RefObject } from 'react'

export type SigningStep = 'sign' | 'make' | 'bring'

/** Of each step, what is done first there; what comes first of these that is there. */
const firstThings: Record<SigningStep, readonly string[]> = {
  sign: ['input[type=password]', 'form button'],
  make: ['form input'],
  bring: ['form button'],
}

/** Not on the first showing: the focus is where the panel was opened from. */
export function useFocusOnStep(section: RefObject<HTMLElement | null>, step: SigningStep): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    const found = firstThings[step].map((selector) => section.current?.querySelector<HTMLElement>(selector) ?? null)
    found.find((each) => each !== null)?.focus()
  }, [section, step])
}
