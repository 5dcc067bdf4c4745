import type { CouncilLetterhead } from '#shared/contract/letterhead.ts'
import type { SemanticDocument } from './document.ts'

/**
 * The document on the council's paper. One that says whose paper it is keeps it: what was frozen is not printed on
 * another. A council that keeps neither picture nor address prints none, as before.
 */
export function withLetterhead(
  document: SemanticDocument,
  { name, address, logo }: CouncilLetterhead,
): SemanticDocument {
  if (document.letterhead !== undefined || (address.trim() === '' && logo === null)) return document
  const called = name.trim() === '' ? document.author : name
  return {
    ...document,
    letterhead: { logo: logo === null ? null : { sha256: logo, alt: called }, name: called, address: address.trim() },
  }
}
