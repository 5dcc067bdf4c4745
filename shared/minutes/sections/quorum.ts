/** The quorum with its numbers: at the opening, when it is lost or comes back, and when the votes in the room change. */
import { participants } from '#shared/meeting/journal.ts'
import { quorumAt, quorumBasis, type Quorum } from '#shared/rules/quorum.ts'
import { bullets, heading, paragraph } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { QuorumState } from '#shared/minutes/phrases/phrases.ts'
import type { Checkpoint, Reading } from '#shared/minutes/reading.ts'

function stated(reading: Reading, { present, needed, reached, missingColleges }: Quorum): QuorumState {
  const { colleges } = reading.rules
  const named = missingColleges.map((id) => colleges.find((college) => college.id === id)?.name ?? id)
  return { present, needed, reached, missingColleges: named }
}

function votesLine({ phrases, hour }: Reading, { at, attendance }: Checkpoint): string {
  const room = { present: attendance.presentVoting, represented: attendance.representedVoting }
  return phrases.votesAt(hour(at), room, attendance.votes)
}

/** The quorum at a checkpoint, by the rules as they stood then; null when they asked for none. */
function quorumThen({ meeting }: Reading, { attendance, rules }: Checkpoint): Quorum | null {
  return rules.quorum === null ? null : quorumAt(attendance, participants(meeting, rules), rules.quorum)
}

/** What changed from one checkpoint to the next; nothing when it did not. */
function quorumLines(reading: Reading, { at }: Checkpoint, before: Quorum | null, now: Quorum | null): string[] {
  const { phrases, hour } = reading
  if (now === null) return []
  const state = stated(reading, now)
  if (before === null) return [phrases.quorumSet(hour(at), state)]
  if (now.reached === before.reached) return []
  return [now.reached ? phrases.quorumRegained(hour(at), state) : phrases.quorumLost(hour(at), state)]
}

/** The rule as it stood when the session opened; what the assembly made of it since is in its own lines. */
function ruleLine(reading: Reading, { rules }: Checkpoint, opening: Quorum | null): string {
  const { phrases, meeting } = reading
  if (rules.quorum === null) return phrases.noQuorum
  const members = quorumBasis(participants(meeting, rules), rules.quorum).length
  return phrases.quorumRule({ ...rules.quorum, needed: opening?.needed ?? 0, members })
}

export function quorum(reading: Reading): Block[] {
  const { phrases, meeting, checkpoints, hour } = reading
  const [opening, ...later] = checkpoints
  if (opening === undefined) return []
  const isFree = opening.rules.voters === 'everybody'
  const voting = participants(meeting, opening.rules).filter((person) => person.votingRight)
  const hasMembers = opening.attendance.members.all > 0 && voting.some(({ status }) => status === 'member')
  if (!hasMembers && !(isFree && checkpoints.some(({ attendance }) => attendance.votes > 0))) return []

  const lines: string[] = []
  const atOpening = quorumThen(reading, opening)
  if (atOpening !== null) lines.push(phrases.quorumAt(hour(opening.at), stated(reading, atOpening)))
  lines.push(votesLine(reading, opening))
  let before = atOpening
  let { votes } = opening.attendance
  for (const checkpoint of later) {
    const now = quorumThen(reading, checkpoint)
    lines.push(...quorumLines(reading, checkpoint, before, now))
    if (checkpoint.attendance.votes !== votes) lines.push(votesLine(reading, checkpoint))
    before = now
    votes = checkpoint.attendance.votes
  }
  return [
    heading(2, phrases.labels.quorum),
    paragraph(ruleLine(reading, opening, atOpening)),
    ...(isFree ? [paragraph(phrases.rules.everybodyVotes)] : []),
    bullets(lines),
  ]
}
