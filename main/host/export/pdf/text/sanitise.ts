/**
 * What a text is before it is laid out, and what is compared with the text read back from the file: one function for
 * both, so that they can't drift apart.
 */

/** Soft hyphen, zero-width space, word joiner, variation selectors, byte order mark: invisible, and traps for readers. */
const INVISIBLE = /\u00ad|\u200b|\u2060|[\ufe00-\ufe0f]|\ufeff/gu
/** Embeddings and overrides can make a sentence read otherwise than it was written; isolates and marks can't. */
const OVERRIDES = /[\u202a-\u202e]/gu
const SPACING = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
// oxlint-disable-next-line no-control-regex -- control characters are what this removes
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu
/** Almost every text of a meeting: nothing to do, found by one test. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20cf]*$/u

/**
 * The text as it is drawn: NFC, without what has no shape, tabs and line ends as spaces. A lone surrogate becomes
 * U+FFFD, which has a shape.
 */
export function sanitise(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replace(SPACING, ' ')
    .replace(INVISIBLE, '')
    .replace(OVERRIDES, '')
    .replace(CONTROL, '')
    .normalize('NFC')
}

/** Joiners, direction marks and isolates steer shaping and order; they are never glyphs of their own. */
const STEERING = /[\u034f\u061c\u180e\u200c-\u200f\u2061-\u2064\u2066-\u206f]/gu

/** Without joiners and marks at either end; those inside an emoji stay, they are part of it. */
export function trimSteering(text: string): string {
  if (text.length === 1) return isSteering(text.charCodeAt(0)) ? '' : text
  let [start, end] = [0, text.length]
  while (start < end && isSteering(text.charCodeAt(start))) start++
  while (end > start && isSteering(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** True for a character that is kept for shaping but never drawn. */
export function isSteering(codePoint: number): boolean {
  return (
    (codePoint >= 0x200c && codePoint <= 0x200f) ||
    (codePoint >= 0x2061 && codePoint <= 0x206f) ||
    codePoint === 0x034f ||
    codePoint === 0x061c ||
    codePoint === 0x180e
  )
}

/** The words of a text as a reader sees them: what the comparison with the file counts. */
export function visibleWords(text: string): string[] {
  return sanitise(text)
    .replace(STEERING, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
