/** How Home orders meetings: what is on, what is coming, what has been. */
import type { MeetingSummary } from '#shared/contract/operations.ts'

export type MeetingState = 'running' | 'planned' | 'toFinalise' | 'finalised'

/** Where a meeting is in its life, in four words a person uses. */
export function stateOf(meeting: MeetingSummary): MeetingState {
  if (meeting.finalisedAt !== null) return 'finalised'
  if (meeting.phase === 'adjourned') return 'toFinalise'
  return meeting.phase === 'planned' ? 'planned' : 'running'
}

export interface HomeList {
  /** Running first, then the nearest. */
  ahead: MeetingSummary[]
  /** The latest first. */
  past: MeetingSummary[]
}

function when(meeting: MeetingSummary): string {
  return `${meeting.date} ${meeting.startTime} ${meeting.docId}`
}

/** @param today plain date where the person is: a meeting of today that never began is still ahead. */
export function homeList(meetings: readonly MeetingSummary[], today: string): HomeList {
  const running = (meeting: MeetingSummary): number => (stateOf(meeting) === 'running' ? 0 : 1)
  const isAhead = (meeting: MeetingSummary): boolean =>
    stateOf(meeting) === 'running' || (stateOf(meeting) === 'planned' && meeting.date >= today)
  return {
    ahead: meetings.filter(isAhead).sort((a, b) => running(a) - running(b) || (when(a) < when(b) ? -1 : 1)),
    past: meetings.filter((meeting) => !isAhead(meeting)).sort((a, b) => (when(a) < when(b) ? 1 : -1)),
  }
}
