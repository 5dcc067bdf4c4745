/**
 * Opens what a passphrase protects in a PKCS#12 file: PBES2 (RFC 8018) as programs write it today, and the triple DES
 * and RC2 of those before (RFC 7292, appendix C).
 */
import { createDecipheriv, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import type { AlgorithmIdentifier } from 'pkijs'
import { SignatureFailure } from '../../signature-failure.ts'
import { kdfPurpose, pkcs12Bytes } from './pkcs12-kdf.ts'
import * as oids from './oids.ts'
import { decryptRc2 } from './rc2.ts'

const derive = promisify(pbkdf2)

/** A file that asks for more would keep this computer busy for minutes. */
const mostIterations = 10_000_000

interface Cipher {
  name: string
  keyLength: number
}
const ciphers: Record<string, Cipher> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24 },
  [oids.aes256Cbc]: { name: 'aes-256-cbc', keyLength: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyLength: 24 },
}
const digests: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  [oids.hmacSha256]: 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const oldCiphers: Record<string, Cipher> = {
  '1.2.840.113549.1.12.1.3': { name: 'des-ede3-cbc', keyLength: 24 },
  '1.2.840.113549.1.12.1.4': { name: 'des-ede-cbc', keyLength: 16 },
  '1.2.840.113549.1.12.1.5': { name: 'rc2', keyLength: 16 },
  '1.2.840.113549.1.12.1.6': { name: 'rc2', keyLength: 5 },
}
const oldBlockLength = 8

/**
 * Throws a SignatureFailure: `wrongPassphrase` (or the text is damaged: nobody can tell the two apart),
 * `keyCipherUnknown`, `keyUnreadable`.
 */
export async function decrypt(
  algorithm: AlgorithmIdentifier,
  encrypted: Uint8Array,
  passphrase: string,
): Promise<Buffer> {
  const old = oldCiphers[algorithm.algorithmId]
  if (algorithm.algorithmId !== oids.pbes2 && old === undefined) throw unknown(algorithm.algorithmId)
  const { name, key, iv } =
    old === undefined ? await modernKey(algorithm, passphrase) : await oldKey(old, algorithm, passphrase)
  try {
    if (name === 'rc2') return decryptRc2(key, iv, encrypted)
    const decipher = createDecipheriv(name, key, iv)
    return Buffer.concat([decipher.update(encrypted), decipher.final()])
  } catch {
    throw new SignatureFailure('wrongPassphrase')
  }
}

const unknown = (kind: string) => new SignatureFailure('keyCipherUnknown', { kind })

function counted(iterations: number): number {
  if (!(iterations >= 1 && iterations <= mostIterations)) throw new SignatureFailure('keyUnreadable')
  return iterations
}

async function modernKey({ algorithmParams }: AlgorithmIdentifier, passphrase: string) {
  const [{ PBES2Params, PBKDF2Params }, { OctetString }] = await Promise.all([import('pkijs'), import('asn1js')])
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams })
  if (keyDerivationFunc.algorithmId !== oids.pbkdf2) throw unknown(keyDerivationFunc.algorithmId)
  const { salt, iterationCount, prf } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams })
  const cipher = ciphers[encryptionScheme.algorithmId]
  if (cipher === undefined) throw unknown(encryptionScheme.algorithmId)
  const digest = prf === undefined ? 'sha1' : digests[prf.algorithmId]
  if (digest === undefined) throw unknown(prf?.algorithmId ?? '')
  const iv: unknown = encryptionScheme.algorithmParams
  if (!(salt instanceof OctetString) || !(iv instanceof OctetString)) throw new SignatureFailure('keyUnreadable')
  const key = await derive(passphrase, Buffer.from(salt.getValue()), counted(iterationCount), cipher.keyLength, digest)
  return { name: cipher.name, key, iv: Buffer.from(iv.getValue()) }
}

async function oldKey({ name, keyLength }: Cipher, { algorithmParams }: AlgorithmIdentifier, passphrase: string) {
  const { Integer, OctetString, Sequence } = await import('asn1js')
  const [salt, count] = algorithmParams instanceof Sequence ? algorithmParams.valueBlock.value : []
  if (!(salt instanceof OctetString) || !(count instanceof Integer)) throw new SignatureFailure('keyUnreadable')
  const setting = { salt: Buffer.from(salt.getValue()), iterations: counted(count.valueBlock.valueDec) }
  const made = await pkcs12Bytes('sha1', passphrase, { ...setting, purpose: kdfPurpose.key, bytes: keyLength })
  const iv = await pkcs12Bytes('sha1', passphrase, { ...setting, purpose: kdfPurpose.iv, bytes: oldBlockLength })
  // Two keys of DES are three, the first once more; OpenSSL's own name for it is not built in everywhere.
  return name === 'des-ede-cbc'
    ? { name: 'des-ede3-cbc', key: Buffer.concat([made, made.subarray(0, 8)]), iv }
    : { name, key: made, iv }
}
