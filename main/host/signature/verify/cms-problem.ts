import type { VerdictFault } from '#shared/contract/verdict.ts'
import { fault } from './fault.ts'

/** What keeps one signature from being checked further, with the fault it becomes. */
export class CmsProblem extends Error {
  readonly fault: VerdictFault
  constructor(code: VerdictFault['code']) {
    super(code)
    this.fault = fault(code)
  }
}
