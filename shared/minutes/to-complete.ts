/**
 * « À compléter »: the mark one key drops in the text to come back to (evening.md item 5). Found where it stands at
 * the start of a line, in brackets, after a colon, or highlighted; "un dossier à compléter" is a sentence. Both
 * languages are read, whatever the minutes' own. The editor and Finaliser find the same marks in the same order.
 */
import type { Language, TextNode } from '#shared/contract/meeting.ts'

/** What the key writes, never broken over two lines; highlighted, so that it is found in the middle of a sentence too. */
export const markText: Record<Language, string> = { fr: '[à\u00A0compléter]', en: '[to\u00A0be\u00A0completed]' }

// Composed and decomposed letters alike, for a text may come from anywhere.
const mark = /(?:à|a\u0300)[\s\u00A0](?:compl)(?:é|e\u0301)ter|to[\s\u00A0]be[\s\u00A0]completed/giu
const before = /(?:^|[:[(…–—])[\s\u00A0]*$/u

/** A stretch of a line, with or without highlight. */
export interface Piece {
  text: string
  highlighted: boolean
}

export interface Span {
  from: number
  to: number
}

/** The marks of one line; places count UTF-16 units from its start. */
export function marksInLine(pieces: readonly Piece[]): Span[] {
  const line = pieces.map(({ text }) => text).join('')
  const highlighted = (place: number): boolean => {
    let end = 0
    return pieces.find(({ text }) => place < (end += text.length))?.highlighted === true
  }
  return [...line.matchAll(mark)].flatMap(({ index, 0: { length } }) => {
    // Each line of a paragraph begins anew.
    const lineStart = line.lastIndexOf('\n', index) + 1
    const stands = before.test(line.slice(lineStart, index)) || highlighted(index)
    return stands ? [{ from: index, to: index + length }] : []
  })
}

export function saysToComplete(line: string): boolean {
  return marksInLine([{ text: line, highlighted: false }]).length > 0
}

/** The pieces of a node that holds words; null for one that holds blocks. */
function piecesOf(node: TextNode): Piece[] | null {
  const inlines = node.content ?? []
  if (!inlines.some(({ type }) => type === 'text' || type === 'hardBreak')) return null
  return inlines.map(({ text, marks }) => ({
    text: text ?? '\n',
    highlighted: marks?.some(({ type }) => type === 'highlight') === true,
  }))
}

/** How much of the line is said around a mark. */
const around = 40

/** Each mark of a text, in order, as the words around it. */
export function marksInText(node: TextNode | undefined): string[] {
  if (node === undefined) return []
  const pieces = piecesOf(node)
  if (pieces === null) return (node.content ?? []).flatMap(marksInText)
  const line = pieces.map(({ text }) => text).join('')
  return marksInLine(pieces).map(({ from, to }) => {
    const start = Math.max(0, from - around)
    const end = Math.min(line.length, to + around)
    const before = line.slice(start, from)
    const after = line.slice(to, end)
    // No word is cut in two, as long as there is another.
    const head = start > 0 ? `…${before.replace(/^\S*\s+/u, '')}` : before
    const tail = end < line.length ? `${after.replace(/\s+\S*$/u, '')}…` : after
    return `${head}${line.slice(from, to)}${tail}`.replaceAll(/\s+/gu, ' ').trim()
  })
}
