/** Order of mixed left-to-right and right-to-left text (UAX 9). */
import bidiFactory from 'bidi-js'
import { hasRightToLeft, runsFromTheRight } from '#shared/minutes/typography/isolates.ts'

const bidi = bidiFactory()
/** bidi-js reads UTF-16 units: it is shown a plain letter or symbol of the same direction in place of each pair. */
const PAIRS = /[\u{10000}-\u{10ffff}]/gu

export interface Direction {
  rightToLeft: boolean
  /** One level a UTF-16 unit; null when the whole text runs from left to right. */
  levels: Uint8Array | null
}

/** The direction of a paragraph and of each part of it. */
export function directionOf(text: string): Direction {
  if (!hasRightToLeft(text)) return { rightToLeft: false, levels: null }
  const rightToLeft = runsFromTheRight(text)
  const readable = text.replace(PAIRS, (pair) => (hasRightToLeft(pair) ? '\u05d0\u05d0' : '\u25a1\u25a1'))
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
