/**
 * The orders of other systems, case by case, as tables: who has spoken how often, who asks in which order, what the rule
 * says. Sources in docs/fairness.md and its last section.
 */
import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { speechWith } from '#factories/rules.ts'
import { floorAt, headToFreeze } from '#shared/rules/floor.ts'
import type { Participant, SpeechRule } from '#shared/rules/people.ts'
import { asks, at, evening, item, open, speaks, stops } from '../scene.ts'

/** "anna f" speaks for side f; "omar" has none. */
function peopleOf(...names: string[]): Participant[] {
  return names.map((name) => {
    const [id = '', side] = name.split(' ')
    return { id, status: 'member', college: side ?? null, votingRight: true }
  })
}

const minuteOf = (minutes: number) => `19:${String(minutes).padStart(2, '0')}`

/** Each as often as the table says, before anybody asks. */
function spoken(counts: Record<string, number>): Line[] {
  return Object.entries(counts).flatMap(([id, count]) =>
    Array.from({ length: count }, (_, turn) => [
      at('18:40', speaks(id, { unasked: true, number: 100 + turn })),
      at('18:41', stops(id, 100 + turn)),
    ]).flat(),
  )
}

function order(
  counts: Record<string, number>,
  asking: string[],
  speech: SpeechRule,
  people = peopleOf(...asking),
): string {
  const requests = asking.map((name, minute) => at(minuteOf(minute), asks(name.split(' ')[0] ?? '')))
  const lines = [at('18:30', open), at('18:31', item('tower')), ...spoken(counts), ...requests]
  const { queue } = floorAt(journalOf(...lines), people, speech, evening('20:00'))
  return queue.map(({ personId }) => personId).join(' ')
}

/** Serves everyone who asked, turn after turn, as a room would. */
function serving(asking: string[], speech: SpeechRule): string {
  const people = peopleOf(...asking)
  const lines: Line[] = [
    at('18:30', open),
    at('18:31', item('tower')),
    ...asking.map((name, minute) => at(minuteOf(minute), asks(name.split(' ')[0] ?? ''))),
  ]
  const served: string[] = []
  for (let turn = 0; turn < asking.length; turn += 1) {
    const { queue } = floorAt(journalOf(...lines), people, speech, evening('20:59'))
    const [next] = queue
    if (next === undefined) break
    served.push(next.personId)
    const frozenHead = headToFreeze(queue, next.requestId, speech)
    lines.push(at(`20:${String(turn).padStart(2, '0')}`, speaks(next.personId, { frozenHead })))
  }
  return served.join(' ')
}

const alone: Partial<SpeechRule> = { simultaneousMs: 0, frozenPlaces: 0 }
const fewest = speechWith({ ...alone, priority: 'fewestTurns' })
const first = speechWith({ ...alone, priority: 'firstTime' })
const double = speechWith({ ...alone, priority: 'none', alternation: 'college' })

describe('VoteIT: count priority', () => {
  it.each<[string, Record<string, number>, string[], string]>([
    ['fewer turns before more', { anna: 2, bea: 1 }, ['anna', 'bea', 'cleo'], 'cleo bea anna'],
    ['ties keep the order of asking', { anna: 1, bea: 1, cleo: 1 }, ['cleo', 'anna', 'bea'], 'cleo anna bea'],
    ['nobody has spoken: the order of asking', {}, ['bea', 'anna'], 'bea anna'],
    ['no cap: three turns come after two', { anna: 3, bea: 2 }, ['anna', 'bea'], 'bea anna'],
  ])('%s', (_, counts, asking, expected) => {
    expect(order(counts, asking, fewest)).toBe(expected)
  })

  it('a cap of one is first-timers first: two turns or three are alike', () => {
    expect(order({ anna: 3, bea: 2 }, ['anna', 'bea', 'cleo'], first)).toBe('cleo anna bea')
  })

  it.each([
    [0, 'cleo dora anna bea'],
    [1, 'anna cleo dora bea'],
    [2, 'anna bea cleo dora'],
  ])('%i safe positions: the current speaker uses none up', (frozenPlaces, expected) => {
    const speech = speechWith({ ...alone, priority: 'fewestTurns', frozenPlaces })
    const people = peopleOf('anna', 'bea', 'cleo', 'dora', 'emil')
    const asked = [
      at('18:30', open),
      at('18:31', item('tower')),
      ...spoken({ anna: 1, bea: 1 }),
      at('19:00', asks('emil')),
      at('19:01', asks('anna')),
      at('19:02', asks('bea')),
    ]
    const { queue } = floorAt(journalOf(...asked), people, speech, evening('19:05'))
    const turn = at('19:06', speaks('emil', { frozenHead: headToFreeze(queue, 'emil-1', speech) }))
    const later = [at('19:07', asks('cleo')), at('19:08', asks('dora'))]
    const after = floorAt(journalOf(...asked, turn, ...later), people, speech, evening('19:10')).queue
    expect(after.map(({ personId }) => personId).join(' ')).toBe(expected)
  })

  it('gender after count: within an equal count the lists alternate, never across', () => {
    const speech = speechWith({ ...fewest, alternation: 'college' })
    const asking = ['adam m', 'bert m', 'carl m', 'dana f', 'elsa f']
    expect(order({}, asking, speech)).toBe('adam dana bert elsa carl')
    // Dana spoke last: it is the other list's turn, though she comes after everyone who has said less.
    expect(order({ dana: 1 }, asking, speech)).toBe('adam elsa bert carl dana')
  })
})

