import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { plannedTimes, timeline, type PlannedItem } from '#shared/rules/timing.ts'
import * as scene from './scene.ts'
import { at, evening, item, open, resume } from './scene.ts'

const minute = 60_000
const clock = (instant: number | null | undefined) =>
  instant === null || instant === undefined ? null : new Date(instant + 60 * minute).toISOString().slice(11, 16)

function line(id: string, minutes: number | null, parentId: string | null = null): PlannedItem {
  return { id, parentId, minutes }
}

const agenda = [line('opening', 10), line('tower', 20), line('fund', 30)]

describe('Planned times', () => {
  it('follow one another from the start', () => {
    const { items, totalMs, end, marginMs } = plannedTimes(agenda, evening('18:30'), evening('19:45'))
    expect(Object.entries(items).map(([id, times]) => [id, clock(times.start), clock(times.end)])).toEqual([
      ['opening', '18:30', '18:40'],
      ['tower', '18:40', '19:00'],
      ['fund', '19:00', '19:30'],
    ])
    expect([totalMs / minute, clock(end), (marginMs ?? 0) / minute]).toEqual([60, '19:30', 15])
  })

  it('have a negative margin when the agenda is too long', () => {
    expect(plannedTimes(agenda, evening('18:30'), evening('19:20')).marginMs).toBe(-10 * minute)
  })

  it('have no margin when nobody gave an end', () => {
    expect(plannedTimes(agenda, evening('18:30')).marginMs).toBeNull()
  })

  it.each<[string, PlannedItem[], number]>([
    [
      'sub-items carry the minutes of a parent without any',
      [line('fund', null), line('a', 5, 'fund'), line('b', 7, 'fund')],
      12,
    ],
    [
      'a parent with more minutes keeps the remainder',
      [line('fund', 20), line('a', 5, 'fund'), line('b', 7, 'fund')],
      20,
    ],
    ['a parent with fewer minutes adds nothing', [line('fund', 10), line('a', 5, 'fund'), line('b', 7, 'fund')], 12],
    ['an item without minutes takes none', [line('opening', null), line('tower', 20)], 20],
  ])('%s', (_, plan, total) => {
    expect(plannedTimes(plan, evening('18:30')).totalMs).toBe(total * minute)
  })

  it('let a parent last as long as its sub-items', () => {
    const { items } = plannedTimes([line('fund', 20), line('a', 5, 'fund'), line('b', 7, 'fund')], evening('20:00'))
    expect([clock(items['fund']?.start), clock(items['a']?.start), clock(items['fund']?.end)]).toEqual([
      '20:00',
      '20:08',
      '20:20',
    ])
  })
})

function live(time: string, lines: Line[], plan = agenda) {
  const { items, ...rest } = timeline(journalOf(...lines), plan, evening('18:30'), evening(time), evening('19:45'))
  const table = plan.map(({ id }) => [
    id,
    items[id]?.state,
    clock(items[id]?.expectedStart),
    clock(items[id]?.expectedEnd),
  ])
  return { items, table, expectedEnd: clock(rest.expectedEnd), margin: (rest.marginMs ?? 0) / minute }
}

