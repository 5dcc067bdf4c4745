/** The approved minutes as they wait for a signature: what the desk of signatures needs to know of their life. */
import type { SignatureField } from '#shared/contract/minutes-life.ts'
import type { Result } from '#shared/contract/result.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'

export interface MinutesToSign {
  document: SemanticDocument
  /** With the signatures it has. */
  pdf: Uint8Array
  pdfSha256: string
  /** The meeting's. */
  timeZone: string
}

/** A digital signature as it was put into the file. */
export interface SignedFact {
  field: SignatureField
  /** As the certificate says. */
  name: string
  by: string
  /** SHA-256 of the certificate. */
  fingerprint: string
  /** SHA-256 of the file that was signed. */
  before: string
}

export interface FrozenSource {
  /** Refuses what the rules do not let be signed now in this field. */
  toSign: (docId: string, field: SignatureField) => Promise<Result<MinutesToSign>>
  /** Keeps the signed file in the place of the one it begins with, and notes who signed. */
  replaceSigned: (docId: string, bytes: Uint8Array, fact: SignedFact) => Promise<Result<unknown>>
}
