import type * as Y from 'yjs'
import { lifeStampSchema } from '#shared/contract/minutes-life.ts'
import type { LifeStamp } from '#shared/rules/minutes-life/facts.ts'

/** This host's next number in the council's journal, and an hour that never goes back even if its clock did. */
export function nextStamp(journal: Y.Doc, host: string, now: number): Omit<LifeStamp, 'id'> {
  const own = [...journal.getMap('entries').values()]
    .map((value) => lifeStampSchema.safeParse(value))
    .flatMap((parsed) => (parsed.success && parsed.data.host === host ? [parsed.data] : []))
  const seq = own.reduce((highest, entry) => Math.max(highest, entry.seq), 0) + 1
  const at = own.reduce((latest, entry) => Math.max(latest, entry.recordedAt), now)
  return { host, seq, at, recordedAt: at }
}
