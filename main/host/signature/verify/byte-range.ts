/** Which bytes a signature says it is over, against what is really there. */
import type { VerdictFault } from '#shared/contract/verdict.ts'
import { fault } from './fault.ts'
import type { Revision } from './pdf/scan.ts'
import type { PdfString, PdfValue } from './pdf/values.ts'

export interface SignedRange {
  /** Where the hexadecimal string begins, and where it ends. */
  hole: number
  after: number
  /** Where what is signed ends. */
  end: number
}

/** Null when it is no such array. */
export function readRange(value: PdfValue | undefined): { first: number; range: SignedRange } | null {
  if (!Array.isArray(value) || value.length !== 4) return null
  if (!value.every((each) => typeof each === 'number' && Number.isSafeInteger(each) && each >= 0)) return null
  const [first = 0, hole = 0, after = 0, length = 0] = value as number[]
  return { first, range: { hole, after, end: after + length } }
}

/**
 * What is wrong with it: it must begin at 0, leave out exactly the hexadecimal string of its own /Contents, and end
 * where the state ends that it was written in.
 */
export function rangeFaults(
  stated: { first: number; range: SignedRange },
  contents: PdfString,
  { mark, end }: Pick<Revision, 'mark' | 'end'>,
): VerdictFault[] {
  const { first, range } = stated
  const faults: VerdictFault[] = []
  if (first !== 0 || range.hole !== contents.start || range.after !== contents.end) faults.push(fault('rangeNotWhole'))
  if (range.end !== mark && range.end !== end) faults.push(fault('rangeEndsElsewhere'))
  return faults
}

/** Hexadecimal, nothing else, in letters of one size: no other way to write the same bytes. */
export function isPlainHexadecimal(written: string): boolean {
  return written.length % 2 === 0 && (/^<[\da-f]*>$/.test(written) || /^<[\dA-F]*>$/.test(written))
}
