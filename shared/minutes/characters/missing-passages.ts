/** Where the characters stand that no font has, before anything is frozen (decisions.md 25). */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import type { TypedPassage } from './typed-passages.ts'

export interface MissingPassage extends TypedPassage {
  char: string
  codePoint: number
  /** The words around, cut between two of them. */
  around: string
}

/** Letters, figures and signs the fonts of this house certainly have (a test holds them against the fonts). */
const sure = /[\n\r\t -~\u00A0-\u017F\u2010-\u2015\u2018-\u201E\u2026\u202F\u2039\u203A€→☐☑✓]/gu

/** How much of the line is said around a character. */
const near = 40

/** The characters to ask the fonts about, each once, in their order; '' for nearly every meeting. */
export function charactersToAsk(passages: readonly TypedPassage[]): string {
  const rest = passages.map(({ text }) => text.normalize('NFC').replaceAll(sure, '')).join('')
  return [...new Set(rest.toWellFormed())].sort().join('')
}

/**
 * One entry a passage and character, in the order of the passages. What was typed and is not printed (a wording that was
 * replaced, a contact) is left out.
 */
export function missingPassages(
  passages: readonly TypedPassage[],
  missing: ReadonlySet<number>,
  document: SemanticDocument,
): MissingPassage[] {
  const printed = stringsIn(document).join('\n').normalize('NFC')
  const found = passages.flatMap(({ text, ...where }) => {
    const line = text.normalize('NFC')
    const characters = [...new Set(line)].filter((char) => missing.has(char.codePointAt(0) ?? 0))
    return characters
      .filter((char) => wordsWith(line, char).some((word) => printed.includes(word)))
      .map((char): MissingPassage => ({
        ...where,
        text,
        char,
        codePoint: char.codePointAt(0) ?? 0,
        around: wordsAround(line, char),
      }))
  })
  const keyOf = ({ place, codePoint, around }: MissingPassage) => JSON.stringify([place, codePoint, around])
  return [...new Map(found.map((each) => [keyOf(each), each])).values()]
}

function wordsWith(line: string, char: string): string[] {
  return line.split(/\s+/u).filter((word) => word.includes(char))
}

function wordsAround(line: string, char: string): string {
  const at = line.indexOf(char)
  const [start, end] = [Math.max(0, at - near), Math.min(line.length, at + char.length + near)]
  const head = start > 0 ? `…${line.slice(start, at).replace(/^\S*\s+/u, '')}` : line.slice(start, at)
  const after = line.slice(at + char.length, end)
  const tail = end < line.length ? `${after.replace(/\s+\S*$/u, '')}…` : after
  return `${head}${char}${tail}`.toWellFormed().replaceAll(/\s+/gu, ' ').trim()
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
