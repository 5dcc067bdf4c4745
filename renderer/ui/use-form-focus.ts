import { useLayoutEffect, useRef, type RefObject } from 'react'
import { giveCaretBack } from './give-caret-back.ts'

const form = 'form, [data-form]'

/**
 * For a form someone asked for (a `form`, or a part marked `data-form`): the caret goes into its first field, and back
 * where it was when the form goes. Not when the caret has gone elsewhere meanwhile: it is never taken from a hand that
 * types (evening.md item 1).
 *
 * @param back where the caret was before a form this one takes the place of
 */
export function useFormFocus<Field extends HTMLElement>(back: Element | null = null): RefObject<Field | null> {
  const first = useRef<Field>(null)
  useLayoutEffect(() => {
    const field = first.current
    const before = back ?? document.activeElement
    field?.focus({ preventScroll: true })
    // One goes on after the words that are there.
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
    field?.closest(form)?.scrollIntoView({ block: 'nearest' })
    field?.scrollIntoView({ block: 'nearest' })
    return () => {
      const isInside = field?.closest(form)?.contains(document.activeElement) === true
      if (isInside && before instanceof HTMLElement && before.isConnected) giveCaretBack(before)
    }
    // Where it was when the form came, whatever is drawn since.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return first
}
