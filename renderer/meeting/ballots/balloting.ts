/** The evening as the rules of votes read it. */
import type { Balloting } from '#shared/meeting/ballots.ts'
import type { Evening } from '../evening/evening.ts'

export function ballotingOf({ standing, meeting }: Evening): Balloting {
  return { standing, people: meeting.people, prepared: meeting.rules }
}