describe('Live times', () => {
  const started = [at('18:32', open), at('18:32', item('opening'))]

  it('are the planned ones before the session', () => {
    expect(live('17:00', []).expectedEnd).toBe('19:30')
  })

  it('slip while the session is late to open', () => {
    expect(live('18:45', []).table[0]).toEqual(['opening', 'ahead', '18:45', '18:55'])
  })

  it('follow the item that runs', () => {
    expect(live('18:35', started).table).toEqual([
      ['opening', 'current', '18:32', '18:42'],
      ['tower', 'ahead', '18:42', '19:02'],
      ['fund', 'ahead', '19:02', '19:32'],
    ])
  })

  it('slip with an item that runs over', () => {
    const { table, expectedEnd, margin, items } = live('18:50', started)
    expect(table[0]).toEqual(['opening', 'current', '18:32', '18:50'])
    expect([expectedEnd, margin]).toEqual(['19:40', 5])
    expect(items['opening']?.overrunMs).toBe(8 * minute)
  })

  it('keep the real times of what is done, and gain what it saved', () => {
    expect(live('18:40', [...started, at('18:36', item('tower'))]).table).toEqual([
      ['opening', 'done', '18:32', '18:36'],
      ['tower', 'current', '18:36', '18:56'],
      ['fund', 'ahead', '18:56', '19:26'],
    ])
  })

  it('do not count what was jumped over', () => {
    expect(live('18:40', [...started, at('18:36', item('fund'))]).table).toEqual([
      ['opening', 'done', '18:32', '18:36'],
      ['tower', 'skipped', null, null],
      ['fund', 'current', '18:36', '19:06'],
    ])
  })

  it('count it again when the session comes back before it', () => {
    const lines = [...started, at('18:36', item('fund')), at('18:40', item('opening'))]
    expect(live('18:41', lines).table).toEqual([
      ['opening', 'current', '18:32', '18:46'],
      ['tower', 'ahead', '18:46', '19:06'],
      ['fund', 'done', '18:36', '18:40'],
    ])
  })

  it('do not count what was put off to the next session, until it is started all the same', () => {
    const putOff = [...started, at('18:34', scene.postpones('tower'))]
    expect(live('18:35', putOff).table).toEqual([
      ['opening', 'current', '18:32', '18:42'],
      ['tower', 'postponed', null, null],
      ['fund', 'ahead', '18:42', '19:12'],
    ])
    expect(live('18:40', [...putOff, at('18:38', item('tower'))]).table).toEqual([
      ['opening', 'done', '18:32', '18:38'],
      ['tower', 'current', '18:38', '18:58'],
      ['fund', 'ahead', '18:58', '19:28'],
    ])
  })

  it('count what the room added to an item', () => {
    const { table, items } = live('18:50', [...started, at('18:40', scene.extendsBy('opening', 5))])
    expect(table[0]).toEqual(['opening', 'current', '18:32', '18:50'])
    expect([items['opening']?.plannedMs, items['opening']?.overrunMs]).toEqual([15 * minute, 3 * minute])
  })

  it('add up the visits of an item', () => {
    const lines = [...started, at('18:36', item('tower')), at('18:40', item('opening')), at('18:43', item('tower'))]
    const { items } = live('18:50', lines)
    expect([items['opening']?.spentMs, items['tower']?.spentMs]).toEqual([7 * minute, 11 * minute])
    expect(items['tower']?.runningSince).toBe(evening('18:43'))
  })

  it('shift with a pause, which costs no item anything', () => {
    const { table, items } = live('18:50', [...started, at('18:36', scene.pause())])
    expect(table[0]).toEqual(['opening', 'current', '18:32', '18:56'])
    expect([items['opening']?.spentMs, items['opening']?.runningSince]).toEqual([4 * minute, null])
  })

  it('count on the hour the room said it would be back', () => {
    expect(live('18:40', [...started, at('18:36', scene.pause('19:00'))]).table[0]?.[3]).toBe('19:06')
  })

  it('go on after the pause with what was left', () => {
    expect(live('18:51', [...started, at('18:36', scene.pause()), at('18:50', resume)]).table[0]?.[3]).toBe('18:56')
  })

  it('tell at adjournment when it ended and what was not treated', () => {
    const { table, expectedEnd, margin } = live('21:00', [...started, at('18:50', scene.adjourn)])
    expect(table.map((row) => row.slice(0, 2))).toEqual([
      ['opening', 'done'],
      ['tower', 'skipped'],
      ['fund', 'skipped'],
    ])
    expect([expectedEnd, margin]).toEqual(['18:50', 55])
  })

  it('ignore what happens later than the instant asked for', () => {
    expect(live('18:35', [...started, at('18:36', item('tower'))])).toEqual(live('18:35', started))
  })

  it('survive an item that was removed while it ran', () => {
    expect(live('18:40', [...started, at('18:36', item('gone'))]).table.map((row) => row[1])).toEqual([
      'done',
      'ahead',
      'ahead',
    ])
  })
})

describe('Live times of an item with sub-items', () => {
  const plan = [line('opening', 10), line('fund', 20), line('a', 8, 'fund'), line('b', 10, 'fund')]
  const started = [at('18:30', open), at('18:30', item('opening'))]

  it('give it its own share, then theirs', () => {
    expect(live('18:35', started, plan).table).toEqual([
      ['opening', 'current', '18:30', '18:40'],
      ['fund', 'ahead', '18:40', '19:00'],
      ['a', 'ahead', '18:42', '18:50'],
      ['b', 'ahead', '18:50', '19:00'],
    ])
  })

  it('do not call it skipped when its sub-items were started straight away', () => {
    const lines = [...started, at('18:40', item('a')), at('18:50', item('b'))]
    expect(live('18:55', lines, plan).table).toEqual([
      ['opening', 'done', '18:30', '18:40'],
      ['fund', 'done', '18:40', '19:00'],
      ['a', 'done', '18:40', '18:50'],
      ['b', 'current', '18:50', '19:00'],
    ])
  })
})
