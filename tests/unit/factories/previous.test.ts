/** The session before the demo evening, held against its figures and against what the evening says of it. */
import { describe, expect, it } from 'vitest'
import { demoScript, meetingAt, scriptInstant } from '#factories/demo.ts'
import { previousLife, previousScript } from '#factories/previous.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { checkRoom, checkVote, clock, standing, wordsOf } from './figures.ts'

const previous = previousScript()
const evening = demoScript()

describe('The session before the demo evening', () => {
  const { expected } = previous

  it.each(expected.room)('has $present present at $at', (room) => {
    checkRoom(previous, room)
  })

  it.each(expected.votes)('adopts $voteId', (vote) => {
    checkVote(previous, vote)
  })

  it('runs from 18:30 to 19:45, the session before the evening’s', () => {
    const { openedAt, adjournedAt } = sessionAt(standing(previous), scriptInstant(previous, '23:00'))
    expect([clock(previous, openedAt), clock(previous, adjournedAt)]).toEqual([expected.opened, expected.adjourned])
    expect(previous.meeting.header.sessionNumber).toBe((evening.meeting.header.sessionNumber ?? 0) - 1)
    expect(meetingAt(previous).header.nextDate).toBe(evening.meeting.header.date)
  })

  it('gives birth to the actions the evening follows up, with their owners and days', () => {
    const born = meetingAt(previous).actions.map(({ id, what, owner, due }) => ({ id, what, owner, due }))
    const followed = evening.openActions.map(({ id, what, owner, due }) => ({ id, what, owner, due }))
    expect(born).toHaveLength(followed.length)
    expect(born).toEqual(expect.arrayContaining(followed))
  })

  it('is approved by the evening’s own vote, with the correction the evening reads, sent round when it says', () => {
    const { approved, correction, circulated } = previousLife()
    const vote = evening.expected.votes.find(({ voteId }) => voteId === 'v-minutes')
    expect(vote?.counts).toMatchObject(approved.vote)
    expect(approved.on).toBe(evening.meeting.header.date)
    expect(circulated.startsWith('2026-10-19')).toBe(true)
    const text = evening.texts['item-03']
    expect(text && wordsOf(text)).toMatch(/envoyé aux membres le 19 octobre/)
    expect(text && wordsOf(text)).toContain('17 octobre')
    const written = previous.texts[correction.itemId]
    expect(written && wordsOf(written).split(correction.wrong)).toHaveLength(2)
  })
})
