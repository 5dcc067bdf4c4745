/** Reads a PKCS#12 file (RFC 7292): a private key and the certificates that go with it. */
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { CertBag, ContentInfo, PKCS8ShroudedKeyBag, PrivateKeyInfo, SafeBag } from 'pkijs'
import { SignatureFailure } from '../../signature-failure.ts'
import { decrypt } from './decrypt.ts'
import * as oids from './oids.ts'

export interface OpenedKey {
  key: KeyObject
  /** DER: the one of the key, then those that issued it. */
  certificates: [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]]
}

/**
 * The passphrase is taken as it was typed. The seal over the whole file (MAC) is not checked: a passphrase that opens
 * the key is the right one, and a certificate counts only if it is of that key.
 *
 * Throws a SignatureFailure: `keyUnreadable`, `wrongPassphrase`, `keyCipherUnknown`, `keyIncomplete`.
 */
export async function readP12(bytes: Uint8Array, passphrase: string): Promise<OpenedKey> {
  try {
    return await open(bytes, passphrase)
  } catch (error) {
    // A damaged file breaks at any step, in any of the readers of its parts.
    throw error instanceof SignatureFailure ? error : new SignatureFailure('keyUnreadable')
  }
}

async function open(bytes: Uint8Array, passphrase: string): Promise<OpenedKey> {
  const { PFX, AuthenticatedSafe } = await import('pkijs')
  const file = PFX.fromBER(Uint8Array.from(bytes).buffer)
  const contents = AuthenticatedSafe.fromBER(await plainOf(file.authSafe)).safeContents
  const found: { keys: KeyObject[]; certificates: Uint8Array<ArrayBuffer>[] } = { keys: [], certificates: [] }
  for (const content of contents) {
    // oxlint-disable-next-line no-await-in-loop -- a wrong passphrase is found at the first
    for (const bag of await bagsOf(content, passphrase)) {
      // oxlint-disable-next-line no-await-in-loop -- likewise
      const key = await keyOf(bag, passphrase)
      if (key !== null) found.keys.push(key)
      // oxlint-disable-next-line no-await-in-loop -- likewise
      const certificate = await certificateOf(bag)
      if (certificate !== null) found.certificates.push(certificate)
    }
  }
  return inOrder(found.keys, found.certificates)
}

async function plainOf(content: ContentInfo): Promise<ArrayBuffer> {
  const { OctetString } = await import('asn1js')
  const value: unknown = content.content
  // Sealed by a key instead of a passphrase: nobody makes these.
  if (content.contentType !== oids.content.plain || !(value instanceof OctetString))
    throw new SignatureFailure('keyUnreadable')
  return value.getValue()
}

async function bagsOf(content: ContentInfo, passphrase: string): Promise<SafeBag[]> {
  const { EncryptedData, SafeContents } = await import('pkijs')
  if (content.contentType === oids.content.plain) return SafeContents.fromBER(await plainOf(content)).safeBags
  if (content.contentType !== oids.content.encrypted)
    throw new SignatureFailure('keyCipherUnknown', { kind: content.contentType })
  const { encryptedContentInfo } = new EncryptedData({ schema: content.content })
  const encrypted = new Uint8Array(encryptedContentInfo.getEncryptedContent())
  const plain = await decrypt(encryptedContentInfo.contentEncryptionAlgorithm, encrypted, passphrase)
  // Padding that fits by chance, once in 256: what comes out is no list of bags.
  return orWrong(() => SafeContents.fromBER(Uint8Array.from(plain).buffer).safeBags)
}

function orWrong<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new SignatureFailure('wrongPassphrase')
  }
}

async function keyOf({ bagId, bagValue }: SafeBag, passphrase: string): Promise<KeyObject | null> {
  const open = (pkcs8: Uint8Array) =>
    orWrong(() => createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }))
  if (bagId === oids.bag.key) return open(new Uint8Array((bagValue as PrivateKeyInfo).toSchema().toBER()))
  if (bagId !== oids.bag.shroudedKey) return null
  const { encryptionAlgorithm, encryptedData } = bagValue as PKCS8ShroudedKeyBag
  return open(await decrypt(encryptionAlgorithm, new Uint8Array(encryptedData.getValue()), passphrase))
}

async function certificateOf({ bagId, bagValue }: SafeBag): Promise<Uint8Array<ArrayBuffer> | null> {
  if (bagId !== oids.bag.certificate) return null
  const { certId, certValue } = bagValue as CertBag
  const { OctetString } = await import('asn1js')
  return certId === oids.x509Certificate && certValue instanceof OctetString
    ? new Uint8Array(certValue.getValue())
    : null
}

function inOrder(keys: readonly KeyObject[], certificates: readonly Uint8Array<ArrayBuffer>[]): OpenedKey {
  const known = certificates.flatMap((der) => {
    try {
      return [{ der, certificate: new X509Certificate(der) }]
    } catch {
      return []
    }
  })
  for (const key of keys) {
    const own = known.find(({ certificate }) => isOf(key, certificate))
    if (own === undefined) continue
    const chain: OpenedKey['certificates'] = [own.der]
    for (let last = own; !last.certificate.checkIssued(last.certificate);) {
      const issuer = known.find(
        ({ der, certificate }) => !chain.includes(der) && last.certificate.checkIssued(certificate),
      )
      if (issuer === undefined) break
      chain.push(issuer.der)
      last = issuer
    }
    return { key, certificates: chain }
  }
  throw new SignatureFailure('keyIncomplete')
}

function isOf(key: KeyObject, certificate: X509Certificate): boolean {
  const spki = (publicKey: KeyObject) => publicKey.export({ format: 'der', type: 'spki' })
  return spki(createPublicKey(key)).equals(spki(certificate.publicKey))
}
