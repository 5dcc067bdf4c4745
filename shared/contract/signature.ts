/**
 * Keys to sign with and the signers a council knows. A passphrase travels to the page's own host and no further; it is
 * never kept, logged or answered.
 */
import { z } from 'zod'
import { nameSchema, sha256Schema, signatureFieldSchema, signerRoleSchema } from './minutes-life.ts'
import { operation } from './operation.ts'

const id = z.string().min(1).max(64)

/** Characters, of a key made here: fewer fall to whoever steals the file and a graphics card. */
export const leastPassphrase = 12
/** One of a person's own key file may be anything. */
const passphraseSchema = z.string().max(1000)
/** In base64: a key and a dozen certificates fill a tenth of it. */
const keyFileSchema = z.base64().max(200_000)

export interface SigningKey {
  keyId: string
  /** Whose it is, as its certificate says. */
  name: string
  /** The council its certificate names; '' for none. */
  council: string
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  fingerprint: string
  kind: 'rsa' | 'ec'
  /** `made` here, or brought as a file of one's `own`. */
  origin: 'made' | 'own'
  /** Who vouches for it; null for a certificate that only vouches for itself. */
  issuedBy: string | null
  /** UTC ms. */
  validUntil: number
  addedAt: number
}

/** Somebody whose signature the council knows. Those who no longer sign stay, so that what they signed stays known. */
export const knownSignerSchema = z.object({
  name: nameSchema,
  /** In the words of the council: a role of the rules, or what the person is. */
  role: z.union([signerRoleSchema, z.literal('other')]),
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  fingerprint: sha256Schema,
  addedAt: z.number().int().min(0),
  removedAt: z.number().int().min(0).nullable(),
})
export type KnownSigner = z.infer<typeof knownSignerSchema>

/** A fingerprint as it is read aloud and printed: groups of four. */
export function groupedFingerprint(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ')
}

export const signatureOperations = {
  'signature.keys': operation<SigningKey[]>()(z.object({})),
  /** Takes a second or two: strong keys are slow to make. `council`: '' for none. */
  'signature.makeKey': operation<SigningKey>()(
    z.object({ name: nameSchema, council: z.string().max(200), passphrase: passphraseSchema }),
  ),
  /** A PKCS#12 file; kept protected with AES under the same passphrase, whatever protected it before. */
  'signature.importKey': operation<SigningKey>()(z.object({ p12: keyFileSchema, passphrase: passphraseSchema })),
  /** The file as it is kept, in base64: it opens with the key's passphrase, here and in other programs. */
  'signature.exportKey': operation<{ name: string; p12: string }>()(z.object({ keyId: id })),
  /** For good: what it signed stays signed, and nobody can sign with it from here any more. */
  'signature.removeKey': operation<null>()(z.object({ keyId: id })),
  'signature.signers': operation<KnownSigner[]>()(z.object({})),
  /** One already listed takes the new name and role. */
  'signature.addSigner': operation<KnownSigner[]>()(
    knownSignerSchema.pick({ name: true, role: true, fingerprint: true }),
  ),
  'signature.removeSigner': operation<KnownSigner[]>()(knownSignerSchema.pick({ fingerprint: true })),
  /**
   * Signs the approved minutes in one field. Refused when the file on disk is not the one that was shown
   * (`seenSha256`), or does not say what the minutes say. Answers the sha256 it has then.
   */
  'signature.sign': operation<{ sha256: string; name: string }>()(
    z.object({
      docId: id,
      by: nameSchema,
      field: signatureFieldSchema,
      keyId: id,
      passphrase: passphraseSchema,
      seenSha256: sha256Schema,
    }),
  ),
}
