/** What minutes say, without what is put around it: the banner, the prints of the text itself, the signatures. */
import { groupedFingerprint, type KnownSigner } from '#shared/contract/signature.ts'
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

/** With the keys the council knows of those who sign, for whoever compares them on paper. */
export function withKnownKeys(document: SemanticDocument, signers: readonly KnownSigner[]): SemanticDocument {
  const keyOf = (name: string) => signers.find((signer) => signer.name === name && signer.removedAt === null)
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.kind !== 'signatures') return block
      const fields = block.fields.map((field) => {
        const known = keyOf(field.name)
        return known === undefined ? field : { ...field, fingerprint: known.fingerprint }
      })
      return { ...block, fields }
    }),
  }
}

/** "9f86 d081 884c 7d65": enough of a hash to compare by eye. */
export function groupedPrint(sha256: string): string {
  return groupedFingerprint(sha256.slice(0, 16))
}
