/**
 * Checks a signed PDF, whoever made it: `tablee verify` and the screen that does the same. Pure: bytes and a list of
 * signers in, a verdict out. Whatever the bytes are, it answers.
 */
import {
  alteringFaults,
  type Verdict,
  type VerdictFault,
  type VerdictOutcome,
  type VerdictSignature,
} from '#shared/contract/verdict.ts'
import { sha256Of } from '../../files/sha256.ts'
import { fault } from './fault.ts'
import type { KnownSigner } from './known-signers.ts'
import { scan } from './pdf/scan.ts'
import { StructureProblem } from './pdf/structure-problem.ts'
import { hasSignatureMarks, rawSignatures } from './raw-signatures.ts'
import { readSignatures } from './read-signatures.ts'
import { structureFault } from './structure-fault.ts'

/** Larger is no minutes, and would take the memory of a small laptop. */
export const mostMegabytes = 64
const megabyte = 1024 * 1024

type Found = Pick<Verdict, 'pages' | 'title' | 'signatures' | 'faults'>

/** @param signers those the council lists */
export function verifyPdf(bytes: Uint8Array, signers: readonly KnownSigner[] = []): Verdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = read(file, signers)
  return {
    outcome: outcomeOf(found),
    sha256: sha256Of(file),
    bytes: file.length,
    ...found,
  }
}

function read(file: Buffer, signers: readonly KnownSigner[]): Found {
  const nothing = { pages: null, title: '', signatures: [] }
  if (file.length === 0) return { ...nothing, faults: [fault('empty')] }
  if (file.length > mostMegabytes * megabyte)
    return { ...nothing, faults: [fault('tooLarge', { megabytes: mostMegabytes })] }
  try {
    return readSignatures(file, scan(file), signers)
  } catch (error) {
    const problem = problemOf(error)
    return { ...nothing, ...readByMarks(file, problem, signers) }
  }
}

/** A file made to exhaust whoever reads it is one that can't be vouched for; any other failure is ours. */
function problemOf(error: unknown): StructureProblem {
  if (error instanceof StructureProblem) return error
  if (error instanceof RangeError) return new StructureProblem('tooComplex', 0)
  throw error
}

/** Without its objects: whether what was signed is still what it was, and where the file breaks. */
function readByMarks(
  file: Buffer,
  problem: StructureProblem,
  signers: readonly KnownSigner[],
): Pick<Found, 'signatures' | 'faults'> {
  const text = file.toString('latin1')
  const found = rawSignatures(file, text, signers)
  const last = found.at(-1)
  if (last === undefined) return { signatures: [], faults: unsignedFaults(text, problem) }
  const faults = [structureFault(problem, Math.min(...found.map(({ end }) => end)))]
  if (last.end < file.length) faults.push(fault('bytesAfter', { bytes: file.length - last.end }))
  if (last.end > file.length) faults.push(fault('truncated'))
  return { signatures: found.map(({ signature }) => signature), faults }
}

/** A file nobody signed need not be written as ours are; one that is no whole PDF is said to be none. */
function unsignedFaults(text: string, problem: StructureProblem): VerdictFault[] {
  if (hasSignatureMarks(text)) return [structureFault(problem, Infinity), fault('signatureStray')]
  const isWhole = /^%PDF-\d\.\d/.test(text) && /%%EOF\s*$/.test(text.slice(-32))
  return isWhole ? [] : [structureFault(problem, Infinity)]
}

const altering = new Set<string>(alteringFaults)

function outcomeOf({ signatures, faults }: Found): VerdictOutcome {
  const all = [...faults, ...signatures.flatMap((signature: VerdictSignature) => signature.faults)]
  if (all.some(({ code }) => altering.has(code))) return 'altered'
  if (all.length > 0) return 'unreadable'
  if (signatures.length === 0) return 'notSigned'
  return signatures.every(({ knownAs }) => knownAs !== null) ? 'intact' : 'unknownSigner'
}
