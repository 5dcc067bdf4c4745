import { alteringFaults, type VerdictFault } from '#shared/contract/verdict.ts'
import { fault } from './fault.ts'
import type { StructureProblem } from './pdf/structure-problem.ts'

const altering = new Set<string>(alteringFaults)

/**
 * A file that is broken where nothing was signed yet was made so; broken after, somebody who did not sign wrote there.
 * @param signedUpTo where the first signed state ends
 */
export function structureFault(problem: StructureProblem, signedUpTo: number): VerdictFault {
  const { fault: code, offset } = problem
  if (offset >= signedUpTo)
    return altering.has(code) ? fault(code, { offset }) : fault('brokenAfterSignature', { offset })
  return altering.has(code) ? fault('broken', { offset }) : fault(code, { offset })
}
