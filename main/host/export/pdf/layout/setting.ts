/** What every block is laid out with, and where. */
import type { Block } from '#shared/minutes/document.ts'
import type { ReadImage } from '../images/image.ts'
import type { FontBook } from '../text/font-book.ts'
import type { Notes } from './notes.ts'
import type { Report } from './report.ts'
import type { Slab } from './slab.ts'
import type { Owner } from './structure.ts'
import type { TypeStyle } from './theme.ts'
import type { Words } from './words.ts'

/** The same for the whole document. */
export interface Setting {
  /** Blocks hold blocks: lists, quotes, cells and boxes lay out what is in them through this. */
  layOutBlocks: (blocks: readonly Block[], place: Place, setting: Setting) => Slab[]
  book: FontBook
  words: Words
  report: Report
  /** Null for bytes that are missing or no picture. */
  image: (sha256: string) => ReadImage | null
  /** The width of the labels' column in every list of pairs. */
  labelWidth: number
  notes: Notes
  /** Where text stands on this page, and how high it may be. */
  column: { x: number; width: number }
  textHeight: number
  /** The tag level of the last heading: a tagged tree never jumps from 1 to 3. */
  heading: { level: number }
}

/** Where a block goes: it takes this place's width, and its elements become children of `parent`. */
export interface Place {
  x: number
  width: number
  parent: Owner
  /** Ordinary text here: body, cell or quote. */
  type: TypeStyle
  /** How deep in lists, for the marker. */
  depth: number
  align: 'left' | 'center' | 'right'
}

/**
 * Text narrower than the first reads one word a line: deeper lists go in by no more than their marker needs, and below
 * the second not at all.
 */
const [NARROW, NARROWEST, LEAST_STEP] = [90, 55, 10]

/** The same place, `by` points further in. */
export function indented(place: Place, by: number, parent: Owner = place.parent): Place {
  const least = place.width - LEAST_STEP < NARROWEST ? 0 : LEAST_STEP
  const step = Math.min(by, Math.max(least, place.width - NARROW))
  return { ...place, x: place.x + step, width: place.width - step, parent }
}
