/** Whether a session has its quorum, lost it, or never had it: a function of the journal and an instant. */
import type { MeetingBody } from '#shared/contract/meeting.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import type { FactKind, Instant, JournalEntry } from '#shared/rules/facts.ts'
import { quorumAt, type Quorum } from '#shared/rules/quorum.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { participants } from './journal.ts'

export interface QuorumStanding extends Quorum {
  /** `notYet`: not since the session opened. */
  state: 'reached' | 'lost' | 'notYet'
  /** When it was lost; null otherwise. */
  since: Instant | null
}

/** What may take a quorum away or give it back. */
const moves: ReadonlySet<FactKind> = new Set(['arrived', 'left', 'proxyGiven', 'proxyEnded', 'ruleChanged'])

/**
 * @param standing effective, in order (journal.ts)
 * @returns null before the opening, after the adjournment, and where the rules ask for none
 */
export function quorumStanding(
  standing: readonly JournalEntry[],
  { people, rules: prepared }: Pick<MeetingBody, 'people' | 'rules'>,
  at: Instant,
): QuorumStanding | null {
  const opened = standing.find((entry) => entry.kind === 'sessionOpened' && entry.at <= at)?.at
  const isOver = standing.some((entry) => entry.kind === 'sessionAdjourned' && entry.at <= at)
  if (opened === undefined || isOver) return null
  const then = (instant: Instant): Quorum | null => {
    const rules = rulesAt(standing, prepared, instant)
    if (rules.quorum === null) return null
    const known = participants({ people }, rules)
    return quorumAt(attendanceAt(standing, known, instant, rules), known, rules.quorum)
  }
  const now = then(at)
  if (now === null) return null
  if (now.reached) return { ...now, state: 'reached', since: null }
  // Backwards to the last moment it was there: when it has only just been lost, that is the first one looked at.
  const moments = [
    ...new Set([opened, ...standing.filter((entry) => moves.has(entry.kind)).map((entry) => entry.at)]),
  ].filter((instant) => instant >= opened && instant <= at)
  const before = moments.findLastIndex((instant) => then(instant)?.reached === true)
  if (before === -1) return { ...now, state: 'notYet', since: null }
  return { ...now, state: 'lost', since: moments[before + 1] ?? at }
}
