/** The minutes a session is asked to approve: those of the session held before it. */
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'

export type HeldBefore = Pick<MeetingSummary, 'docId' | 'date' | 'sessionNumber'>

export function heldBefore(meetings: readonly MeetingSummary[], docId: string, date: string): HeldBefore | null {
  return (
    meetings
      .filter((each) => each.docId !== docId && each.date < date && !isRehearsal(each.docId))
      .filter((each) => each.phase === 'adjourned' || each.finalisedAt !== null)
      .sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null
  )
}

/** Whether a session can approve them as they are. */
export type Readiness = 'notFinalised' | 'notCirculated' | 'refused' | 'ready' | 'approved'

export function readinessOf({ state, revision }: Pick<MinutesLife, 'state' | 'revision'>): Readiness {
  if (revision === null) return 'notFinalised'
  switch (state) {
    case 'draft':
    case 'reviewed':
      return 'notCirculated'
    case 'circulated':
      return 'ready'
    case 'refused':
      return 'refused'
    default:
      return 'approved'
  }
}
