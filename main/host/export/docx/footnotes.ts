/** The notes of a document at the foot of Word's pages, numbered in the order they are met. */
import { Paragraph } from 'docx'
import type { PlainInline } from '#shared/minutes/document.ts'
import { piecesRunFromTheRight } from '#shared/minutes/typography/isolates.ts'
import { runsOf } from './inlines.ts'

export class Footnotes {
  readonly #paragraphs: Paragraph[] = []

  /** Gives the note's number, from 1. */
  add(inlines: readonly PlainInline[]): number {
    this.#paragraphs.push(
      new Paragraph({
        ...(piecesRunFromTheRight(inlines) ? { bidirectional: true } : {}),
        children: runsOf(inlines, null),
      }),
    )
    return this.#paragraphs.length
  }

  /** As docx takes them. */
  all(): Record<number, { children: Paragraph[] }> {
    return Object.fromEntries(this.#paragraphs.map((paragraph, index) => [index + 1, { children: [paragraph] }]))
  }
}
