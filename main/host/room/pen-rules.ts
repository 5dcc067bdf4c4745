/**
 * Who may write what, in one table with the reason beside each line. Issue "the room" adds roles to it.
 */
import type { PartName } from '#shared/contract/channel.ts'

interface PartRight {
  part: PartName
  mayWrite: boolean
  reason: string
}

export const partRights: readonly PartRight[] = [
  { part: 'body', mayWrite: true, reason: 'inside a part a pen may edit everything (decisions.md 4)' },
  { part: 'journal', mayWrite: false, reason: 'only hosts write what happened, after checking it (decisions.md 3)' },
]

/**
 * The token a pen sends with each part: its seat and the schema it writes. Writing needs the very same schema: an
 * older editor would delete what it does not know, for everybody (decisions.md 14).
 */
export function ensureSeatMayWrite(token: string, part: PartName, schema: number): boolean {
  const [seat, spoken] = token.split('|')
  const allowed = partRights.find((right) => right.part === part)?.mayWrite === true
  return allowed && seat !== undefined && seat !== '' && spoken === String(schema)
}
