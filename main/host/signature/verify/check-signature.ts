/** One signature of a file: what it covers, whether it holds, who made it and when they say so. */
import { createHash } from 'node:crypto'
import { sha256Of } from '../../files/sha256.ts'
import type { VerdictFault, VerdictSignature } from '#shared/contract/verdict.ts'
import type { SignedRange } from './byte-range.ts'
import { checkCms } from './cms.ts'
import { fault } from './fault.ts'
import type { KnownSigner } from './known-signers.ts'

export interface AskedSignature {
  field: string
  /** Of the signature's own entries; empty when there is none. */
  statedName: string
  /** UTC ms. */
  statedAt: number | null
  range: SignedRange
  /** The bytes between. */
  contents: Buffer
  /** What is wrong with it already. */
  faults: VerdictFault[]
}

export function checkSignature(file: Buffer, asked: AskedSignature, signers: readonly KnownSigner[]): VerdictSignature {
  const { range, statedName } = asked
  const digests = new Map<string, Buffer>()
  const digestOf = (name: string): Buffer => {
    const known = digests.get(name)
    if (known !== undefined) return known
    const digest = createHash(name)
      .update(file.subarray(0, range.hole))
      .update(file.subarray(range.after, range.end))
      .digest()
    digests.set(name, digest)
    return digest
  }
  const cms = checkCms(asked.contents, digestOf)
  const fingerprint = cms.certificate === null ? '' : sha256Of(cms.certificate)
  const knownAs = signers.find((signer) => signer.fingerprint === fingerprint)?.name ?? null
  const claimedAt = asked.statedAt ?? cms.signingTime
  // Of somebody unknown nothing is promised but that the file is as it was; of somebody known, every byte.
  const unchecked = knownAs === null ? [] : cms.unchecked.map((part) => fault('signaturePartUnchecked', { part }))
  const faults = [...asked.faults, ...cms.faults, ...unchecked]
  const remarks: VerdictSignature['remarks'] = [...cms.remarks]
  if (claimedAt === null) remarks.push('noTime')
  else if (cms.validity !== null && (claimedAt < cms.validity.from || claimedAt > cms.validity.until))
    remarks.push('outsideValidity')
  if (statedName !== '' && cms.signerName !== '' && !sameName(statedName, cms.signerName)) remarks.push('nameDiffers')
  return {
    field: asked.field,
    signerName: cms.signerName,
    statedName,
    fingerprint,
    knownAs,
    claimedAt,
    coversWholeFile: range.end === file.length && !faults.some(({ code }) => code === 'rangeNotWhole'),
    bytesCovered: Math.max(0, range.hole) + Math.max(0, range.end - range.after),
    isIntact: faults.length === 0,
    faults,
    remarks,
    addedAfter: [],
  }
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
  return plain(one) === plain(other)
}
