/** From a key that was opened to one that signs, and what may be said against it. */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { sha256Of } from '../../files/sha256.ts'
import { SignatureFailure } from '../signature-failure.ts'
import type { Signer } from '../signer.ts'
import type { OpenedKey } from './p12/read-p12.ts'

const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }
/** Shorter ones were forged, or will be while the minutes are kept. */
const leastRsaBits = 2048

const keyUsageOid = '2.5.29.15'
const extendedKeyUsageOid = '2.5.29.37'
/** Digital signature and non-repudiation: the first two bits of the first byte. */
const signingBits = 0b1100_0000
/** Mail, documents (RFC 9336), Adobe's and Microsoft's own for documents, code, anything. */
const signingPurposes = new Set([
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
  '1.3.6.1.5.5.7.3.3',
  '2.5.29.37.0',
])

/** SHA-256 of a certificate, in hexadecimal: what a council lists of its signers. */
export function fingerprintOf(certificate: Uint8Array): string {
  return sha256Of(certificate)
}

/** `rsa` or `ec`. Throws a SignatureFailure `keyKindUnknown`. */
export function kindOf(key: KeyObject): 'rsa' | 'ec' {
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: details = {} } = key
  if (type === 'rsa' && (details.modulusLength ?? 0) >= leastRsaBits) return 'rsa'
  if (type === 'ec' && details.namedCurve !== undefined && details.namedCurve in curves) return 'ec'
  const detail = details.namedCurve ?? details.modulusLength ?? ''
  throw new SignatureFailure('keyKindUnknown', { kind: `${type.toUpperCase()} ${detail}`.trim() })
}

/** Throws a SignatureFailure `keyKindUnknown`. The key can't be taken out of the signer again. */
export async function toSigner({ key, certificates }: OpenedKey): Promise<Signer> {
  const algorithm =
    kindOf(key) === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: curves[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? '' }
  const pkcs8 = Uint8Array.from(key.export({ format: 'der', type: 'pkcs8' }))
  const imported = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
  pkcs8.fill(0)
  return { certificates, key: imported }
}

/**
 * Whether a certificate is one to sign with at an instant (UTC ms). Throws a SignatureFailure: `certificateExpired`,
 * `certificateNotYet`, `certificateNotForSigning`.
 */
export async function refuseUnfit(certificate: Uint8Array<ArrayBuffer>, at: number): Promise<void> {
  const { validFrom, validTo } = new X509Certificate(certificate)
  const [from, until] = [Date.parse(validFrom), Date.parse(validTo)]
  if (at > until) throw new SignatureFailure('certificateExpired', { until })
  if (at < from) throw new SignatureFailure('certificateNotYet', { from })
  if (!(await isForSigning(certificate))) throw new SignatureFailure('certificateNotForSigning')
}

/** A certificate that says nothing of its use may be used for anything (RFC 5280 §4.2.1.3, §4.2.1.12). */
async function isForSigning(certificate: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [{ Certificate, ExtKeyUsage }, { BitString }] = await Promise.all([import('pkijs'), import('asn1js')])
  const { extensions = [] } = Certificate.fromBER(certificate)
  const parsed = (oid: string): unknown => extensions.find(({ extnID }) => extnID === oid)?.parsedValue
  const usage = parsed(keyUsageOid)
  if (usage instanceof BitString && ((usage.valueBlock.valueHexView[0] ?? 0) & signingBits) === 0) return false
  const purposes = parsed(extendedKeyUsageOid)
  return !(purposes instanceof ExtKeyUsage) || purposes.keyPurposes.some((purpose) => signingPurposes.has(purpose))
}
