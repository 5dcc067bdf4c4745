/** Where the hand goes on when a step of the panel takes another's place: what had the focus is gone. */
import { useEffect, useRef, type RefObject } from 'react'

export type SigningStep = 'sign' | 'make' | 'bring'

/** Of each step, what is done first there; what comes first of these that is there. */
const firstThings: Record<SigningStep, readonly string[]> = {
  sign: ['input[type=password]', 'form button'],
  make: ['form input'],
  bring: ['form button'],
}

/**
 * Also when a key came or went. Not on the first showing: the focus is where the panel was opened from.
 * @param keys how many there are; null while that is not known
 */
export function useFocusOnStep(section: RefObject<HTMLElement | null>, step: SigningStep, keys: number | null): void {
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (keys === null) return
    const now = `${step} ${keys}`
    const isFirst = before.current === null
    const isSame = before.current === now
    before.current = now
    if (isFirst || isSame) return
    const found = firstThings[step].map((selector) => section.current?.querySelector<HTMLElement>(selector) ?? null)
    found.find((each) => each !== null)?.focus()
  }, [section, step, keys])
}
