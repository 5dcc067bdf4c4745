import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import {
  endStage,
  minutesToAdd,
  outOfTime,
  prices,
  type DefendedItem,
  type LivePlan,
  type OverflowChoice,
} from '#shared/rules/overflow.ts'
import { timeline } from '#shared/rules/timing.ts'
import { at, evening, extendsBy, item, open } from './scene.ts'

const minute = 60_000

function line(id: string, minutes: number | null, parentId: string | null = null): DefendedItem {
  return { id, parentId, minutes, mustTreat: false }
}

const agenda = [line('opening', 10), line('tower', 20), line('fund', 30), line('closing', 5)]
/** Opened at 18:30, on the tower since 18:40. */
const onTheTower = [at('18:30', open), at('18:30', item('opening')), at('18:40', item('tower'))]

function live(now: string, limit: string, lines: Line[] = onTheTower, plan = agenda): LivePlan {
  const entries = journalOf(...lines)
  return { entries, plan, plannedStart: evening('18:30'), at: evening(now), limit: evening(limit) }
}
const out = (plan: LivePlan) => outOfTime(plan, timeline(plan.entries, plan.plan, plan.plannedStart, plan.at))

const tower = { itemId: 'tower', nextId: 'fund', minutes: 5, listMs: 6 * minute }
function price(choice: OverflowChoice, plan: LivePlan, question: Parameters<typeof prices>[1] = tower) {
  const found = prices(plan, question).find((each) => each.choice === choice)
  if (found === undefined) throw new Error(choice)
  return { ...found, expectedEnd: new Date(found.expectedEnd + 60 * minute).toISOString().slice(11, 16) }
}

describe('What no longer fits', () => {
  it.each([
    ['19:40', []],
    // 19:00 + 30 + 5
    ['19:35', []],
    ['19:34', ['closing']],
    ['19:20', ['fund', 'closing']],
  ])('before %s is %j', (limit, expected) => {
    expect(out(live('18:50', limit))).toEqual(expected)
  })

  it('grows as the item goes on over its time', () => {
    expect(out(live('19:02', '19:35'))).toEqual(['closing'])
  })

  it('never names the current item, what is done, or a mere title over its sub-items', () => {
    const plan = [line('opening', 10), line('tower', 90), line('fund', null), line('a', 30, 'fund')]
    expect(out(live('18:50', '19:00', onTheTower, plan))).toEqual(['a'])
  })
})

describe('The price of a choice', () => {
  it('of five minutes more is what fitted and would not fit any more', () => {
    expect(price('extend', live('19:00', '19:35'))).toMatchObject({
      loses: ['closing'],
      regains: [],
      expectedEnd: '19:40',
    })
  })

  it('counts five minutes from now, however long the item has been over its time', () => {
    expect(price('extend', live('19:12', '20:30')).expectedEnd).toBe('19:52')
    expect(minutesToAdd({ plannedMs: 20 * minute, spentMs: 32 * minute }, 5)).toBe(17)
    expect(minutesToAdd({ plannedMs: null, spentMs: 8 * minute }, 5)).toBe(13)
    expect(minutesToAdd({ plannedMs: 20 * minute, spentMs: 0 }, 5)).toBe(5)
    expect(minutesToAdd({ plannedMs: 0, spentMs: 9000 * minute }, 5)).toBe(240)
  })

  it('of postponing is what fits again', () => {
    expect(price('postpone', live('18:50', '19:30'))).toMatchObject({
      loses: [],
      regains: ['closing'],
      out: [],
      expectedEnd: '19:25',
    })
    expect(price('workingGroup', live('18:50', '19:30')).regains).toEqual(['closing'])
  })

  it('of concluding lets those on the list speak first', () => {
    expect(price('conclude', live('19:00', '19:35'))).toMatchObject({ loses: ['closing'], expectedEnd: '19:41' })
  })

  it('on the last item ends the session', () => {
    const last = [...onTheTower, at('19:00', item('fund')), at('19:30', item('closing'))]
    const question = { itemId: 'closing', nextId: null, minutes: 5, listMs: 0 }
    expect(price('postpone', live('19:33', '19:35', last), question).expectedEnd).toBe('19:33')
    expect(price('extend', live('19:40', '19:35', last), question).expectedEnd).toBe('19:45')
  })

  it('promises what the agenda shows once it was made', () => {
    const before = live('19:04', '19:35')
    const promised = prices(before, tower).find((each) => each.choice === 'extend')
    const after = live('19:04', '19:35', [
      ...onTheTower,
      at('19:04', extendsBy('tower', minutesToAdd({ plannedMs: 20 * minute, spentMs: 24 * minute }, 5))),
    ])
    const times = timeline(after.entries, after.plan, after.plannedStart, after.at)
    expect([times.expectedEnd, outOfTime(after, times)]).toEqual([promised?.expectedEnd, promised?.out])
  })
})

describe('The end of the session', () => {
  it.each([
    ['20:14', 'far'],
    ['20:15', 'near'],
    ['20:24', 'near'],
    ['20:25', 'close'],
    ['20:30', 'past'],
    ['21:00', 'past'],
  ])('at %s is %s', (now, stage) => {
    expect(endStage(evening(now), evening('20:30'))).toBe(stage)
  })
})
