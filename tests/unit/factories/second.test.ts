import { speechWith } from '#factories/rules.ts'
import { describe, expect, it } from 'vitest'
import { scriptInstant, secondScript } from '#factories/demo.ts'
import { participants } from '#shared/meeting/journal.ts'
import { floorAt } from '#shared/rules/floor.ts'
import { quorumAt } from '#shared/rules/quorum.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { checkRoom, checkVote, clock, standing } from './figures.ts'

const second = secondScript()

describe('The second meeting', () => {
  const { expected, meeting } = second

  it.each(expected.room)('has $present present at $at, quorum: $quorum', ({ quorum, missingColleges, ...room }) => {
    const found = checkRoom(second, room)
    const rule = meeting.rules.quorum
    expect(rule).not.toBeNull()
    if (rule === null) return
    const computed = quorumAt(found, participants(meeting), rule)
    expect([computed.reached, computed.missingColleges]).toEqual([quorum, missingColleges])
  })

  it.each(expected.votes)('ends $voteId in a tie', (wanted) => {
    checkVote(second, wanted)
    expect(wanted.outcome).toBe('tie')
    const opened = standing(second).find((entry) => entry.kind === 'voteOpened' && entry.voteId === wanted.voteId)
    const { majorityBase: base, majority: fraction, tieRule: tie } = meeting.rules
    expect(opened).toMatchObject({ majority: { base, fraction, tie } })
    expect(tie).toBe('noDecision')
  })

  it('keeps a guest waiting behind a member who asked later', () => {
    const asked = scriptInstant(second, '18:36:40')
    const speech = speechWith()
    const before = floorAt(standing(second), participants(meeting), speech, asked)
    expect(before.queue.map((entry) => [entry.personId, entry.reason.code])).toEqual([
      ['p-ugur', 'firstTime'],
      ['g-prefet', 'guestsAfter'],
    ])
  })

  it('runs from 18:30 to 19:05', () => {
    const { openedAt, adjournedAt } = sessionAt(standing(second), scriptInstant(second, '23:00'))
    expect([clock(second, openedAt), clock(second, adjournedAt)]).toEqual([expected.opened, expected.adjourned])
  })
})
