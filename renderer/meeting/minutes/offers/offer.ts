/** What the text offers under the caret: entries of the `/` menu, names, other spellings. */
import type { Editor } from '@tiptap/core'

/** A stretch of the text that an offer takes the place of. */
export interface Range {
  from: number
  to: number
}

export interface Offer {
  /** Unique in its list. */
  id: string
  label: string
  /** Beside the label: what tells two homonyms apart, what an entry does. */
  detail: string
  /** Takes the place of what was typed. */
  pick: (editor: Editor, range: Range) => void
}

/** What is offered for the words before the caret. */
export interface Offered {
  /** Names the list for a screen reader. */
  label: string
  /** How many letters before the caret an offer takes the place of. */
  length: number
  offers: Offer[]
  /**
   * `menu`: asked for by a sign; once a letter follows it, arrows move and Enter picks. `light`: came by itself; only
   * Tab picks, and again gives the next one: Enter and arrows stay the text's own.
   */
  kind: 'menu' | 'light'
  /** Enter picks: false for a mere `/`. */
  isPickable: boolean
}

export interface Place {
  /** Words of the paragraph before the caret; a sign stands for what lies further back. */
  before: string
  inTable: boolean
}

export type Source = (place: Place) => Offered | null
