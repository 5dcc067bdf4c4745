/** Which procedures a signature may use, and which keys are strong enough for them. */
import type { KeyObject } from 'node:crypto'
import { CmsProblem } from './cms-problem.ts'
import { childrenOf, type Der, DerProblem, expectTag, oidOf, tags } from './pdf/der.ts'

export type DigestName = 'sha256' | 'sha384' | 'sha512'

const digests: Record<string, DigestName> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
export const rsaOnly = '1.2.840.113549.1.1.1'
export const signatures: Record<string, { key: 'rsa' | 'ec'; digest: DigestName | null }> = {
  [rsaOnly]: { key: 'rsa', digest: null },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
}
const curves = new Set(['prime256v1', 'secp384r1', 'secp521r1'])
const fewestRsaBits = 2048

export function isStrong(key: KeyObject, kind: 'rsa' | 'ec'): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = key
  if (asymmetricKeyType !== kind) return false
  return kind === 'rsa'
    ? (asymmetricKeyDetails?.modulusLength ?? 0) >= fewestRsaBits
    : curves.has(asymmetricKeyDetails?.namedCurve ?? '')
}

export function digestNameOf(algorithm: Der | undefined): DigestName {
  const [id, parameters, ...rest] = childrenOf(expectTag(algorithm, tags.sequence))
  const name = digests[oidOf(id)]
  if (name === undefined) throw new CmsProblem('algorithmUnknown')
  if (rest.length > 0 || (parameters !== undefined && !isNull(parameters))) throw new DerProblem('odd parameters')
  return name
}

export const isNull = ({ bytes }: Der) => bytes.equals(Buffer.from([0x05, 0x00]))
