import type { VerdictFault, VerdictFaultCode } from '#shared/contract/verdict.ts'

export function fault(code: VerdictFaultCode, params: VerdictFault['params'] = {}): VerdictFault {
  return { code, params }
}
