/** Who is on this meeting now, from what each page says of itself. Pure. */
import { awarenessColours, readAwareness, type AwarenessState } from '#shared/contract/awareness.ts'
import type { PenRole } from '#shared/contract/room.ts'

export interface Presence {
  clientId: number
  /** "" when the page has none. */
  name: string
  /** Place in the palette of carets.module.css. */
  colour: number
  seat: PenRole
  itemId: string | null
}

export type States = ReadonlyMap<number, unknown>

function statesOfOthers(states: States, ownId: number): [clientId: number, state: AwarenessState][] {
  return [...states].flatMap(([clientId, state]) => {
    const read = clientId === ownId ? null : readAwareness(state)
    return read === null ? [] : [[clientId, read] satisfies [number, AwarenessState]]
  })
}

/** The others, in an order that does not change while they type. */
export function othersPresent(states: States, ownId: number): Presence[] {
  return statesOfOthers(states, ownId)
    .map(([clientId, { user, item }]) => ({ clientId, ...user, itemId: item }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.clientId - b.clientId)
}

/**
 * The colour a page takes: its own while nobody with a smaller id has it, else the first that nobody has. Two pages that
 * choose at once so end with two colours; a ninth shares one.
 */
export function freeColour(states: States, ownId: number, own: number): number {
  const others = statesOfOthers(states, ownId)
  const contested = others.some(([clientId, { user }]) => user.colour === own && clientId < ownId)
  if (!contested) return own
  const taken = new Set(others.map(([, { user }]) => user.colour))
  const free = Array.from({ length: awarenessColours }, (_, colour) => colour).find((colour) => !taken.has(colour))
  return free ?? own
}
