/**
 * Awareness as it comes in: nobody's word is taken for who they are. Changes `states` in place, as Hocuspocus asks.
 */
import type { Document, Connection } from '@hocuspocus/server'
import { removeAwarenessStates } from 'y-protocols/awareness'
import { readAwareness, type AwarenessState } from '#shared/contract/awareness.ts'
import type { Self } from './pen-context.ts'

/** Pages of one computer; more is no room. */
const mostStates = 16
const mostBytes = 2048

/**
 * What a state may say, stamped with who says it. Null: nothing of it may pass.
 * @param self null leaves the page's own words, within the schema
 */
export function guarded(state: unknown, self: Self): AwarenessState | null {
  const read = JSON.stringify(state).length > mostBytes ? null : readAwareness(state)
  if (read === null) return null
  return { ...read, user: { ...read.user, seat: self.seat, name: (self.name ?? read.user.name).slice(0, 100) } }
}

function isGoodbye(state: unknown): boolean {
  return typeof state === 'object' && state !== null && Object.keys(state).length === 0
}

/** Drops what this connection may not say: states of others, of too many pages, too large or of another shape. */
export function guardAwareness(
  document: Document,
  connection: Connection | undefined,
  states: Map<number, Record<string, unknown>>,
  self: Self,
): void {
  const own = connection === undefined ? new Set<number>() : (document.getClients(connection) as Set<number>)
  const taken = new Set<number>()
  for (const [other, { clients }] of document.connections) {
    if (other !== connection) for (const client of clients as Set<number>) taken.add(client)
  }
  let left = mostStates - own.size
  for (const [client, state] of states) {
    const isNew = !own.has(client)
    if (isGoodbye(state)) {
      states.delete(client)
      if (!isNew) removeAwarenessStates(document.awareness, [client], { source: 'connection', connection })
      continue
    }
    const passed = taken.has(client) || (isNew && left <= 0) ? null : guarded(state, self)
    if (passed === null) states.delete(client)
    else states.set(client, { ...passed })
    if (passed !== null && isNew) left -= 1
  }
}
