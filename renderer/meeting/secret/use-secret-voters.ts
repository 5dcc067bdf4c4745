import { participants } from '#shared/meeting/journal.ts'
import { voicesOn } from '#shared/rules/phone-votes.ts'
import { secretVoters } from '#shared/rules/secret-ballot.ts'
import { useRoom } from '../../storage/hooks.tsx'
import type { Evening } from '../evening/evening.ts'

/** How many people could cast a secret ballot with their phone on an item now; the host counts them itself. */
export function useSecretVoters({ standing, meeting, rules }: Evening, itemId: string): number {
  const seats = useRoom().room?.seats ?? []
  const people = seats.map(({ accepted, name, personId }) => (accepted || name !== '' ? personId : null))
  const room = { entries: standing, people: participants(meeting, rules), ...rules }
  return secretVoters(people, voicesOn(room, itemId, Number.POSITIVE_INFINITY)).size
}
