/** What a block of the Word file is written with, and what it stands in. */
import type { Cell } from '#shared/minutes/document.ts'
import type { Words } from '../pdf/layout/words.ts'
import type { Footnotes } from './footnotes.ts'
import type { Numbering } from './numbering.ts'
import type { Tone } from './styles.ts'

export interface Setting {
  words: Words
  /** « label : value »: what stands between. */
  colon: string
  numbering: Numbering
  footnotes: Footnotes
  images: ReadonlyMap<string, Uint8Array>
  /** Of a line of text, in twentieths of a point. */
  width: number
}

/** What a block stands in. */
export interface Under {
  style: string
  tone: Tone | null
  /** How far it is set in, in twentieths of a point. */
  indent: number
  /** How many lists deep; -1 outside of any. */
  listLevel: number
  align: Cell['align']
  isHead: boolean
}

export const onThePage: Under = {
  style: 'Normal',
  tone: null,
  indent: 0,
  listLevel: -1,
  align: undefined,
  isHead: false,
}
