/**
 * The names pages gave themselves while this page had the meeting open: who left keeps theirs beside what they wrote.
 * In memory alone; gone with this page.
 */
import { useEffect } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useMeeting } from '../../storage/hooks.tsx'
import { othersPresent, type Presence } from './presence.ts'

/** Yjs client id to the name last heard of it. */
export type SeenNames = ReadonlyMap<number, string>

/** Of each meeting that is open. */
const seen = new WeakMap<Awareness, Map<number, string>>()

export function seenNames(awareness: Awareness): SeenNames {
  return seen.get(awareness) ?? new Map()
}

/** Adds the names of those present; a page without one takes no name away. */
export function remember(known: Map<number, string>, present: readonly Presence[]): void {
  for (const { clientId, name } of present) if (name !== '') known.set(clientId, name)
}

/** On every screen of a meeting: who wrote may leave while another screen than Écrire is shown. */
export function useSeenNames(): void {
  const { awareness, body } = useMeeting()
  useEffect(() => {
    const known = seen.get(awareness) ?? new Map<number, string>()
    seen.set(awareness, known)
    const look = (): void => remember(known, othersPresent(awareness.getStates(), body.clientID))
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness, body])
}
