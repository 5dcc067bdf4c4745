import { describe, expect, it } from 'vitest'
import { archived, back, lifeOf, on, sentRound, approvedInDecember, type Said } from '#factories/minutes-life.ts'

const sheet = (scanSha256: string | null): Said => ({ kind: 'attendanceSheet', scanSha256 })

describe('The attendance sheet', () => {
  it.each<[string, (string | null)[], string | null, string | null]>([
    ['never attached', [], null, null],
    ['attached', ['first'], 'first', null],
    ['replaced', ['first', 'second'], 'second', 'first'],
    ['taken away', ['first', null], null, 'first'],
    ['put back', ['first', null, 'first'], 'first', null],
    ['attached twice on two computers', ['first', 'first'], 'first', null],
    ['replaced, then the one before put back', ['first', 'second', 'first'], 'first', 'second'],
  ])('%s: the last one counts, and the one before can be put back', (_, scans, now, before) => {
    const script = [...sentRound, ...scans.map((scan) => on('2026-11-22', sheet(scan)))]
    const life = lifeOf(script, '2026-11-23')
    expect(life.attendanceSheet?.scanSha256 ?? null).toBe(now)
    expect(life.attendanceSheetBefore).toBe(before)
  })

  it('is no stage: nothing waits for it, and going back leaves it where it is', () => {
    const script = [...sentRound, on('2026-11-22', sheet('first'), 'Aline'), on('2026-11-23', back('draft'))]
    const life = lifeOf(script, '2026-11-24')
    expect(life).toMatchObject({ state: 'draft', attendanceSheet: { scanSha256: 'first', by: 'Aline' } })
    expect(life.steps.find(({ kind }) => kind === 'attendanceSheet')).toMatchObject({ how: 'attached', undone: false })
  })

  it.each([
    ['before anything is finalised', [], 'minutesNotFinalised'],
    ['while the project goes round', sentRound, null],
    ['in what is archived', [...approvedInDecember, on('2026-12-19', archived)], 'minutesAlreadyArchived'],
  ])('%s: can be attached, or why not', (_, script, refusal) => {
    expect(lifeOf(script, '2026-12-20').refusals.attendanceSheet).toBe(refusal)
  })
})
