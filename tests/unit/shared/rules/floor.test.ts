import { speechWith } from '#factories/rules.ts'
import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import type { SpeechRule } from '#shared/rules/people.ts'
import { floorAt, headToFreeze, speakingTime, turnsOf } from '#shared/rules/floor.ts'
import * as scene from './scene.ts'
import {
  asks,
  at,
  evening,
  goesOn,
  holds,
  item,
  moves,
  open,
  people,
  resume,
  speaks,
  stops,
  withdraws,
} from './scene.ts'

const firstTimeFirst: SpeechRule = speechWith()
const start = [at('18:30', open), at('18:31', item('tower'))]

function floor(time: string, lines: Line[], speech = firstTimeFirst) {
  return floorAt(journalOf(...start, ...lines), people, speech, evening(time))
}
const order = (time: string, lines: Line[], speech = firstTimeFirst) =>
  floor(time, lines, speech).queue.map(({ personId, reason }) => `${personId}: ${reason.code}`)

/** Aline spoke at 18:32. */
const alineSpoke = [at('18:32', speaks('aline', { unasked: true, number: 9 })), at('18:34', stops('aline', 9))]

describe('A request moved by hand', () => {
  const three = [at('18:40', asks('bachir')), at('18:41', asks('aline')), at('18:42', asks('ines'))]

  it.each<[string, Line[], string[]]>([
    [
      'stands where the steward put it, and says so',
      [at('18:43', moves('aline', 'bachir'))],
      ['aline: byHand', 'bachir: firstTime', 'ines: guestsAfter'],
    ],
    [
      'may let a guest pass: a person decided it',
      [at('18:43', moves('ines', 'bachir'))],
      ['ines: byHand', 'bachir: firstTime', 'aline: firstTime'],
    ],
    [
      'may wait until everyone else spoke',
      [at('18:43', moves('bachir', null))],
      ['aline: firstTime', 'ines: guestsAfter', 'bachir: byHand'],
    ],
    [
      'goes back to its fair place once the one it passed is gone',
      [at('18:43', moves('ines', 'aline')), at('18:44', withdraws('aline'))],
      ['bachir: firstTime', 'ines: guestsAfter'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(order('18:50', [...three, ...lines])).toEqual(expected)
  })
})

describe('A turn held by hand', () => {
  const held = [at('18:40', speaks('aline', { unasked: true })), at('18:42', holds('aline'))]

  it('stands still, and goes on with what it had', () => {
    expect(floor('18:50', held).current).toMatchObject({ spentMs: 2 * 60_000, runningSince: null, held: true })
    const resumed = floor('18:53', [...held, at('18:50', goesOn('aline'))])
    expect(resumed.current).toMatchObject({ spentMs: 5 * 60_000, held: false })
  })

  it('stays held when the session comes back from a pause', () => {
    const lines = [...held, at('18:43', scene.pause()), at('18:45', resume)]
    expect(floor('18:50', lines).current).toMatchObject({ spentMs: 2 * 60_000, held: true })
  })

  it('knows what the room granted it', () => {
    const granted = at('18:41', { kind: 'turnExtended', turnId: 'turn-aline-1', minutes: 2 })
    expect(floor('18:50', [held[0]!, granted]).current?.extraMs).toBe(2 * 60_000)
  })
})

describe('The queue', () => {
  it.each<[string, Line[], string[]]>([
    ['is empty at first', [], []],
    [
      'is the order of asking',
      [at('18:40', asks('bachir')), at('18:41', asks('aline'))],
      ['bachir: firstTime', 'aline: firstTime'],
    ],
    [
      'lets first-time speakers pass',
      [...alineSpoke, at('18:40', asks('aline')), at('18:41', asks('bachir'))],
      ['bachir: firstTime', 'aline: spoken'],
    ],
    [
      'treats residents who are not members like members',
      [...alineSpoke, at('18:40', asks('aline')), at('18:41', asks('nina'))],
      ['nina: firstTime', 'aline: spoken'],
    ],
    [
      'lets no guest pass, even one who has not spoken',
      [...alineSpoke, at('18:38', asks('ines')), at('18:40', asks('aline'))],
      ['aline: asked', 'ines: guestsAfter'],
    ],
    [
      'keeps guests in the order they asked',
      [at('18:38', asks('paul')), at('18:40', asks('ines'))],
      ['paul: guestsAfter', 'ines: guestsAfter'],
    ],
    [
      'does not take a presentation for a first turn',
      [
        at('18:32', speaks('aline', { form: 'presentation', unasked: true, number: 9 })),
        at('18:40', asks('bachir')),
        at('18:41', asks('aline')),
      ],
      ['bachir: firstTime', 'aline: firstTime'],
    ],
    [
      'does not take a word off the list for a first turn',
      [at('18:32', speaks('aline', { form: 'offList', unasked: true, number: 9 })), at('18:41', asks('aline'))],
      ['aline: firstTime'],
    ],
    ['loses who got the floor', [at('18:40', asks('aline')), at('18:41', speaks('aline'))], []],
    [
      'loses who got the floor by name',
      [at('18:40', asks('aline')), at('18:41', speaks('aline', { unasked: true }))],
      [],
    ],
    [
      'keeps who interrupts off the list',
      [at('18:40', asks('aline')), at('18:41', speaks('aline', { form: 'offList', unasked: true }))],
      ['aline: firstTime'],
    ],
    ['loses who withdrew', [at('18:40', asks('aline')), at('18:41', withdraws('aline'))], []],
    ['loses who left the room', [at('18:40', asks('aline')), at('18:41', scene.leaves('aline'))], []],
    [
      'shows once who asked by hand and by phone',
      [at('18:40', asks('aline', 'tower', 1)), at('18:40', asks('aline', 'tower', 2), { host: 'host-b' })],
      ['aline: firstTime'],
    ],
    ['leaves requests on another item for that item', [at('18:40', asks('aline', 'fund'))], []],
  ])('%s', (_, lines, expected) => {
    expect(order('19:00', lines)).toEqual(expected)
  })

  it('is the plain order of asking when the council wants that', () => {
    const lines = [...alineSpoke, at('18:40', asks('aline')), at('18:41', asks('bachir'))]
    expect(order('19:00', lines, speechWith({ priority: 'none' }))).toEqual(['aline: askedFirst', 'bachir: asked'])
  })

  it('takes back both requests of who withdraws one', () => {
    const lines = [at('18:40', asks('aline', 'tower', 1)), at('18:40', asks('aline', 'tower', 2), { host: 'host-b' })]
    expect(order('19:00', [...lines, at('18:41', asks('bachir')), at('18:42', withdraws('aline'))])).toEqual([
      'bachir: firstTime',
    ])
  })

  it('comes back with the item', () => {
    const lines = [at('18:40', asks('aline')), at('18:41', item('fund')), at('18:50', item('tower'))]
    expect(order('18:45', lines)).toEqual([])
    expect(order('18:55', lines)).toEqual(['aline: firstTime'])
  })

  it('says how often a person spoke, for the steward', () => {
    const lines = [...alineSpoke, at('18:40', asks('aline'))]
    expect(floor('19:00', lines).queue[0]?.reason).toEqual({ code: 'asked', params: { turns: 1 } })
  })

  it('is closed and reopened', () => {
    const lines = [at('18:40', scene.closes('tower')), at('18:50', { kind: 'listReopened', itemId: 'tower' } as const)]
    expect([floor('18:39', lines).closed, floor('18:45', lines).closed, floor('18:55', lines).closed]).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('The frozen head', () => {
  const before = [
    ...alineSpoke,
    at('18:40', asks('aline')),
    at('18:41', speaks('bachir', { unasked: true, frozenHead: ['aline-1'] })),
  ]

  it('is not overtaken by a first-time speaker who asks during the turn', () => {
    expect(order('19:00', [...before, at('18:42', asks('carla'))])).toEqual(['aline: frozen', 'carla: firstTime'])
  })

  it('keeps its own reason when nobody would have overtaken it', () => {
    expect(order('19:00', before)).toEqual(['aline: asked'])
  })

  it('lasts until the next turn begins', () => {
    const lines = [...before, at('18:42', asks('carla')), at('18:43', speaks('denis', { unasked: true }))]
    expect(order('19:00', lines)).toEqual(['carla: firstTime', 'aline: spoken'])
  })

  it('holds nobody during a presentation', () => {
    const talk = at('18:41', speaks('ines', { form: 'presentation', unasked: true, frozenHead: ['aline-1'] }))
    const lines = [...alineSpoke, at('18:40', asks('aline')), talk, at('18:42', asks('carla'))]
    expect(order('19:00', lines)).toEqual(['carla: firstTime', 'aline: spoken'])
  })

  it('never holds a member behind a guest', () => {
    const frozen = [at('18:40', asks('ines')), at('18:41', speaks('bachir', { unasked: true, frozenHead: ['ines-1'] }))]
    expect(order('19:00', [...frozen, at('18:42', asks('carla'))])).toEqual(['carla: firstTime', 'ines: guestsAfter'])
  })

  it('is the next in line after the one who gets the floor', () => {
    const { queue } = floor('19:00', [
      at('18:40', asks('aline')),
      at('18:41', asks('bachir')),
      at('18:42', asks('carla')),
    ])
    expect(headToFreeze(queue, 'aline-1', firstTimeFirst)).toEqual(['bachir-1'])
    expect(headToFreeze(queue, null, firstTimeFirst)).toEqual(['aline-1'])
    expect(headToFreeze([], null, firstTimeFirst)).toEqual([])
  })
})

describe('Turns', () => {
  const lines = [
    ...start,
    at('18:40', speaks('aline', { unasked: true })),
    at('18:42', speaks('ines', { unasked: true, form: 'presentation' })),
    at('18:45', scene.pause()),
    at('18:55', resume),
    at('18:58', item('fund')),
    at('19:00', speaks('aline', { unasked: true, itemId: 'fund', number: 2, form: 'offList' })),
  ]

  it('are listed with their length, pauses left out', () => {
    const turns = turnsOf(journalOf(...lines), evening('19:01'))
    expect(
      turns.map(({ personId, form, durationMs, endedAt }) => [personId, form, durationMs / 60_000, endedAt]),
    ).toEqual([
      ['aline', 'turn', 2, evening('18:42')],
      ['ines', 'presentation', 6, evening('18:58')],
      ['aline', 'offList', 1, null],
    ])
  })

  it('add up by person, presentations apart', () => {
    const minutes = (count: number) => count * 60_000
    expect(speakingTime(turnsOf(journalOf(...lines), evening('19:01')))).toEqual({
      aline: { turns: 2, turnMs: minutes(3), presentations: 0, presentationMs: 0 },
      ines: { turns: 0, turnMs: 0, presentations: 1, presentationMs: minutes(6) },
    })
  })
})
