/** What the rules compute from a script, for comparing with its figures. */
import { expect } from 'vitest'
import { demoEntries, scriptInstant, type ExpectedRoom, type ExpectedVote, type Script } from '#factories/demo.ts'
import type { TextNode } from '#shared/contract/meeting.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { participants } from '#shared/meeting/journal.ts'
import { attendanceAt, votesOnItem, type Attendance } from '#shared/rules/attendance.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { countRemarks, votesOf } from '#shared/rules/votes.ts'

export const minute = 60_000

export function standing(script: Script): JournalEntry[] {
  return effective(demoEntries(script)).entries
}

export function attendance(script: Script, time: string): Attendance {
  const { people, rules } = script.meeting
  const at = scriptInstant(script, time)
  return attendanceAt(standing(script), participants({ people }), at, rules.proxiesPerHolder)
}

export function eligible(script: Script, itemId: string, at: number): number {
  const { people, rules } = script.meeting
  return votesOnItem(standing(script), participants({ people }), itemId, at, rules.proxiesPerHolder)
}

export function clock(script: Script, at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : wallClock(at, script.meeting.header.timeZone).time
}

export function wordsOf(node: TextNode): string {
  return (node.text ?? '') + (node.content ?? []).map(wordsOf).join(' ')
}

export function nodesOf(node: TextNode): string[] {
  return [node.type, ...(node.marks ?? []).map((mark) => mark.type), ...(node.content ?? []).flatMap(nodesOf)]
}

/** Compares the room at an hour with the figures of the script; answers the attendance for more. */
export function checkRoom(script: Script, { at, ...wanted }: ExpectedRoom): Attendance {
  const found = attendance(script, at)
  const { members, colleges, votes, guestsPresent } = found
  const { present, represented, excused, absent, left } = members
  const residents = colleges['residents']?.present ?? 0
  const localActors = colleges['localActors']?.present ?? 0
  const computed = { present, represented, votes, excused, absent, left, residents, localActors, guests: guestsPresent }
  expect({ at, ...computed }).toEqual({ at, ...wanted })
  return found
}

export function checkVote(script: Script, wanted: ExpectedVote) {
  const vote = votesOf(standing(script)).find((each) => each.voteId === wanted.voteId)
  expect(vote).toMatchObject({
    itemId: wanted.itemId,
    counts: wanted.counts,
    outcome: wanted.outcome,
    deduced: wanted.deduced,
  })
  expect(vote?.history).toHaveLength(wanted.counted)
  const base = eligible(script, wanted.itemId, vote?.openedAt ?? 0)
  expect(base).toBe(wanted.eligible)
  expect(countRemarks(wanted.counts, base)).toEqual([])
  const first = vote?.history[0]?.counts ?? wanted.counts
  const remarks = countRemarks(first, base).map((remark) => remark.code)
  expect(remarks).toEqual(wanted.firstCountRemark === undefined ? [] : [wanted.firstCountRemark])
}
