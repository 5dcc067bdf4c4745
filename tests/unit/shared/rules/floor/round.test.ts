import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { rulesWith, speechWith } from '#factories/rules.ts'
import { floorAt, openRoundOn } from '#shared/rules/floor.ts'
import { refusal } from '#shared/rules/refusal.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { asks, at, evening, item, itemIds, leaves, open, people, speaks, withdraws } from '../scene.ts'
import { asksTo, endsRound, passes, round, takes } from './words.ts'

const start = [at('18:30', open), at('18:31', item('tower'))]
const entries = (lines: Line[]) => journalOf(...start, ...lines)
const order = (...lines: Line[]) =>
  floorAt(entries(lines), people, speechWith(), evening('19:30')).queue.map(
    ({ personId, reason }) => `${personId}: ${reason.code}`,
  )
const three = at('18:40', round('aline', 'bachir', 'carla'))
const context = { people, itemIds, rules: rulesWith() }
const refused = (fact: Fact, lines: Line[]) => refusal(fact, entries(lines), context, evening('19:00'))?.code ?? null

describe('A round', () => {
  it.each<[string, Line[], string[]]>([
    ['goes by the places, whoever has spoken', [three], ['aline', 'bachir', 'carla'].map((id) => `${id}: roundTable`)],
    [
      'goes on with whoever is next',
      [three, at('18:41', takes('aline', 'aline-place'))],
      ['bachir: roundTable', 'carla: roundTable'],
    ],
    ['lets people pass', [three, at('18:41', passes('aline'))], ['bachir: roundTable', 'carla: roundTable']],
    [
      'is left by who leaves the room',
      [three, at('18:41', leaves('bachir'))],
      ['aline: roundTable', 'carla: roundTable'],
    ],
    [
      'comes before those who ask meanwhile, for the first time or not',
      [
        three,
        at('18:41', takes('aline', 'aline-place')),
        at('18:42', asks('denis')),
        at('18:43', asksTo('reply', 'aline')),
      ],
      ['bachir: roundTable', 'carla: roundTable', 'denis: afterRound', 'aline: afterRound'],
    ],
    [
      'comes before those who waited when it was opened',
      [at('18:39', asks('denis')), three],
      ['aline: roundTable', 'bachir: roundTable', 'carla: roundTable', 'denis: afterRound'],
    ],
    [
      'is passed by a point on the session itself, even of somebody who has a place in it',
      [three, at('18:42', asksTo('procedure', 'carla'))],
      ['carla: procedure', 'aline: roundTable', 'bachir: roundTable', 'carla: roundTable'],
    ],
    [
      'keeps the place of who spoke to the session itself',
      [
        three,
        at('18:42', asksTo('procedure', 'carla')),
        at('18:43', takes('carla', 'carla-1', { asked: 'procedure' })),
      ],
      ['aline: roundTable', 'bachir: roundTable', 'carla: roundTable'],
    ],
    [
      'is one line for who had asked before',
      [at('18:39', asks('bachir')), three],
      ['aline: roundTable', 'bachir: roundTable', 'carla: roundTable'],
    ],
    [
      'leaves the earlier request to who passes',
      [at('18:39', asks('bachir')), three, at('18:41', passes('bachir'))],
      ['aline: roundTable', 'carla: roundTable', 'bachir: afterRound'],
    ],
    [
      'answers the earlier request of who speaks in it',
      [at('18:39', asks('bachir')), three, at('18:41', takes('bachir', 'bachir-place'))],
      ['aline: roundTable', 'carla: roundTable'],
    ],
    [
      'puts no guest before a member',
      [at('18:40', round('ines', 'aline'))],
      ['aline: roundTable', 'ines: guestsAfter'],
    ],
    [
      'goes back to the rules when it is closed',
      [at('18:39', asks('denis')), three, at('18:41', endsRound)],
      ['denis: firstTime'],
    ],
    [
      'leaves the floor to who gets it by hand, without losing anybody’s place',
      [three, at('18:41', speaks('denis', { unasked: true, form: 'offList' }))],
      ['aline: roundTable', 'bachir: roundTable', 'carla: roundTable'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(order(...lines)).toEqual(expected)
  })

  it('is over once everyone in it has spoken or passed', () => {
    const spoke = [three, at('18:41', takes('aline', 'aline-place')), at('18:42', passes('bachir'))]
    const roundAt = (lines: Line[]) => openRoundOn(entries(lines), 'tower', evening('19:00'))?.roundId ?? null
    expect(roundAt(spoke)).toBe('round')
    expect(roundAt([...spoke, at('18:43', takes('carla', 'carla-place'))])).toBe(null)
    expect(refused({ ...round('aline'), roundId: 'second' } as Fact, spoke)).toBe('roundAlreadyOpen')
  })

  it('has places one takes or leaves once', () => {
    expect(refused(takes('aline', 'aline-place'), [three])).toBe(null)
    expect(refused(takes('bachir', 'aline-place'), [three])).toBe('unknownRequest')
    expect(refused(passes('aline'), [three])).toBe(null)
    expect(refused(passes('aline'), [three, at('18:41', passes('aline'))])).toBe('unknownRequest')
    expect(refused(withdraws('aline'), [three])).toBe('unknownRequest')
  })

  it('lets nobody with a place in it ask besides, but for the session itself', () => {
    expect(refused(asks('aline'), [three])).toBe('alreadyWaiting')
    expect(refused(asksTo('procedure', 'aline'), [three])).toBe(null)
    expect(refused(asks('aline'), [three, at('18:41', takes('aline', 'aline-place'))])).toBe(null)
  })

  it('gives no two places the same id', () => {
    const twice = { requestId: 'same', personId: 'aline' }
    const fact: Fact = { kind: 'roundOpened', roundId: 'round', itemId: 'tower', places: [twice, twice] }
    expect(refused(fact, [])).toBe('idAlreadyUsed')
  })
})
