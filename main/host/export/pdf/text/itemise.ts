/** Which face draws which part of a text: per visible character, so that one name never loses one letter. */
import type { Face, FontBook, FontStyle } from './font-book.ts'
import { isSteering } from './sanitise.ts'

/** A part of a text in one face; null when no face has it. */
export interface Item {
  start: number
  end: number
  face: Face | null
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Emoji}\u20e3|\p{Emoji}\u200d/u

/** Splits `text` into the fewest parts that each have one face. */
export function itemise(text: string, style: FontStyle, book: FontBook): Item[] {
  const [body] = book.chain(style)
  if (body !== undefined && coversAll(body, text))
    return text === '' ? [] : [{ start: 0, end: text.length, face: body }]
  const items: Item[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    for (const part of faceOf(segment, index, style, book)) join(items, part)
  }
  return items
}

/** Grapheme boundaries: where an overlong word may be cut. */
export function graphemeStarts(text: string): number[] {
  return Array.from(graphemes.segment(text), ({ index }) => index)
}

function faceOf(segment: string, start: number, style: FontStyle, book: FontBook): Item[] {
  const faces = EMOJI.test(segment) ? [book.emoji, ...book.chain(style)] : book.chain(style)
  const whole = faces.find((face) => coversAll(face, segment))
  if (whole !== undefined) return [{ start, end: start + segment.length, face: whole }]
  // No face has the whole cluster: each of its characters alone, rather than none of them.
  const items: Item[] = []
  let at = start
  for (const character of segment) {
    const codePoint = character.codePointAt(0) ?? 0
    const end = at + character.length
    const face = faces.find((face) => face.covers(codePoint)) ?? null
    const last = items.at(-1)
    // A joiner between two parts steers nothing any more: it goes with what precedes it.
    if (isSteering(codePoint) && last !== undefined) last.end = end
    else items.push({ start: at, end, face: isSteering(codePoint) ? (faces[0] ?? null) : face })
    at = end
  }
  return items
}

function join(items: Item[], part: Item): void {
  const last = items.at(-1)
  // What has no face stays apart, so that each such character is named.
  if (last !== undefined && last.face === part.face && part.face !== null) last.end = part.end
  else items.push({ ...part })
}

function coversAll(face: Face, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const codePoint = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(index) ?? unit) : unit
    if (!face.covers(codePoint) && !isSteering(codePoint)) return false
    if (codePoint > 0xffff) index++
  }
  return true
}
