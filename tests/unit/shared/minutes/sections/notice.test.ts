import { describe, expect, it } from 'vitest'
import { read } from '#shared/minutes/reading.ts'
import { head } from '#shared/minutes/sections/head.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { buildMeeting } from '#factories/meeting.ts'

describe('the notice, at the head of the minutes', () => {
  it.each<[noticeDays: number | null, words: string]>([
    [null, 'envoyée le mardi 3 novembre 2026 (9 jours avant)'],
    [9, 'envoyée le mardi 3 novembre 2026 (9 jours avant)'],
    [14, 'envoyée le mardi 3 novembre 2026 (9 jours avant), le règlement demande 14 jours'],
  ])('where the rules ask for %s days', (noticeDays, words) => {
    const meeting = buildMeeting({ header: { date: '2026-11-12', noticeSentOn: '2026-11-03' }, rules: { noticeDays } })
    const line = head(read(meeting, 'members'))
      .flatMap(blockLines)
      .map(ordinary)
      .find((each) => each.includes('Convocation'))
    expect(line).toBe(`Convocation = ${words}`)
  })
})
