/** Order of mixed left-to-right and right-to-left text (UAX 9). */
import bidiFactory from 'bidi-js'

const bidi = bidiFactory()
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]|\u200f|\u061c/u
const RIGHT_LETTERS = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const OTHER_LETTERS = /[\p{L}--[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/gv
const MOST = 3
/** bidi-js reads UTF-16 units: it is shown a plain letter or symbol of the same direction in place of each pair. */
const PAIRS = /[\u{10000}-\u{10ffff}]/gu

export interface Direction {
  rightToLeft: boolean
  /** One level a UTF-16 unit; null when the whole text runs from left to right. */
  levels: Uint8Array | null
}

/**
 * The direction of a paragraph: that of nearly all its letters, because an Arabic name with its French title after it
 * is still a French line, and a French acronym in an Arabic passage does not turn the passage round.
 */
export function directionOf(text: string): Direction {
  if (!RIGHT_TO_LEFT.test(text)) return { rightToLeft: false, levels: null }
  const rightToLeft = count(text, RIGHT_LETTERS) > MOST * count(text, OTHER_LETTERS)
  const readable = text.replace(PAIRS, (pair) => (RIGHT_TO_LEFT.test(pair) ? '\u05d0\u05d0' : '\u25a1\u25a1'))
  return { rightToLeft, levels: bidi.getEmbeddingLevels(readable, rightToLeft ? 'rtl' : 'ltr').levels }
}

/** Indices of the levels in the order they stand from left to right (rule L2). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    let start = 0
    while (start < order.length) {
      let end = start
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).toReversed())
      start = Math.max(end, start + 1)
    }
  }
  return order
}

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0
