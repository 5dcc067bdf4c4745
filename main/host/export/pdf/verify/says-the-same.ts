/** The gate: the produced file, read back from its bytes, says what the document says, word for word. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { PdfFailure } from '../failure.ts'
import type { LaidDocument } from '../layout/lay-out.ts'
import { visibleWords } from '../text/sanitise.ts'
import { documentWords } from './document-words.ts'
import { type ReadAloud, readAloud } from './read-text.ts'

const [SHOWN, LONGEST] = [8, 40]

/** Throws PdfFailure `textLost` with the words around the first difference. */
export async function assertSaysTheSame(
  bytes: Uint8Array,
  document: SemanticDocument,
  laid: Pick<LaidDocument, 'unreadImages'>,
  pause: (share: number) => Promise<void> | void = () => undefined,
): Promise<void> {
  const unread = new Set(laid.unreadImages.map((image) => image.sha256))
  const different = textDifference(await readAloud(bytes, pause), document, unread)
  if (different !== null) throw new PdfFailure('textLost', different)
}

/** The words around the first difference between a file and a document; null when they say the same. */
export function textDifference(
  read: ReadAloud,
  document: SemanticDocument,
  unread: ReadonlySet<string>,
): { words: string; found: string } | null {
  const wanted = documentWords(document, unread)
  const found = visibleWords(read.text)
  const different = firstDifference(wanted, found)
  if (different !== null) return { words: excerpt(wanted, different), found: excerpt(found, different) }
  return read.invisible.length > 0 ? { words: excerpt(read.invisible, 0), found: '' } : null
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
