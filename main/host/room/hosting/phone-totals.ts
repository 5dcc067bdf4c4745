/** What the choices of phones add up to, in the order pens read them (room.ts, PhoneVote). */
import type { PhoneVote } from '#shared/contract/room.ts'
import type { VoteCounts } from '#shared/rules/facts.ts'
import { degreesOf, gradeTotals } from '#shared/rules/opinions.ts'
import { dotTotals, phoneTotals, type PhoneChoice, type Weight } from '#shared/rules/phone-votes.ts'
import type { KeptChoice } from './ballot-file.ts'
import type { DotsPoll, HandPoll } from './polling.ts'

/** @param weights of each person on the vote's item; dots have none */
export function totalsOf(
  poll: HandPoll | DotsPoll,
  choices: readonly KeptChoice[],
  weights: ReadonlyMap<string, Weight>,
): Pick<PhoneVote, 'voters' | 'totals' | 'grades'> {
  if (poll.kind === 'dots') {
    const placed = choices.flatMap(({ personId, choice }) =>
      Array.isArray(choice) ? [[personId, choice] as const] : [],
    )
    const { options, scale } = poll.dots
    if (scale === 'dots') return dotTotals(new Map(placed), options.length)
    const degrees = degreesOf[scale].length
    const { voters, grades } = gradeTotals(new Map(placed).values(), options.length, degrees)
    return { voters, totals: grades.map((row) => row.reduce((sum, count) => sum + count, 0)), grades }
  }
  const chosen = choices.flatMap(({ personId, choice }): [string, PhoneChoice][] =>
    Array.isArray(choice) ? [] : [[personId, choice]],
  )
  const { voters, counts } = phoneTotals(new Map(chosen), weights)
  return { voters, totals: [counts.for, counts.against, counts.abstain] }
}

/** Whether what an entry says came by phone is what phones chose; an entry that says nothing says none did. */
export function isPartByPhone(said: VoteCounts | readonly number[] | undefined, totals: readonly number[]): boolean {
  const counts = said === undefined ? [] : 'for' in said ? [said.for, said.against, said.abstain] : said
  const places = Array.from({ length: Math.max(counts.length, totals.length) }, (_, place) => place)
  return places.every((place) => (counts[place] ?? 0) === (totals[place] ?? 0))
}
