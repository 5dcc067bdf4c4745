/** What minutes say, without what is put around it: the banner, the prints of the text itself, the signatures. */
import type { Block, SemanticDocument } from './document.ts'

/** Equal for two documents that say the same. Hashed by the host, it is the print of the text. */
export function wordingOf({ language, title, subtitle, blocks }: SemanticDocument): string {
  return JSON.stringify({ language, title, subtitle, blocks: blocks.map(unsigned) })
}

/** As it was before anybody signed it, and without the print of its text. */
export function withoutSignatures(document: SemanticDocument): SemanticDocument {
  return { ...document, blocks: document.blocks.map(unsigned) }
}

function unsigned(block: Block): Block {
  return block.kind === 'signatures'
    ? { kind: 'signatures', fields: block.fields.map(({ role, name }) => ({ role, name })) }
    : block
}

/** The signatures block as it is printed for signing: with the print of the text above it. */
export function withTextPrint(document: SemanticDocument, textSha256: string): SemanticDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'signatures' ? { ...block, textSha256 } : block)),
  }
}

/** "9f86 d081 884c 7d65": enough of a hash to compare by eye. */
export function groupedPrint(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
