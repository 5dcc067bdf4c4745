/**
 * What this computer's own pages may write of a document, the reason beside each line. What other computers and phones
 * may is in shared/contract/rights.ts.
 */
import type { PartName } from '#shared/contract/channel.ts'

interface PartRight {
  part: PartName
  mayWrite: boolean
  reason: string
}

export const partRights: readonly PartRight[] = [
  { part: 'body', mayWrite: true, reason: 'inside a part a pen may edit everything (decisions.md 4)' },
  { part: 'notes', mayWrite: true, reason: 'the private notes of this computer, which no other host is ever sent' },
  { part: 'journal', mayWrite: false, reason: 'only hosts write what happened, after checking it (decisions.md 3)' },
]

/** What a pen says of itself with each part (shared/contract/channel.ts, `penToken`). */
export interface PenToken {
  seat: string
  schema: string
  /** Of the copy the page holds; empty when it holds none. */
  lineage: string
}

export function readPenToken(token: string): PenToken | null {
  const [seat = '', schema = '', lineage = ''] = token.split('|')
  return seat === '' ? null : { seat, schema, lineage }
}

/**
 * Writing needs the very same schema: an older editor would delete what it does not know, for everybody
 * (decisions.md 14).
 */
export function mayWrite({ schema }: PenToken, part: PartName, own: number): boolean {
  return partRights.find((right) => right.part === part)?.mayWrite === true && schema === String(own)
}