describe('redeliste: who has not spoken, then the others, both in the order of asking', () => {
  const onItem = speechWith({ ...first, scope: 'item' })

  it('is a stable partition', () => {
    expect(order({ anna: 1, cleo: 4 }, ['anna', 'bea', 'cleo', 'dora'], onItem)).toBe('bea dora anna cleo')
  })

  it('begins anew with each item', () => {
    const lines = [
      at('18:30', open),
      at('18:31', item('tower')),
      ...spoken({ anna: 1 }),
      at('18:50', item('fund')),
      at('19:00', asks('anna', 'fund')),
      at('19:01', asks('bea', 'fund')),
    ]
    const who = (speech: SpeechRule) =>
      floorAt(journalOf(...lines), peopleOf('anna', 'bea'), speech, evening('19:05')).queue.map(
        ({ personId, reason }) => `${personId} ${reason.code}`,
      )
    expect(who(onItem)).toEqual(['anna firstOnItem', 'bea firstOnItem'])
    expect(who(first)).toEqual(['bea firstTime', 'anna spoken'])
  })
})

describe('Double list', () => {
  it.each<[string, string[], string]>([
    ['one of each in turn', ['adam m', 'bert m', 'dana f', 'elsa f'], 'adam dana bert elsa'],
    ['the other list goes on when one is empty', ['adam m', 'bert m', 'carl m', 'dana f'], 'adam dana bert carl'],
    ['who asked first begins', ['dana f', 'adam m', 'bert m'], 'dana adam bert'],
    [
      'three lists: the one that has waited longest',
      ['adam m', 'bert m', 'dana f', 'elsa f', 'noor x'],
      'adam dana noor bert elsa',
    ],
    [
      'who said nothing stands where they would in one list',
      ['adam m', 'noor', 'bert m', 'dana f'],
      'adam noor dana bert',
    ],
  ])('%s', (_, asking, expected) => {
    expect(order({}, asking, double)).toBe(expected)
    expect(serving(asking, double)).toBe(expected)
  })

  it('fzs: a list that speaks after the other was called has the next word, however late it asked', () => {
    const lines = [
      at('18:30', open),
      at('18:31', item('tower')),
      at('19:00', asks('adam')),
      at('19:01', asks('bert')),
      at('19:02', asks('carl')),
      at('19:03', speaks('adam')),
      at('19:04', asks('dana')),
    ]
    const people = peopleOf('adam m', 'bert m', 'carl m', 'dana f')
    const { queue } = floorAt(journalOf(...lines), people, double, evening('19:05'))
    expect(queue.map(({ personId, reason }) => `${personId} ${reason.code}`)).toEqual([
      'dana alternates',
      'bert alternates',
      'carl alternates',
    ])
  })

  it('says why whoever comes after the one announced of the other list does', () => {
    const lines = [
      at('18:30', open),
      at('18:31', item('tower')),
      at('19:00', asks('adam')),
      at('19:01', asks('bert')),
      at('19:02', asks('dana')),
      at('19:03', speaks('adam', { frozenHead: ['dana-1'] })),
    ]
    const { queue } = floorAt(journalOf(...lines), peopleOf('adam m', 'bert m', 'dana f'), double, evening('19:05'))
    expect(queue.map(({ personId, reason }) => `${personId} ${reason.code}`)).toEqual([
      'dana alternates',
      'bert alternates',
    ])
  })

  it('fzs: first-time speakers are preferred, and the lists alternate among them', () => {
    const speech = speechWith({ ...first, alternation: 'college' })
    const asking = ['adam m', 'bert m', 'dana f', 'elsa f']
    expect(order({ adam: 1, dana: 1 }, asking, speech)).toBe('bert elsa adam dana')
  })

  it('leaves the choice to nobody’s eye: a person in no list is in none', () => {
    expect(order({}, ['noor', 'omar', 'paul'], double)).toBe('noor omar paul')
  })
})

describe('Least time', () => {
  const least = speechWith({ ...alone, priority: 'leastTime' })
  const talk = (id: string, from: string, to: string) => [
    at(from, speaks(id, { unasked: true, number: 50 })),
    at(to, stops(id, 50)),
  ]
  const lines = [at('18:30', open), at('18:31', item('tower'))]
  const who = (more: Line[]) =>
    floorAt(journalOf(...lines, ...more), peopleOf('anna', 'bea', 'cleo'), least, evening('19:30')).queue.map(
      ({ personId, reason }) => `${personId} ${reason.code}`,
    )
  const three = [at('19:00', asks('anna')), at('19:01', asks('bea')), at('19:02', asks('cleo'))]

  it('puts whoever spoke for less time first', () => {
    expect(who([...talk('anna', '18:40', '18:46'), ...talk('bea', '18:46', '18:48'), ...three])).toEqual([
      'cleo firstTime',
      'bea lessTime',
      'anna moreTime',
    ])
  })

  it('counts a word off the list, and no presentation', () => {
    const offList = at('18:40', speaks('anna', { unasked: true, number: 50, form: 'offList' }))
    const presentation = at('18:45', speaks('bea', { unasked: true, number: 50, form: 'presentation' }))
    const more = [offList, at('18:45', stops('anna', 50)), presentation, at('18:55', stops('bea', 50)), ...three]
    expect(who(more).map((line) => line.split(' ')[0])).toEqual(['bea', 'cleo', 'anna'])
  })

  it('lets whoever is still speaking wait for the others, however short they have been', () => {
    const more = [...talk('bea', '18:40', '18:41'), at('19:05', speaks('anna', { unasked: true, number: 50 }))]
    expect(who([...more, at('19:06', asks('bea')), at('19:06', asks('anna'))])).toEqual(['bea lessTime', 'anna asked'])
  })
})
