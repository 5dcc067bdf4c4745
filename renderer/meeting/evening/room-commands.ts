/** The door: who comes and goes, and who votes for whom. Nothing here ever holds the session up. */
import type { Instant } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'

/** @param at the real hour, for what is noted from the paper sheet afterwards; now when left out */
export function roomCommands({ write, name, newId, personName }: Desk) {
  const when = (at: Instant | undefined) => (at === undefined ? {} : { at })
  return {
    arrive: (personId: string, at?: Instant) =>
      write({ kind: 'arrived', personId }, name('arrived', { name: personName(personId) }), when(at)),
    /** Everybody named, as one act. */
    async arriveAll(personIds: readonly string[], at?: Instant): Promise<boolean> {
      const group = newId()
      const label = name('arrivedAll', { count: String(personIds.length) })
      const noted = personIds.map((personId) => write({ kind: 'arrived', personId }, label, { ...when(at), group }))
      return (await Promise.all(noted)).every(Boolean)
    },
    leave: (personId: string, at?: Instant) =>
      write({ kind: 'left', personId }, name('left', { name: personName(personId) }), when(at)),
    excuse: (personId: string, at?: Instant) =>
      write({ kind: 'excused', personId }, name('excused', { name: personName(personId) }), when(at)),
    giveProxy: (from: string, to: string, at?: Instant) =>
      write({ kind: 'proxyGiven', from, to }, name('proxy', { name: personName(from) }), when(at)),
    endProxy: (from: string) => write({ kind: 'proxyEnded', from }, name('proxyEnded', { name: personName(from) })),
    recuse: (personId: string, itemId: string) =>
      write({ kind: 'recused', personId, itemId }, name('recused', { name: personName(personId) })),
    /** People of the neighbourhood in the room, as a mere number. */
    countPublic: (count: number, at?: Instant) =>
      write({ kind: 'publicCounted', count }, name('publicCounted', { count: String(count) }), when(at)),
  }
}
