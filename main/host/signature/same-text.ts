/** Before anybody signs: the file on disk, read back from its bytes, says what the minutes say. */
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { WORDS } from '../export/pdf/layout/words.ts'
import { sanitise } from '../export/pdf/text/sanitise.ts'
import { type ReadAloud, readAloud } from '../export/pdf/verify/read-text.ts'
import { textDifference } from '../export/pdf/verify/says-the-same.ts'
import { SignatureFailure } from './signature-failure.ts'

/**
 * Throws a SignatureFailure: `textDiffers` with the words around the first difference, `notPrepared` for a file that
 * can't be read.
 */
export async function refuseOtherText(pdf: Uint8Array, document: SemanticDocument): Promise<void> {
  const read = await readAloud(pdf, pause).catch(() => null)
  if (read === null) throw new SignatureFailure('notPrepared')
  const different = textDifference(read, document, unreadImages(document, read.alternatives))
  if (different !== null) throw new SignatureFailure('textDiffers', different)
}

/** The host answers between two pages. */
const pause = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve)
  })

/** Pictures whose alternative was printed in their place: no figure of the file has it. */
function unreadImages(document: SemanticDocument, alternatives: ReadAloud['alternatives']): Set<string> {
  const { picture } = WORDS[document.language]
  const unread = new Set<string>()
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'image' && !alternatives.includes(sanitise(block.alt) || picture)) unread.add(block.sha256)
      visit(insideOf(block))
    }
  }
  const logo = document.letterhead?.logo ?? null
  if (logo !== null && !alternatives.includes(sanitise(logo.alt) || picture)) unread.add(logo.sha256)
  visit(document.blocks)
  return unread
}

function insideOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => item.blocks)
    case 'quote':
    case 'callout':
    case 'annex':
      return block.blocks
    case 'table':
      return [...block.head, ...block.rows].flat().flatMap((cell) => cell.blocks)
    default:
      return []
  }
}
