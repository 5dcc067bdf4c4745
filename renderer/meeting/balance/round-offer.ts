/**
 * When the console asks quietly whether to go round those who have not spoken: a discussion under way, nobody or hardly
 * anybody waiting, and some silent for a while. Silence is a right: it only offers (evening.md item 7).
 */
import type { Evening } from '#shared/meeting/evening.ts'
import { balanceOf } from '#shared/rules/balance.ts'
import { openRoundOn, turnsOf } from '#shared/rules/floor.ts'
import type { Instant } from '#shared/rules/facts.ts'

/** Of a discussion before it asks, ms. */
const aWhile = 5 * 60_000
/** No more than this wait for the floor. */
const shortList = 1
/** Of one or two people a round would point at them. */
const fewestSilent = 3

/** Those a round would go to, in the list's order; null when nothing is to be asked. */
export function roundOffer(evening: Evening, now: Instant): string[] | null {
  const { session, current, standing, participants, floor, rules } = evening
  if (session.phase !== 'running' || current === null || session.openVoteId !== null) return null
  if (floor.queue.length > shortList || floor.closed || openRoundOn(standing, current.id, now) !== null) return null
  const first = turnsOf(standing, now).find((turn) => turn.itemId === current.id && turn.form !== 'presentation')
  if (first === undefined || now - first.startedAt < aWhile) return null
  const scope = { itemId: current.id, smallest: rules.smallestCategory }
  const waiting = new Set(floor.queue.map(({ personId }) => personId))
  const silent = balanceOf(standing, participants, [], now, scope).silent.filter((id) => !waiting.has(id))
  return silent.length < fewestSilent ? null : silent
}
