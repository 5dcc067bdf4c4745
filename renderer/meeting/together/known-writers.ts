/** Who the writers of a text are: from the clients that signed themselves (layout.writers) and the pages that are open. */
import { awarenessColours } from '#shared/contract/awareness.ts'
import type { Presence } from './presence.ts'
import type { SeenNames } from './seen-names.ts'

/** Text that no page signed: it was imported, or written before pages did. */
export const unsigned = 'unsigned'

export interface Writer {
  /** The page that wrote, which has many clients over time; `unsigned`. */
  page: string
  /** Null for a page that is not open now, and never was while this one had the meeting open. */
  name: string | null
  colour: number
  isOwn: boolean
}

export interface WriterSources {
  /** Yjs client id to page, as signed in the meeting. */
  signed: ReadonlyMap<string, string>
  ownPage: string
  ownColour: number
  others: readonly Presence[]
  /** Of those who were here, though they left. */
  seen: SeenNames
}

/** Each client's writer. Pages that are away get the colours nobody present has, in the order they first wrote. */
export function knownWriters(clients: readonly number[], sources: WriterSources): Map<number, Writer> {
  const { signed, ownPage, ownColour, others, seen } = sources
  const pageOf = (client: number): string => signed.get(String(client)) ?? unsigned
  const here = new Map(others.map((other) => [pageOf(other.clientId), other]))
  const nameSeen = new Map([...seen].map(([client, name]) => [pageOf(client), name]))
  const taken = new Set([ownColour, ...others.map(({ colour }) => colour)])
  const free = Array.from({ length: awarenessColours }, (_, colour) => colour).filter((colour) => !taken.has(colour))
  const byPage = new Map<string, Writer>()
  let away = 0
  for (const page of new Set(clients.map(pageOf))) {
    const other = here.get(page)
    if (page === ownPage) byPage.set(page, { page, name: null, colour: ownColour, isOwn: true })
    else if (other !== undefined) byPage.set(page, { page, name: other.name, colour: other.colour, isOwn: false })
    else {
      const colour = free[away % Math.max(1, free.length)] ?? away % awarenessColours
      byPage.set(page, { page, name: page === unsigned ? null : (nameSeen.get(page) ?? null), colour, isOwn: false })
      away += 1
    }
  }
  return new Map(
    clients.flatMap((client) => {
      const writer = byPage.get(pageOf(client))
      return writer === undefined ? [] : [[client, writer]]
    }),
  )
}
