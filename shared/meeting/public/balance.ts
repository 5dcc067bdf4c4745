/** What the wall may show of the balance of speech: the session's, where the rules allow it and a pen shows it. */
import type { RulesProfile } from '#shared/contract/meeting.ts'
import type { PublicBalance } from '#shared/contract/public-balance.ts'
import type { Instant, JournalEntry } from '#shared/rules/facts.ts'
import { meetingBalance, sharesIn } from '#shared/meeting/balance.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'

/** Fewer turns than this and a share points at somebody. */
const fewestTurns = 5

export function publicBalance(
  meeting: MeetingSnapshot,
  entries: readonly JournalEntry[],
  rules: RulesProfile,
  at: Instant,
): PublicBalance {
  if (!rules.balanceOnWall || meeting.wall.shows !== 'balance') return null
  const { totals, mic, balances } = meetingBalance(meeting, entries, rules, at, { language: meeting.header.language })
  const turns = totals.turns + mic.turns
  const axes = balances.map((balance) => ({
    id: balance.id,
    name: balance.name,
    sides: sharesIn(balance).map(({ name, timeShare, turnShare }) => ({ name, timeShare, turnShare })),
  }))
  return { turns, axes: turns < fewestTurns ? [] : axes }
}
