/**
 * Names and texts of one direction set into sentences of the other (UAX 9): a value dropped into a sentence stands
 * between two isolates, so that two Arabic names beside each other do not change places and keep the comma between them.
 */
const open = '\u2068'
const close = '\u2069'
const anyIsolate = /[\u2066-\u2069]/gu
const isolatedInside = /\u2068[^\u2066-\u2069]*\u2069/gu

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]|\u200f|\u061c/u
const rightLetters = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const otherLetters = /[\p{L}--[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/gv
const most = 3

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/**
 * Whether a paragraph runs from the right: when nearly all its letters do, because an Arabic name with its French title
 * after it is still a French line, and a French acronym in an Arabic passage does not turn the passage round. What is
 * isolated has its own direction and says nothing of the paragraph's.
 */
export function runsFromTheRight(text: string): boolean {
  if (!hasRightToLeft(text)) return false
  const own = outsideIsolates(text)
  const [right, others] = [own.match(rightLetters)?.length ?? 0, own.match(otherLetters)?.length ?? 0]
  return right > most * others
}

/** A typed value as it goes into a sentence; unchanged unless it holds letters that run from the right, or when done. */
export function isolated(text: string): string {
  if (!hasRightToLeft(text)) return text
  const own = outsideIsolates(text)
  const isBalanced = own.search(anyIsolate) < 0
  if (isBalanced && !hasRightToLeft(own)) return text
  // An isolate somebody typed and left open would take in the rest of the sentence.
  const safe = isBalanced ? text : withoutIsolates(text)
  return safe.replaceAll(/[^\r\n]+/gu, (line) => open + line + close)
}

export function withoutIsolates(text: string): string {
  return text.replaceAll(anyIsolate, '')
}

function outsideIsolates(text: string): string {
  let [before, after] = ['', text]
  while (before !== after) {
    before = after
    after = before.replaceAll(isolatedInside, '')
  }
  return after
}

/** The same of a text in pieces of any marks; what has no words counts for nothing. */
export function piecesRunFromTheRight(pieces: readonly { kind: string; text?: string }[]): boolean {
  return runsFromTheRight(pieces.map(({ text = '' }) => text).join(''))
}

/** Words, or a stretch of them that is isolated. */
export type Stretch = string | { isolated: Stretch[] }

/** A text by its isolates, for what has an element of its own for them; one that is not closed isolates nothing. */
export function stretchesOf(text: string): Stretch[] {
  if (!text.includes(open)) return [withoutIsolates(text)]
  const levels: Stretch[][] = [[]]
  for (const part of text.split(/([\u2066-\u2069])/u)) {
    if (part === open) levels.push([])
    else if (part === close && levels.length > 1) {
      const inside = levels.pop() ?? []
      levels.at(-1)?.push({ isolated: inside })
    } else if (part !== '') levels.at(-1)?.push(withoutIsolates(part))
  }
  return levels.flat().filter((stretch) => stretch !== '')
}
