import { speechWith } from '#factories/rules.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import type { EntryOf, JournalEntry } from '#shared/rules/facts.ts'
import { floorAt } from '#shared/rules/floor.ts'
import { inTurn, viaOf, windowsOf } from '#shared/rules/simultaneous.ts'
import { asks, at, evening, item, open, people, speaks, stops, taps } from './scene.ts'

const start = [at('18:30', open), at('18:31', item('tower'))]

function order(lines: Line[], simultaneousMs = 60_000): string[] {
  const speech = speechWith({ simultaneousMs })
  const { queue } = floorAt(journalOf(...start, ...lines), people, speech, evening('19:30'))
  return queue.map(({ personId, reason }) => `${personId}: ${reason.code}`)
}

/** Bachir and Carla have both spoken. */
const bothSpoke = [
  at('18:32', speaks('bachir', { unasked: true, number: 9 })),
  at('18:33', speaks('carla', { unasked: true, number: 9 })),
  at('18:34', stops('carla', 9)),
]

describe('Hands and phones', () => {
  it.each<[string, Line[], string[]]>([
    [
      'asked within a minute are one instant: the hand, which waited to be seen, begins',
      [at('18:40', taps('bachir')), at('18:41', asks('carla'))],
      ['carla: firstTime', 'bachir: sameTime'],
    ],
    [
      'asked further apart keep the order of asking',
      [at('18:40', taps('bachir')), at('18:42', asks('carla'))],
      ['bachir: firstTime', 'carla: firstTime'],
    ],
    [
      'take turns as long as there are both, each by the host’s stamp',
      [
        at('18:40', taps('bachir')),
        at('18:40', taps('denis')),
        at('18:40', taps('nina')),
        at('18:41', asks('aline')),
        at('18:41', asks('carla')),
      ],
      ['aline: firstTime', 'bachir: sameTime', 'carla: firstTime', 'denis: sameTime', 'nina: sameTime'],
    ],
    [
      'go on in turn after whoever had the floor last',
      [
        at('18:40', asks('aline')),
        at('18:45', speaks('aline')),
        at('18:50', asks('carla')),
        at('18:50', taps('bachir')),
      ],
      ['bachir: firstTime', 'carla: sameTime'],
    ],
    [
      'do not pass somebody who has not spoken yet: that comes first',
      [...bothSpoke, at('18:40', taps('nina')), at('18:40', taps('bachir')), at('18:41', asks('carla'))],
      ['nina: firstTime', 'carla: asked', 'bachir: sameTime'],
    ],
    [
      'never make a guest pass a member',
      [at('18:40', taps('bachir')), at('18:40', asks('ines'))],
      ['bachir: firstTime', 'ines: guestsAfter'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(order(lines)).toEqual(expected)
  })

  it('keep the order of asking where the rules want no window', () => {
    const lines = [at('18:40', taps('bachir')), at('18:41', asks('carla'))]
    expect(order(lines, 0)).toEqual(['bachir: firstTime', 'carla: firstTime'])
  })

  it('asked before anybody said how are hands, and stay in the order they had', () => {
    expect(order([at('18:40', asks('bachir')), at('18:40', asks('carla'))])).toEqual([
      'bachir: firstTime',
      'carla: firstTime',
    ])
  })
})

describe('Windows', () => {
  const anyRequests = fc
    .array(fc.record({ after: fc.integer({ min: 0, max: 90_000 }), phone: fc.boolean() }), { maxLength: 20 })
    .map((asked) => {
      let now = 0
      return asked.map(({ after, phone }, place) => request(place, (now += after), phone ? 'phone' : 'hand'))
    })
  const anyLast = fc.constantFrom('hand' as const, 'phone' as const, null)

  it('hold everyone once, and nobody later than their anchor allows', () => {
    fc.assert(
      fc.property(anyRequests, (waiting) => {
        const windows = windowsOf(waiting, 60_000)
        expect(windows.flat()).toEqual(waiting)
        for (const window of windows) for (const each of window) expect(each.at - window[0]!.at).toBeLessThan(60_001)
      }),
    )
  })

  it('let nobody be passed by what was asked more than a window later', () => {
    fc.assert(
      fc.property(anyRequests, anyLast, (waiting, last) => {
        const served = inTurn(waiting, 60_000, last)
        expect(served.toSorted((a, b) => waiting.indexOf(a) - waiting.indexOf(b))).toEqual(waiting)
        for (const [place, each] of served.entries()) {
          for (const before of served.slice(0, place)) expect(before.at - each.at).toBeLessThan(60_001)
        }
      }),
    )
  })

  it('tell an order that stays the same while it is served', () => {
    fc.assert(
      fc.property(anyRequests, anyLast, (asked, last) => {
        // Of one window: later ones may join the next oldest once the oldest was served.
        const waiting = asked.filter((each) => each.at - (asked[0]?.at ?? 0) <= 60_000)
        const [first, ...rest] = inTurn(waiting, 60_000, last)
        if (first === undefined) return
        const left = waiting.filter((each) => each !== first)
        expect(inTurn(left, 60_000, viaOf(first))).toEqual(rest)
      }),
    )
  })

  it('serve everyone in the end, however many ask meanwhile', () => {
    fc.assert(
      fc.property(anyRequests, (later) => {
        // A hand waits; every turn another phone asks.
        let waiting: Request[] = [request(100, 0, 'hand'), ...later]
        let last: 'hand' | 'phone' | null = null
        for (let turn = 0; waiting.some(({ requestId }) => requestId === 'r100'); turn += 1) {
          expect(turn).toBeLessThanOrEqual(later.length)
          const [next] = inTurn(waiting, 60_000, last)
          last = viaOf(next!)
          const newcomer = request(200 + turn, 100_000 * (turn + 30), 'phone')
          waiting = [...waiting.filter((each) => each !== next), newcomer]
        }
      }),
    )
  })
})

type Request = EntryOf<'floorRequested'>

function request(number: number, at: number, via: 'hand' | 'phone'): Request {
  const id = `r${number}`
  const entry: JournalEntry = {
    kind: 'floorRequested',
    requestId: id,
    personId: `p${number}`,
    itemId: 'tower',
    via,
    id,
    host: 'host-a',
    seq: number + 1,
    at,
    recordedAt: at,
    seat: 'seat',
  }
  return entry
}
