/**
 * What is offered at the caret, as the state of a plugin: it opens only when something was typed here, goes on while
 * typing goes on, and goes away with Escape, with the caret, or when nothing continues what was typed.
 */
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Offered, Range, Source } from './offer.ts'

export interface OfferState {
  /** Null when nothing is offered. */
  open: (Offered & { range: Range; active: number; /** Tab took the active one already. */ taken: boolean }) | null
  /** Where Escape closed it: it stays closed for that word. */
  dismissed: number | null
}

export type OfferCommand =
  | { kind: 'close' }
  | { kind: 'move'; active: number }
  /** One was put in the text; what was offered stays, for the next one in its place. */
  | { kind: 'take'; active: number; open: NonNullable<OfferState['open']> }
  /** Asked for by a key: other spellings of the selected word. */
  | { kind: 'show'; offered: Offered; range: Range }

export const nothingOffered: OfferState = { open: null, dismissed: null }

/** Further back than this nothing continues. */
const lookBack = 80

/** The words of the paragraph before the caret; null where there is no caret to write at. */
function wordsBefore(state: EditorState): { before: string; caret: number; inTable: boolean } | null {
  const { selection } = state
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const start = Math.max(0, $from.parentOffset - lookBack)
  const words = $from.parent.textBetween(start, $from.parentOffset, undefined, '\uFFFC')
  const inTable = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name).includes('table')
  return { before: start === 0 ? words : `\uFFFC${words}`, caret: $from.pos, inTable }
}

/** What another window typed, and undo. */
export function isFromElsewhere(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined
  return sync?.isChangeOrigin === true
}

function offeredAt(
  state: EditorState,
  sources: readonly Source[],
): Omit<NonNullable<OfferState['open']>, 'active' | 'taken'> | null {
  const place = wordsBefore(state)
  if (place === null || place.before === '') return null
  for (const source of sources) {
    const offered = source(place)
    if (offered !== null) return { ...offered, range: { from: place.caret - offered.length, to: place.caret } }
  }
  return null
}

export function nextOfferState(
  known: OfferState,
  transaction: Transaction,
  state: EditorState,
  sources: readonly Source[],
  command: OfferCommand | undefined,
): OfferState {
  if (command?.kind === 'close') return { open: null, dismissed: known.open?.range.from ?? known.dismissed }
  if (command?.kind === 'show') {
    return { open: { ...command.offered, range: command.range, active: 0, taken: false }, dismissed: null }
  }
  if (command?.kind === 'move') {
    return known.open === null ? known : { ...known, open: { ...known.open, active: command.active } }
  }
  if (command?.kind === 'take') {
    const { from } = command.open.range
    const range = { from, to: state.selection.from }
    return { ...known, open: { ...command.open, active: command.active, range, taken: true } }
  }
  if (!transaction.docChanged && !transaction.selectionSet) return known
  const dismissed = known.dismissed === null ? null : transaction.mapping.map(known.dismissed)
  const isOpen = known.open !== null && !known.open.taken
  // Moving the caret opens nothing, and neither does what others type, undo or deleting.
  const grows = state.doc.content.size > transaction.before.content.size
  const isTyped = transaction.docChanged && grows && !isFromElsewhere(transaction)
  if (!isTyped && !isOpen) return { open: null, dismissed: transaction.docChanged ? dismissed : null }
  const found = offeredAt(state, sources)
  if (found === null) return { open: null, dismissed }
  // A change from elsewhere comes as a new text with the caret put back: it is the same when as much was typed of it.
  const isElsewhere = isFromElsewhere(transaction)
  const isSame =
    known.open !== null &&
    (isElsewhere
      ? known.open.length === found.length
      : transaction.mapping.map(known.open.range.from, -1) === found.range.from)
  if (dismissed === found.range.from || (!isTyped && !isSame)) return { open: null, dismissed }
  const active = isElsewhere && known.open !== null ? Math.min(known.open.active, found.offers.length - 1) : 0
  return { open: { ...found, active, taken: false }, dismissed: null }
}
