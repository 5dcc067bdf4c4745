/**
 * A plain field on a shared text: what is typed here goes there stretch by stretch, what is typed in another window
 * comes here around the caret. Nothing is written back while an input method is composing a sign.
 */
import type * as Y from 'yjs'
import { placeAfterChange, textChange } from './text-change.ts'

/** The part of a textarea that matters here. */
export type NoteField = Pick<
  HTMLTextAreaElement,
  | 'value'
  | 'selectionStart'
  | 'selectionEnd'
  | 'selectionDirection'
  | 'setSelectionRange'
  | 'addEventListener'
  | 'removeEventListener'
>

/** Longer notes than this are no notes; the field is told too (`maxLength`). */
export const longestNote = 20_000

/** Binds a field to a note for as long as it is shown; answers what stops it. */
export function bindNote(field: NoteField, note: Y.Text): () => void {
  const own = { field }
  let composing = false
  /** What the field and the note last had in common. */
  let common = ''

  const show = (): void => {
    if (composing) return
    common = note.toJSON()
    const change = textChange(field.value, common)
    if (change === null) return
    const { selectionDirection } = field
    const start = placeAfterChange(field.selectionStart, change)
    const end = placeAfterChange(field.selectionEnd, change)
    field.value = common
    field.setSelectionRange(start, end, selectionDirection)
  }
  const typed = (): void => {
    if (composing) return
    const change = textChange(common, field.value, field.selectionEnd)
    if (change === null) return
    // While a sign was being composed others may have typed too.
    const meanwhile = textChange(common, note.toJSON())
    const moved = (place: number): number => (meanwhile === null ? place : placeAfterChange(place, meanwhile))
    const [from, to] = [moved(change.at), moved(change.at + change.removed)]
    const write = (): void => {
      if (to > from) note.delete(from, to - from)
      if (change.inserted !== '') note.insert(from, change.inserted)
    }
    if (note.doc === null) write()
    else note.doc.transact(write, own)
    show()
  }
  const observe = (event: Y.YTextEvent): void => {
    if (event.transaction.origin !== own) show()
  }
  const begin = (): void => {
    composing = true
  }
  const end = (): void => {
    composing = false
    typed()
    show()
  }
  common = note.toJSON()
  field.value = common
  note.observe(observe)
  field.addEventListener('input', typed)
  field.addEventListener('compositionstart', begin)
  field.addEventListener('compositionend', end)
  return () => {
    note.unobserve(observe)
    field.removeEventListener('input', typed)
    field.removeEventListener('compositionstart', begin)
    field.removeEventListener('compositionend', end)
  }
}
