import type { VerdictFaultCode } from '#shared/contract/verdict.ts'

/** Why a file can't be read as a PDF whose every byte is accounted for. */
export class StructureProblem extends Error {
  readonly fault: VerdictFaultCode
  /** Where; the whole file at 0. */
  readonly offset: number

  constructor(fault: VerdictFaultCode, offset: number) {
    super(`${fault} at ${offset}`)
    this.name = 'StructureProblem'
    this.fault = fault
    this.offset = offset
  }
}
