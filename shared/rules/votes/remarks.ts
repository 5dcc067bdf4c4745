/** Remarks on figures: something to settle before finalising, never a refusal (evening.md items 9 and 11). */
import type { Coded } from '../coded.ts'
import type { VoteCounts } from '../facts.ts'
import { votesIn } from './counts.ts'
import type { Tally } from './tallies.ts'

export const remarkCodes = [
  'moreVotesThanRoom',
  'fewerVotesThanRoom',
  'moreDotsThanGiven',
  'ballotsDoNotAddUp',
] as const
export type RemarkCode = (typeof remarkCodes)[number]
export type Remark = Coded<RemarkCode>

/** Compares a show of hands with the votes that could be cast (votesOnItem). */
export function countRemarks(counts: VoteCounts, eligible: number): Remark[] {
  const total = votesIn(counts)
  if (total === eligible) return []
  const code = total > eligible ? 'moreVotesThanRoom' : 'fewerVotesThanRoom'
  return [{ code, params: { counted: total, eligible } }]
}

/** Dots: at most what was handed out. Papers in a box: exactly one a voter and a choice, blanks included. */
export function tallyRemarks(tally: Pick<Tally, 'form' | 'options' | 'perVoter' | 'voters' | 'blank'>): Remark[] {
  if (tally.voters === null) return []
  const expected = tally.voters * tally.perVoter
  const total = tally.options.reduce((sum, option) => sum + option.count, 0) + tally.blank
  const params = { counted: total, expected }
  if (tally.form === 'dots') return total > expected ? [{ code: 'moreDotsThanGiven', params }] : []
  return total === expected ? [] : [{ code: 'ballotsDoNotAddUp', params }]
}
