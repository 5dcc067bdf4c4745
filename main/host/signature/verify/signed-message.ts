/** Takes a signed message apart (RFC 5652 §5): one signer, detached content, signed attributes; anything else is refused. */
import { digestNameOf, type DigestName } from './cms-algorithms.ts'
import { CmsProblem } from './cms-problem.ts'
import { childrenOf, type Der, DerProblem, expectTag, oidOf, readDer, tags } from './pdf/der.ts'

const signedData = '1.2.840.113549.1.7.2'
export const plainData = '1.2.840.113549.1.7.1'

export interface SignerParts {
  sid: Der
  digest: DigestName
  /** The SET as it is signed. */
  attributes: Der
  digestAlgorithm: Der
  algorithm: Der
  value: Buffer
  /** Unsigned attributes: a time-stamp, mostly, which nothing here can check. */
  hasMore: boolean
}

export function openSignedData(
  info: Der,
  unchecked: string[],
): { certificates: Der[]; signer: Der; digestName: DigestName } {
  const [type, wrapped, ...more] = childrenOf(info)
  if (oidOf(type) !== signedData || more.length > 0) throw new DerProblem('no signed data')
  const [data, ...others] = childrenOf(expectTag(wrapped, tags.zero))
  if (others.length > 0) throw new DerProblem('more than one')
  const [version, digestSet, content, ...rest] = childrenOf(expectTag(data, tags.sequence))
  const [digest, ...moreDigests] = childrenOf(expectTag(digestSet, tags.set))
  if (moreDigests.length > 0) throw new CmsProblem('algorithmUnknown')
  const [contentType, ...inside] = childrenOf(expectTag(content, tags.sequence))
  if (oidOf(contentType) !== plainData || inside.length > 0) throw new CmsProblem('signatureKindUnknown')
  const bag = rest[0]?.tag === tags.zero ? rest.shift() : undefined
  if (rest[0]?.tag === tags.one) {
    rest.shift()
    unchecked.push('revocations')
  }
  const [signers, ...left] = rest
  const [signer, ...moreSigners] = childrenOf(expectTag(signers, tags.set))
  if (left.length > 0 || signer === undefined) throw new DerProblem('no signer')
  if (moreSigners.length > 0) throw new CmsProblem('signatureKindUnknown')
  const certificates = bag === undefined ? [] : childrenOf(bag)
  if (certificates.some(({ tag }) => tag !== tags.sequence)) throw new CmsProblem('signatureKindUnknown')
  if (versionOf(version) !== versionOf(childrenOf(signer)[0])) throw new DerProblem('a version that does not fit')
  return { certificates, signer, digestName: digestNameOf(digest) }
}

export function openSigner(signer: Der): SignerParts {
  const [version, sid, digestAlgorithm, attributes, algorithm, signature, ...rest] = childrenOf(
    expectTag(signer, tags.sequence),
  )
  if (sid === undefined || digestAlgorithm === undefined || algorithm === undefined) throw new DerProblem('no signer')
  if (versionOf(version) !== (sid.tag === tags.sequence ? 1 : 3)) throw new DerProblem('a version that does not fit')
  // Without signed attributes the signature would be over the file alone, and over no certificate.
  if (attributes?.tag !== tags.zero) throw new CmsProblem('signatureKindUnknown')
  if (rest.length > 1 || (rest[0] !== undefined && rest[0].tag !== tags.one)) throw new DerProblem('too much')
  const set = Buffer.from(attributes.bytes)
  set[0] = tags.set
  return {
    sid,
    digest: digestNameOf(digestAlgorithm),
    attributes: readDer(set),
    digestAlgorithm,
    algorithm,
    value: expectTag(signature, tags.octets).content,
    hasMore: rest.length > 0,
  }
}

export function openAttributes(set: Der): Map<string, Der> {
  const attributes = new Map<string, Der>()
  for (const attribute of childrenOf(set)) {
    const [type, values, ...rest] = childrenOf(expectTag(attribute, tags.sequence))
    const [value, ...more] = childrenOf(expectTag(values, tags.set))
    const id = oidOf(type)
    if (value === undefined || more.length + rest.length > 0 || attributes.has(id)) throw new DerProblem('twice')
    attributes.set(id, value)
  }
  return attributes
}

function versionOf(der: Der | undefined): number {
  const { content } = expectTag(der, tags.integer)
  return content.length === 1 ? (content[0] ?? 0) : -1
}

/** UTCTime or GeneralizedTime in UTC; null for any other. */
export function timeOf({ tag, content }: Der): number | null {
  const text = content.toString('latin1')
  const long = tag === tags.time ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(long)
  if (found === null || (tag !== tags.time && tag !== tags.longTime)) return null
  const [year = 0, month = 1, ...rest] = found.slice(1).map(Number)
  return Date.UTC(year, month - 1, ...rest)
}
