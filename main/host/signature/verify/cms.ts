/**
 * Checks one signature: CMS with detached content (RFC 5652) as PAdES lays down (ETSI EN 319 142-1). Each byte of it is
 * either covered by the signature, equal to the only value it may have, or named as unchecked.
 */
import { createHash, type KeyObject, verify } from 'node:crypto'
import type { VerdictFault, VerdictSignature } from '#shared/contract/verdict.ts'
import { fault } from './fault.ts'
import { certificateOf, commonName, isNamedBy, isVouchedFor, verifiedBy } from './certificates.ts'
import { digestNameOf, isNull, isStrong, rsaOnly, signatures, type DigestName } from './cms-algorithms.ts'
import { CmsProblem } from './cms-problem.ts'
import { type Der, DerProblem, childrenOf, expectTag, oidOf, readDer, tags } from './pdf/der.ts'
import { openAttributes, openSignedData, openSigner, plainData, timeOf, type SignerParts } from './signed-message.ts'

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

const attributeIds = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  algorithms: '1.2.840.113549.1.9.52',
} as const

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
  const { certificates, signer, digestName } = openSignedData(info, checked.unchecked)
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
