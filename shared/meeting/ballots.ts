/** Votes of a meeting with who could vote in them: the bases of a majority, and what a count is held against. */
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import type { Instant, JournalEntry } from '#shared/rules/facts.ts'
import type { Participant } from '#shared/rules/people.ts'
import { quorumAt } from '#shared/rules/quorum.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import {
  basesOn,
  rollCounts,
  rollOf,
  voteRemarks,
  votesOf,
  type BasesAt,
  type CountedBallot,
  type Remark,
  type RoomOfVote,
  type Vote,
} from '#shared/rules/votes.ts'
import { participants } from './journal.ts'

/** A meeting as its votes are read: effective entries in order, people, and the rules it was prepared with. */
export interface Balloting {
  standing: readonly JournalEntry[]
  people: readonly Person[]
  prepared: RulesProfile
}

function asOf({ standing, people, prepared }: Balloting, at: Instant): { voters: Participant[]; rules: RulesProfile } {
  const rules = rulesAt(standing, prepared, at)
  return { rules, voters: participants({ people: [...people] }, rules) }
}

export function basesIn(meeting: Balloting): BasesAt {
  return (itemId, at) => {
    const { voters, rules } = asOf(meeting, at)
    return basesOn(meeting.standing, voters, itemId, at, rules)
  }
}

/** Votes in the order they were opened, each with its outcome. */
export function votesHeld(meeting: Balloting): Vote[] {
  return votesOf(meeting.standing, basesIn(meeting))
}

/** Who is called in a named roll call, with what each answered. */
export function rollIn(meeting: Balloting, vote: Pick<Vote, 'itemId' | 'voices'>, at: Instant) {
  const { voters, rules } = asOf(meeting, at)
  return rollOf(vote, meeting.standing, voters, at, rules)
}

/** What a count is held against, at its instant. */
export function roomOfVote(
  meeting: Balloting,
  vote: Pick<Vote, 'itemId' | 'ballot' | 'voices'>,
  at: Instant,
): RoomOfVote {
  const { voters, rules } = asOf(meeting, at)
  const { standing } = meeting
  const attendance = attendanceAt(standing, voters, at, rules)
  return {
    eligible: basesOn(standing, voters, vote.itemId, at, rules).present,
    hasQuorum: rules.quorum === null ? null : quorumAt(attendance, voters, rules.quorum).reached,
    ...(vote.ballot === 'rollCall' ? { rollCounts: rollCounts(rollIn(meeting, vote, at)) } : {}),
  }
}

/** What a counted vote leaves to settle; nothing before it is counted. */
export function remarksOf(meeting: Balloting, vote: Vote): Remark[] {
  const { counts, countedAt } = vote
  if (counts === null || countedAt === null) return []
  const counted: CountedBallot = { ...vote, counts }
  return voteRemarks(counted, roomOfVote(meeting, vote, countedAt))
}
