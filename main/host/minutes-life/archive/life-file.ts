/** `published/life.json`: what the council's journal holds of some minutes, so that an archive can be taken in again. */
import { z } from 'zod'
import { publicationEntrySchema, type CouncilEntry, type PublicationEntry } from '#shared/contract/council.ts'
import { lifeEntrySchema, nameSchema } from '#shared/contract/minutes-life.ts'
import type { CouncilFact } from '#shared/rules/minutes-life/facts.ts'

export const lifeName = 'life.json'

const schema = z.object({
  format: z.literal(1),
  docId: z.string(),
  publication: publicationEntrySchema.nullable(),
  entries: z.array(lifeEntrySchema).max(5000),
  /** Who made the archive: its own entry can't be in it, for it names the archive's hash. */
  archivedBy: nameSchema,
})
export type LifeFile = z.infer<typeof schema>

export function writeLife(
  docId: string,
  publication: PublicationEntry | null,
  facts: readonly CouncilFact[],
  archivedBy: string,
): string {
  const entries = facts.filter((fact) => fact.kind !== 'published')
  return `${JSON.stringify({ format: 1, docId, publication, entries, archivedBy } satisfies LifeFile, null, 2)}\n`
}

/** A day: clocks of two computers differ, and none is so far ahead. */
const tolerance = 24 * 60 * 60 * 1000

export function entriesOf({ publication, entries }: LifeFile): CouncilEntry[] {
  return [...(publication === null ? [] : [publication]), ...entries]
}

/** Null for what is no such file, speaks of other minutes, or of what has not happened yet. */
export function readLife(bytes: Uint8Array, docId: string, now: number): LifeFile | null {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success || parsed.data.docId !== docId) return null
  const all = entriesOf(parsed.data)
  const isOurs = all.every((entry) => entry.docId === docId && Math.max(entry.at, entry.recordedAt) <= now + tolerance)
  return isOurs && new Set(all.map(({ id }) => id)).size === all.length ? parsed.data : null
}
