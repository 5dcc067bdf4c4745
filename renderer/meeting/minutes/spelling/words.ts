/** The words of a line that spelling is about, and where they are. */

export interface Word {
  text: string
  from: number
  to: number
}

/** Letters, and the apostrophes and hyphens inside them. */
const word = /[\p{L}\p{M}\d]+(?:['’·-][\p{L}\p{M}\d]+)*/gu
/** Addresses are no words; neither is what hangs on to them. */
const address = /\S*(?:@|:\/\/|www\.)\S*/gu

/** Left alone: single letters, what has a figure in it, initials (ANRU, CAF). */
function isAsked(text: string): boolean {
  if (text.length < 2 || /\d/u.test(text)) return false
  const isShouted = text === text.toLocaleUpperCase('fr')
  return !isShouted || text.length > 5
}

export function wordsIn(line: string): Word[] {
  const bare = line.replaceAll(address, (found) => ' '.repeat(found.length))
  return [...bare.matchAll(word)].flatMap(({ 0: text, index }) =>
    isAsked(text) ? [{ text, from: index, to: index + text.length }] : [],
  )
}

/** As words are compared: whatever their capitals, their apostrophes, how their letters are composed. */
export function sameWord(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").toLocaleLowerCase('fr')
}

/** What makes the words of a name known: « Marie-Louise Saule », and « Saule » alone. */
export function knownFrom(texts: Iterable<string>): Set<string> {
  const known = new Set<string>()
  for (const text of texts) {
    for (const [found] of text.matchAll(word)) {
      known.add(sameWord(found))
      for (const part of found.split(/[-'’·]/u)) known.add(sameWord(part))
    }
  }
  return known
}

/** A known name may stand after an elided article, and parts of it be joined: « d’Yıldızlı ». */
export function isKnown(text: string, known: ReadonlySet<string>): boolean {
  const whole = sameWord(text)
  const bare = whole.replace(/^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu)'/u, '')
  return known.has(whole) || known.has(bare) || bare.split('-').every((part) => known.has(part))
}
