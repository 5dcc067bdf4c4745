/**
 * Votes cast by phone: who may, for how many votes, and what they add up to. A phone takes the place of a raised hand,
 * so what is counted is people, never devices: the last choice of a person holds, whichever phone it came from.
 *
 * Everything is read when it is asked, not when the choice was made: somebody who left or was recused since no longer
 * counts, a proxy that ended is no longer cast. So phones never make more votes than the room holds (votesOnItem).
 */
import { attendanceAt, recusedOn } from './attendance.ts'
import type { Instant, JournalEntry, VoteCounts } from './facts.ts'
import type { Participant } from './people.ts'

/** Why a phone may not vote; each screen puts it into words. */
export const phoneVoteCodes = ['notAccepted', 'notPresent', 'noVote', 'recused'] as const
export type PhoneVoteCode = (typeof phoneVoteCodes)[number]

export type PhoneChoice = 'for' | 'against' | 'abstain'

/** `weight`: the votes this person casts, their own and those of the proxies they hold; 0 with `whyNot`. */
export interface Weight {
  weight: number
  whyNot: PhoneVoteCode | null
}

interface Room {
  /** Effective, in order (journal.ts). */
  entries: readonly JournalEntry[]
  people: readonly Participant[]
  proxiesPerHolder: number
}

export const mayNot = (whyNot: PhoneVoteCode): Weight => ({ weight: 0, whyNot })

/** The people whose votes one person casts: their own first, then those who gave them a proxy; none with `whyNot`. */
export interface Voices {
  voices: readonly string[]
  whyNot: PhoneVoteCode | null
}

/** Whose votes each person casts on an item, by their id. */
export function voicesOn(
  { entries, people, proxiesPerHolder }: Room,
  itemId: string,
  at: Instant,
): Map<string, Voices> {
  const recused = recusedOn(entries, itemId, at)
  const { byPerson } = attendanceAt(entries, people, at, proxiesPerHolder)
  const none = (whyNot: PhoneVoteCode): Voices => ({ voices: [], whyNot })
  const voicesOf = ({ id, votingRight }: Participant): Voices => {
    const here = byPerson[id]
    if (here?.status !== 'present') return none('notPresent')
    if (!votingRight) return none('noVote')
    if (recused.has(id)) return none('recused')
    return { voices: [id, ...here.holdsProxies.filter((giver) => !recused.has(giver))], whyNot: null }
  }
  return new Map(people.map((person) => [person.id, voicesOf(person)]))
}

/** What each person may cast by phone on an item, by their id: all of them make up votesOnItem. */
export function weightsOn(room: Room, itemId: string, at: Instant): Map<string, Weight> {
  const voices = [...voicesOn(room, itemId, at)]
  return new Map(voices.map(([id, { voices: cast, whyNot }]) => [id, { weight: cast.length, whyNot }]))
}

/** Dots are anybody's in the room: the public places them on the poster too. */
export function mayPlaceDots({ entries, people, proxiesPerHolder }: Room, personId: string, at: Instant): Weight {
  const here = attendanceAt(entries, people, at, proxiesPerHolder).byPerson[personId]
  return here?.status === 'present' ? { weight: 1, whyNot: null } : mayNot('notPresent')
}

export interface PhoneTotals {
  /** People whose choice counts now. */
  voters: number
  counts: VoteCounts
}

/** @param choices by person */
export function phoneTotals(
  choices: ReadonlyMap<string, PhoneChoice>,
  weights: ReadonlyMap<string, Weight>,
): PhoneTotals {
  const counts: VoteCounts = { for: 0, against: 0, abstain: 0, notVoting: 0 }
  let voters = 0
  for (const [personId, choice] of choices) {
    const weight = weights.get(personId)?.weight ?? 0
    if (weight === 0) continue
    voters += 1
    counts[choice] += weight
  }
  return { voters, counts }
}

/**
 * Dots by option. Those of somebody who left since stay, as on a poster.
 * @param placed by person, in the options' order
 */
export function dotTotals(
  placed: ReadonlyMap<string, readonly number[]>,
  options: number,
): { voters: number; totals: number[] } {
  const all = [...placed.values()].filter((dots) => dots.some((count) => count > 0))
  const totals = Array.from({ length: options }, (_, option) => all.reduce((sum, dots) => sum + (dots[option] ?? 0), 0))
  return { voters: all.length, totals }
}
