/** The quorum with its numbers: at the opening, when it is lost or comes back, and when the votes in the room change. */
import { participants } from '#shared/meeting/journal.ts'
import { quorumAt, type Quorum } from '#shared/rules/quorum.ts'
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

export function quorum(reading: Reading): Block[] {
  const { phrases, meeting, rules, checkpoints, hour } = reading
  const rule = rules.quorum
  const people = participants(meeting, rules)
  const members = people.filter((person) => person.status === 'member' && person.votingRight).length
  const [opening, ...later] = checkpoints
  if (opening === undefined || members === 0 || opening.attendance.members.all === 0) return []

  const lines: string[] = []
  let before = rule === null ? null : quorumAt(opening.attendance, people, rule)
  if (before !== null) lines.push(phrases.quorumAt(hour(opening.at), stated(reading, before)))
  lines.push(votesLine(reading, opening))
  let { votes } = opening.attendance
  for (const checkpoint of later) {
    const now = rule === null ? null : quorumAt(checkpoint.attendance, people, rule)
    if (now !== null && before !== null && now.reached !== before.reached) {
      const say = now.reached ? phrases.quorumRegained : phrases.quorumLost
      lines.push(say(hour(checkpoint.at), stated(reading, now)))
    }
    if (checkpoint.attendance.votes !== votes) lines.push(votesLine(reading, checkpoint))
    before = now
    votes = checkpoint.attendance.votes
  }
  const needed = before?.needed ?? 0
  const ruleLine = rule === null ? phrases.noQuorum : phrases.quorumRule({ ...rule, needed, members })
  return [heading(2, phrases.labels.quorum), paragraph(ruleLine), bullets(lines)]
}
