import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { balanceOf, type SpeechShare } from '#shared/rules/balance.ts'
import type { Participant } from '#shared/rules/people.ts'
import { arrives, at, evening, holds, item, leaves, member, open, recused, speaks, stops } from './scene.ts'

/** Six residents r1–r6, five local actors a1–a5, three guests g1–g3; they say of themselves what `says` gives. */
const says: Record<string, string> = { r1: 'w', r2: 'w', r3: 'w', a1: 'w', a2: 'w', r4: 'm', r5: 'm', a3: 'm' }
const residents = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']
const actors = ['a1', 'a2', 'a3', 'a4', 'a5']
const guests = ['g1', 'g2', 'g3']
const people: Participant[] = [
  ...residents.map((id) => member(id, 'residents')),
  ...actors.map((id) => member(id, 'localActors')),
  ...guests.map((id): Participant => ({ id, status: 'guest', college: null, votingRight: false })),
].map((person) => ({ ...person, declared: says[person.id] === undefined ? {} : { gender: says[person.id]! } }))

const all = people.map(({ id }) => id)
const start = [at('18:30', open), ...all.map((id) => at('18:30', arrives(id))), at('18:31', item('tower'))]
/** Somebody speaks for whole minutes from `time`. */
function turn(id: string, time: string, until: string, more: Parameters<typeof speaks>[1] = {}): Line[] {
  return [at(time, speaks(id, { unasked: true, ...more })), at(until, stops(id, more.number))]
}

function balance(lines: Line[], axes: string[], more: { itemId?: string; smallest?: number; time?: string } = {}) {
  const { itemId, smallest = 5, time = '20:00' } = more
  return balanceOf(journalOf(...start, ...lines), people, axes, evening(time), { itemId, smallest })
}
/** "residents: 6 people, 2 spoke, 3 turns, 5 min" */
function line({ sides, people: count, spoke, turns, ms }: SpeechShare): string {
  return `${sides.map((side) => side ?? '–').join('+')}: ${count} people, ${spoke} spoke, ${turns} turns, ${ms / 60_000} min`
}
const shown = (...args: Parameters<typeof balance>) => balance(...args).axes.map(({ shares }) => shares.map(line))

const some = [...turn('r1', '18:32', '18:34'), ...turn('a1', '18:34', '18:37'), ...turn('g1', '18:37', '18:42')]

describe('The balance of speech', () => {
  it('gives turns and time by college, people of no college beside them', () => {
    expect(shown(some, ['college'], { smallest: 3 })).toEqual([
      // Three guests have no college: with the local actors, because the minimum is lowered for institutions alone.
      ['residents: 6 people, 1 spoke, 1 turns, 2 min', 'localActors+–: 8 people, 2 spoke, 2 turns, 8 min'],
    ])
  })

  it('counts words off the list, and presentations apart', () => {
    const { totals } = balance(
      [
        ...turn('r1', '18:32', '18:34'),
        ...turn('r2', '18:34', '18:35', { form: 'offList' }),
        ...turn('g1', '18:40', '19:05', { form: 'presentation' }),
      ],
      [],
    )
    expect(totals).toEqual({
      people: 14,
      spoke: 2,
      turns: 2,
      ms: 3 * 60_000,
      presentations: 1,
      presentationMs: 25 * 60_000,
      longestMs: 2 * 60_000,
    })
  })

  it('takes an interrupted turn and what goes on with it for one turn', () => {
    const interrupted: Line[] = [
      at('18:32', speaks('r1', { unasked: true })),
      at('18:34', { kind: 'turnInterrupted', turnId: 'turn-r1-1', requestId: 'again' }),
      at('18:40', {
        kind: 'turnStarted',
        turnId: 'turn-r1-2',
        personId: 'r1',
        itemId: 'tower',
        form: 'turn',
        frozenHead: [],
        requestId: 'again',
        resumes: 'turn-r1-1',
      }),
      at('18:41', stops('r1', 2)),
    ]
    expect(balance(interrupted, []).totals).toMatchObject({ turns: 1, ms: 3 * 60_000, longestMs: 3 * 60_000 })
  })

  it('leaves out the time a turn stood still', () => {
    const held = [at('18:32', speaks('r1', { unasked: true })), at('18:33', holds('r1')), at('18:40', stops('r1'))]
    expect(balance(held, []).totals.ms).toBe(60_000)
  })

  it('is of one item where one is named, with the people who were there then', () => {
    const lines = [
      ...some,
      at('18:50', leaves('r6')),
      at('18:51', item('fund')),
      ...turn('r2', '18:52', '18:53', { itemId: 'fund' }),
    ]
    expect(balance(lines, [], { itemId: 'fund' }).totals).toMatchObject({ people: 13, spoke: 1, turns: 1 })
    expect(balance(lines, [], { itemId: 'tower' }).totals).toMatchObject({ people: 14, spoke: 3, turns: 3 })
    expect(balance(lines, []).totals).toMatchObject({ people: 14, spoke: 4, turns: 4 })
  })

  it('has everybody who spoke, whoever kept the attendance', () => {
    const journal = journalOf(at('18:30', open), at('18:31', item('tower')), ...some)
    expect(balanceOf(journal, people, [], evening('20:00'), { smallest: 5 }).totals.people).toBe(3)
  })
})

describe('Who said nothing', () => {
  it('is the members in the room, neither guests nor who is away, nor who left this item’s debate', () => {
    const lines = [
      ...turn('r1', '18:32', '18:34'),
      ...turn('r2', '18:34', '18:35', { form: 'presentation' }),
      at('18:36', leaves('r3')),
      at('18:37', recused('r4', 'tower')),
      at('18:50', item('fund')),
      ...turn('a1', '18:51', '18:52', { itemId: 'fund' }),
    ]
    expect(balance(lines, []).silent).toEqual(['r4', 'r5', 'r6', 'a2', 'a3', 'a4', 'a5'])
    expect(balance(lines, [], { itemId: 'tower' }).silent).toEqual(['r5', 'r6', 'a1', 'a2', 'a3', 'a4', 'a5'])
    expect(balance(lines, [], { itemId: 'fund' }).silent).toContain('r1')
  })
})

describe('No category of too few people is shown, nor one that could be computed', () => {
  it.each<[string, Line[], string[], number, string[][]]>([
    [
      'who did not say is a side like another',
      // Five women, three men, six who did not say: the men hide, and with them the women.
      [...some, ...turn('r4', '18:50', '18:51')],
      ['gender'],
      5,
      [['–: 6 people, 1 spoke, 1 turns, 5 min', 'w+m: 8 people, 3 spoke, 3 turns, 6 min']],
    ],
    ['three guests hide, and nobody is left to hide behind but all: nothing is shown', some, ['status'], 5, [[]]],
    [
      'the rules may lower it for institutions',
      some,
      ['status'],
      3,
      [['member: 11 people, 2 spoke, 2 turns, 5 min', 'guest: 3 people, 1 spoke, 1 turns, 5 min']],
    ],
    [
      'a college the guests could be told from is hidden on both axes',
      some,
      ['status', 'college'],
      5,
      [[], ['residents: 6 people, 1 spoke, 1 turns, 2 min', 'localActors+–: 8 people, 2 spoke, 2 turns, 8 min']],
    ],
    [
      'hidden people who all kept silent take in others, until their silence is nobody’s',
      [...turn('r6', '18:32', '18:34'), ...turn('a4', '18:34', '18:35')],
      ['gender'],
      5,
      [[]],
    ],
  ])('%s', (_, lines, axes, smallest, expected) => {
    expect(shown(lines, axes, { smallest })).toEqual(expected)
  })
})
