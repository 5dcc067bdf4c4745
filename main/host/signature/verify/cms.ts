/**
 * Checks one signature: CMS with detached content (RFC 5652) as PAdES lays down (ETSI EN 319 142-1). Each byte of it is
 * either covered by the signature, equal to the only value it may have, or named as unchecked.
 */
import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'
import type { VerdictFault, VerdictSignature } from '#shared/contract/verdict.ts'
import { fault } from './fault.ts'
import { type Der, DerProblem, childrenOf, expectTag, oidOf, readDer, tags } from './pdf/der.ts'

export interface CheckedCms {
  /** DER; null when there is none to read. */
  certificate: Buffer | null
  signerName: string
  faults: VerdictFault[]
  remarks: VerdictSignature['remarks']
  /** Parts that nothing here accounts for: they matter where somebody known is said to have signed. */
  unchecked: string[]
  /** UTC ms, of an attribute the signature covers; null when it has none. */
  signingTime: number | null
  validity: { from: number; until: number } | null
}

type DigestName = 'sha256' | 'sha384' | 'sha512'

const signedData = '1.2.840.113549.1.7.2'
const plainData = '1.2.840.113549.1.7.1'
const attributeIds = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  algorithms: '1.2.840.113549.1.9.52',
} as const
const digests: Record<string, DigestName> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const rsaOnly = '1.2.840.113549.1.1.1'
const signatures: Record<string, { key: 'rsa' | 'ec'; digest: DigestName | null }> = {
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

/** Thrown within this file, with the fault it becomes. */
class CmsProblem extends Error {
  readonly fault: VerdictFault
  constructor(code: VerdictFault['code']) {
    super(code)
    this.fault = fault(code)
  }
}

/**
 * @param contents the bytes of /Contents, with the zeros after them
 * @param digestOf of what the signature covers, by a digest's name
 */
export function checkCms(contents: Buffer, digestOf: (name: DigestName) => Buffer): CheckedCms {
  const checked: CheckedCms = {
    certificate: null,
    signerName: '',
    faults: [],
    remarks: [],
    unchecked: [],
    signingTime: null,
    validity: null,
  }
  try {
    check(contents, digestOf, checked)
  } catch (error) {
    if (error instanceof CmsProblem) checked.faults.push(error.fault)
    else if (error instanceof DerProblem) checked.faults.push(fault('signatureDamaged'))
    else throw error
  }
  return checked
}

function check(contents: Buffer, digestOf: (name: DigestName) => Buffer, checked: CheckedCms): void {
  const info = expectTag(readDer(contents), tags.sequence)
  if (contents.subarray(info.bytes.length).some((byte) => byte !== 0)) checked.faults.push(fault('paddingNotEmpty'))
  const { certificates, signer, digestName } = openSignedData(info, checked)
  const parts = openSigner(signer)
  if (parts.hasMore) checked.unchecked.push('timestamp')
  if (parts.digest !== digestName) throw new CmsProblem('signatureDamaged')
  const own = certificates.find((der) => isNamedBy(der, parts.sid)) ?? null
  if (own === null) throw new CmsProblem('certificateDiffers')
  checked.certificate = own.bytes
  const attributes = openAttributes(parts.attributes)
  checkAttributes(attributes, own, certificates, parts, digestOf, checked)
  checkSignature(own, parts, checked)
}

interface SignerParts {
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

function openSignedData(info: Der, checked: CheckedCms): { certificates: Der[]; signer: Der; digestName: DigestName } {
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
    checked.unchecked.push('revocations')
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

function openSigner(signer: Der): SignerParts {
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

function openAttributes(set: Der): Map<string, Der> {
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

function checkAttributes(
  attributes: ReadonlyMap<string, Der>,
  own: Der,
  certificates: readonly Der[],
  parts: SignerParts,
  digestOf: (name: DigestName) => Buffer,
  checked: CheckedCms,
): void {
  if (oidOf(attributes.get(attributeIds.contentType)) !== plainData) throw new DerProblem('of another content')
  const stated = expectTag(attributes.get(attributeIds.messageDigest), tags.octets).content
  if (!stated.equals(digestOf(parts.digest))) checked.faults.push(fault('digestDiffers'))
  const listed = listedHashes(attributes)
  if (listed.length === 0) checked.unchecked.push('certificate')
  else if (!hashedBy(own, listed[0])) checked.faults.push(fault('certificateDiffers'))
  const others = certificates.filter((der) => der !== own)
  if (!others.every((der) => listed.some((hash) => hashedBy(der, hash)) || isVouchedFor(der, certificates)))
    checked.unchecked.push('chain')
  const protection = attributes.get(attributeIds.algorithms)
  if (protection !== undefined) checkProtection(protection, parts)
  else if (oidOf(childrenOf(parts.algorithm)[0]) === rsaOnly) checked.unchecked.push('algorithm')
  const time = attributes.get(attributeIds.signingTime)
  checked.signingTime = time === undefined ? null : timeOf(time)
}

/** RFC 6211: the attribute repeats the digest's algorithm and the signature's. */
function checkProtection(protection: Der, { digestAlgorithm, algorithm }: SignerParts): void {
  const [digest, signature] = childrenOf(expectTag(protection, tags.sequence))
  const untagged = expectTag(signature, tags.one).content
  const expected = expectTag(algorithm, tags.sequence).content
  if (digest === undefined || !digest.bytes.equals(digestAlgorithm.bytes) || !untagged.equals(expected))
    throw new DerProblem('another algorithm than it says')
}

interface ListedHash {
  name: DigestName | 'sha1'
  value: Buffer
}

/** Certificates the signature names by their hashes, the signer's own first (RFC 5035). */
function listedHashes(attributes: ReadonlyMap<string, Der>): ListedHash[] {
  const second = attributes.get(attributeIds.signingCertificateV2)
  const first = attributes.get(attributeIds.signingCertificate)
  const list = second ?? first
  if (list === undefined) return []
  return childrenOf(expectTag(childrenOf(list)[0], tags.sequence)).map((each) => {
    const [head, next] = childrenOf(expectTag(each, tags.sequence))
    if (head?.tag === tags.octets) return { name: second === undefined ? 'sha1' : 'sha256', value: head.content }
    return { name: digestNameOf(head), value: expectTag(next, tags.octets).content }
  })
}

function hashedBy(der: Der, hash: ListedHash | undefined): boolean {
  return hash !== undefined && createHash(hash.name).update(der.bytes).digest().equals(hash.value)
}

function certificateOf(der: Der): X509Certificate | null {
  try {
    return new X509Certificate(der.bytes)
  } catch {
    return null
  }
}

/** Signed by the key of one of the certificates beside it. */
function isVouchedFor(der: Der, certificates: readonly Der[]): boolean {
  const certificate = certificateOf(der)
  if (certificate === null) return false
  return certificates.some((each) => {
    const issuer = certificateOf(each)
    if (issuer === null || certificate.issuer !== issuer.subject) return false
    return verifiedBy(certificate, issuer)
  })
}

function verifiedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}

function checkSignature(own: Der, parts: SignerParts, checked: CheckedCms): void {
  const certificate = certificateOf(own)
  let key: KeyObject
  try {
    if (certificate === null) throw new Error('no certificate')
    key = certificate.publicKey
  } catch {
    throw new CmsProblem('certificateForged')
  }
  checked.signerName = commonName(certificate)
  checked.validity = { from: Date.parse(certificate.validFrom), until: Date.parse(certificate.validTo) }
  if (certificate.issuer === certificate.subject && !verifiedBy(certificate, certificate))
    checked.faults.push(fault('certificateForged'))
  const [id, parameters, ...rest] = childrenOf(expectTag(parts.algorithm, tags.sequence))
  const algorithm = signatures[oidOf(id)]
  const isPlain = rest.length === 0 && (parameters === undefined || isNull(parameters))
  if (algorithm === undefined || !isPlain) throw new CmsProblem('algorithmUnknown')
  if (!isStrong(key, algorithm.key) || (algorithm.digest ?? parts.digest) !== parts.digest)
    throw new CmsProblem('algorithmUnknown')
  let isRight: boolean
  try {
    isRight = verify(parts.digest, parts.attributes.bytes, { key, dsaEncoding: 'der' }, parts.value)
  } catch {
    isRight = false
  }
  if (!isRight) checked.faults.push(fault('signatureWrong'))
}

function isStrong(key: KeyObject, kind: 'rsa' | 'ec'): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = key
  if (asymmetricKeyType !== kind) return false
  return kind === 'rsa'
    ? (asymmetricKeyDetails?.modulusLength ?? 0) >= fewestRsaBits
    : curves.has(asymmetricKeyDetails?.namedCurve ?? '')
}

/** Issuer and serial number, or the identifier of its key; the latter is looked for as bytes of the certificate. */
function isNamedBy(certificate: Der, sid: Der): boolean {
  const [body] = childrenOf(certificate)
  if (body === undefined) return false
  if (sid.tag === tags.keyIdentifier) return sid.content.length >= 8 && body.content.includes(sid.content)
  const [issuer, serial] = childrenOf(expectTag(sid, tags.sequence))
  const fields = childrenOf(body)
  const [ownSerial, , ownIssuer] = fields[0]?.tag === tags.zero ? fields.slice(1) : fields
  if (issuer === undefined || serial === undefined || ownSerial === undefined || ownIssuer === undefined) return false
  return issuer.bytes.equals(ownIssuer.bytes) && serial.bytes.equals(ownSerial.bytes)
}

function digestNameOf(algorithm: Der | undefined): DigestName {
  const [id, parameters, ...rest] = childrenOf(expectTag(algorithm, tags.sequence))
  const name = digests[oidOf(id)]
  if (name === undefined) throw new CmsProblem('algorithmUnknown')
  if (rest.length > 0 || (parameters !== undefined && !isNull(parameters))) throw new DerProblem('odd parameters')
  return name
}

const isNull = ({ bytes }: Der) => bytes.equals(Buffer.from([0x05, 0x00]))

function versionOf(der: Der | undefined): number {
  const { content } = expectTag(der, tags.integer)
  return content.length === 1 ? (content[0] ?? 0) : -1
}

/** UTCTime or GeneralizedTime in UTC; null for any other. */
function timeOf({ tag, content }: Der): number | null {
  const text = content.toString('latin1')
  const long = tag === tags.time ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(long)
  if (found === null || (tag !== tags.time && tag !== tags.longTime)) return null
  const [year = 0, month = 1, ...rest] = found.slice(1).map(Number)
  return Date.UTC(year, month - 1, ...rest)
}

function commonName(certificate: X509Certificate): string {
  const { CN: name } = certificate.toLegacyObject().subject as unknown as Record<string, string | string[] | undefined>
  return (Array.isArray(name) ? name[0] : name) ?? certificate.subject.replaceAll('\n', ', ')
}
