/** What phones say while a vote or dots are open, as the room tells it; for pens alone (room.ts, PhoneVote). */
import type { HostedRoom, PhoneVote } from '#shared/contract/room.ts'
import { useRoom } from '../../storage/hooks.tsx'

/** Whether a phone could vote now: the room is open, and to phones. */
export function mayVoteByPhone(room: Pick<HostedRoom, 'reach'> | null): boolean {
  return room?.reach === 'phones'
}

export function usePhonesMayVote(): boolean {
  return mayVoteByPhone(useRoom().room)
}

/** What phones chose on this vote so far; null when none can, or another vote is theirs. */
export function usePhoneVote(voteId: string): PhoneVote | null {
  const found = useRoom().room?.phoneVote ?? null
  return found?.voteId === voteId ? found : null
}
