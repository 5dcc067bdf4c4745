import type { PublicRound } from '#shared/contract/public-round.ts'
import type { Instant, JournalEntry } from '#shared/rules/facts.ts'
import type { Floor } from '#shared/rules/floor.ts'
import type { SessionState } from '#shared/rules/session.ts'
import { roundNow } from '#shared/meeting/round.ts'

/** The round under way on the item, for the wall. */
export function publicRound(standing: JournalEntry[], session: SessionState, floor: Floor, at: Instant): PublicRound {
  const round = session.phase === 'adjourned' ? null : roundNow({ standing, session, floor, last: at })
  return round === null ? null : { left: round.left.length }
}
