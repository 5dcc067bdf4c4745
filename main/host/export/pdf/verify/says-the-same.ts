/** The gate: the produced file, read back from its bytes, says what the document says, word for word. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { PdfFailure } from '../failure.ts'
import type { LaidDocument } from '../layout/lay-out.ts'
import { visibleWords } from '../text/sanitise.ts'
import { documentWords } from './document-words.ts'
import { readAloud } from './read-text.ts'

const [SHOWN, LONGEST] = [8, 40]

/** Throws PdfFailure `textLost` with the words around the first difference. */
export async function assertSaysTheSame(
  bytes: Uint8Array,
  document: SemanticDocument,
  laid: Pick<LaidDocument, 'unreadImages'>,
  pause: (share: number) => Promise<void> | void = () => undefined,
): Promise<void> {
  const unread = new Set(laid.unreadImages.map((image) => image.sha256))
  const wanted = documentWords(document, unread)
  const read = await readAloud(bytes, pause)
  const found = visibleWords(read.text)
  const different = firstDifference(wanted, found)
  if (different !== null) {
    throw new PdfFailure('textLost', {
      words: excerpt(wanted, different),
      found: excerpt(found, different),
    })
  }
  if (read.invisible.length > 0) {
    throw new PdfFailure('textLost', { words: excerpt(read.invisible, 0), found: '' })
  }
}

const excerpt = (words: readonly string[], from: number) =>
  words
    .slice(from, from + SHOWN)
    .map((word) => (word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word))
    .join(' ')

function firstDifference(wanted: readonly string[], found: readonly string[]): number | null {
  const longest = Math.max(wanted.length, found.length)
  for (let index = 0; index < longest; index++) if (wanted[index] !== found[index]) return index
  return null
}
