/** A named roll call: who is called, for how many votes, what they answered and who is still missing. */
import { attendanceAt, recusedOn, type RoomRule } from '../attendance.ts'
import type { Instant, JournalEntry, VoteChoice, VoteCounts } from '../facts.ts'
import type { Participant } from '../people.ts'
import type { Voice } from './votes.ts'

export interface Voter {
  personId: string
  /** Votes this answer is: one's own, and those of the proxies one holds. */
  weight: number
  /** Whose proxies they are. */
  proxies: string[]
  /** Null while they have not answered. */
  choice: VoteChoice | null
}

/**
 * Who is called, in the order of the list: those present who have a vote and are not recused. The weights make the votes
 * that may be cast on the item (votesOnItem): a recused giver's proxy is not cast.
 *
 * @param entries effective, in order (journal.ts)
 */
export function rollOf(
  { itemId, voices }: { itemId: string; voices: readonly Voice[] },
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  at: Instant,
  rule: RoomRule,
): Voter[] {
  const recused = recusedOn(entries, itemId, at)
  const { byPerson } = attendanceAt(entries, people, at, rule)
  return people
    .filter(({ id, votingRight }) => votingRight && !recused.has(id) && byPerson[id]?.status === 'present')
    .map(({ id }) => {
      const proxies = (byPerson[id]?.holdsProxies ?? []).filter((giver) => !recused.has(giver))
      const choice = voices.find(({ personId }) => personId === id)?.choice ?? null
      return { personId: id, weight: 1 + proxies.length, proxies, choice }
    })
}

/** What the answers add up to. */
export function rollCounts(roll: readonly Voter[]): VoteCounts {
  const counts: VoteCounts = { for: 0, against: 0, abstain: 0, notVoting: 0 }
  for (const { choice, weight } of roll) if (choice !== null) counts[choice] += weight
  return counts
}
