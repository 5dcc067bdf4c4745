import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { attendanceAt, votesOnItem } from '#shared/rules/attendance.ts'
import { effective } from '#shared/rules/journal.ts'
import { arrives, at, evening, excused, gives, leaves, people, recused } from './scene.ts'

function room(time: string, lines: Line[], perHolder = 1) {
  return attendanceAt(effective(journalOf(...lines)).entries, people, evening(time), perHolder)
}

describe('A person', () => {
  const bachirIsIn = at('18:20', arrives('bachir'))
  it.each<[string, Line[], string]>([
    ['nobody saw is absent', [], 'absent'],
    ['who arrived is present', [at('18:25', arrives('aline'))], 'present'],
    ['who sent word is excused', [at('18:25', excused('aline'))], 'excused'],
    [
      'who sent word and came after all is present',
      [at('18:25', excused('aline')), at('18:40', arrives('aline'))],
      'present',
    ],
    ['who went has left', [at('18:25', arrives('aline')), at('18:40', leaves('aline'))], 'left'],
    [
      'who gave a proxy to someone in the room is represented',
      [bachirIsIn, at('18:25', gives('aline', 'bachir'))],
      'represented',
    ],
    [
      'who left and gave a proxy is represented',
      [bachirIsIn, at('18:25', arrives('aline')), at('18:40', leaves('aline')), at('18:40', gives('aline', 'bachir'))],
      'represented',
    ],
    [
      'who arrives takes their proxy back',
      [bachirIsIn, at('18:25', gives('aline', 'bachir')), at('18:40', arrives('aline'))],
      'present',
    ],
    [
      'who came, took it back and left again has no proxy any more',
      [bachirIsIn, at('18:25', gives('aline', 'bachir')), at('18:40', arrives('aline')), at('18:50', leaves('aline'))],
      'left',
    ],
    [
      'whose proxy was ended is what they were before',
      [
        bachirIsIn,
        at('18:25', excused('aline')),
        at('18:26', gives('aline', 'bachir')),
        at('18:40', { kind: 'proxyEnded', from: 'aline' }),
      ],
      'excused',
    ],
    [
      'whose holder left is no longer represented',
      [bachirIsIn, at('18:25', gives('aline', 'bachir')), at('18:40', leaves('bachir'))],
      'absent',
    ],
    [
      'whose holder came back is represented again',
      [
        bachirIsIn,
        at('18:25', gives('aline', 'bachir')),
        at('18:40', leaves('bachir')),
        at('18:45', arrives('bachir')),
      ],
      'represented',
    ],
  ])('%s', (_, lines, status) => {
    expect(room('19:00', lines).byPerson['aline']?.status).toBe(status)
  })

  it('may come and go, with the hours kept', () => {
    const lines = [at('18:25', arrives('aline')), at('19:00', leaves('aline')), at('19:30', arrives('aline'))]
    expect(room('20:00', lines).byPerson['aline']).toMatchObject({
      arrivedAt: evening('19:30'),
      leftAt: null,
      intervals: [
        [evening('18:25'), evening('19:00')],
        [evening('19:30'), null],
      ],
    })
  })

  it('noted twice at the door is in the room once', () => {
    const lines = [at('18:25', arrives('aline')), at('18:40', arrives('aline'), { host: 'host-b' })]
    expect(room('19:00', lines).byPerson['aline']?.intervals).toEqual([[evening('18:25'), null]])
  })
})

describe('Votes in the room', () => {
  const four = ['aline', 'bachir', 'carla', 'farid'].map((id) => at('18:25', arrives(id)))
  it.each<[string, Line[], number, number]>([
    ['are the members present', four, 1, 4],
    ['are not those of guests and public', [...four, at('18:26', arrives('ines')), at('18:26', arrives('nina'))], 1, 4],
    ['grow by a proxy', [...four, at('18:30', gives('denis', 'aline'))], 1, 5],
    [
      'do not grow by a proxy given to a guest',
      [...four, at('18:26', arrives('ines')), at('18:30', gives('denis', 'ines'))],
      1,
      4,
    ],
    ['do not grow by a guest’s proxy', [...four, at('18:30', gives('ines', 'aline'))], 1, 4],
    [
      'count the first proxies up to the limit, when a merge brought more',
      [...four, at('18:30', gives('denis', 'aline')), at('18:31', gives('gisele', 'aline'))],
      1,
      5,
    ],
    [
      'follow the limit of the rules',
      [...four, at('18:30', gives('denis', 'aline')), at('18:31', gives('gisele', 'aline'))],
      2,
      6,
    ],
  ])('%s', (_, lines, perHolder, votes) => {
    expect(room('19:00', lines, perHolder).votes).toBe(votes)
  })

  it('are told apart, with who holds what', () => {
    const { presentVoting, representedVoting, byPerson } = room('19:00', [
      ...four,
      at('18:30', gives('denis', 'aline')),
    ])
    expect([presentVoting, representedVoting, byPerson['aline']?.holdsProxies]).toEqual([4, 1, ['denis']])
  })
})

describe('The headcount', () => {
  it('adds up by college and for the others', () => {
    const attendance = room('19:00', [
      at('18:25', arrives('aline')),
      at('18:26', arrives('farid')),
      at('18:27', arrives('ines')),
      at('18:28', excused('bachir')),
      at('18:29', gives('gisele', 'aline')),
      at('18:30', arrives('carla')),
      at('18:50', leaves('carla')),
    ])
    expect(attendance.colleges).toEqual({
      residents: { all: 4, present: 1, represented: 0, excused: 1, absent: 1, left: 1 },
      localActors: { all: 3, present: 1, represented: 1, excused: 0, absent: 1, left: 0 },
    })
    expect(attendance.members).toEqual({ all: 7, present: 2, represented: 1, excused: 1, absent: 2, left: 1 })
    expect([attendance.guestsPresent, attendance.publicPresent]).toEqual([1, 0])
  })
})

describe('The public', () => {
  it('is those on the list and those only counted, the last count holding', () => {
    const counted = (count: number) => ({ kind: 'publicCounted' as const, count })
    const lines = [at('18:20', arrives('nina')), at('18:25', counted(9)), at('18:40', counted(12))]
    const seen = (time: string) => attendanceAt(journalOf(...lines), people, evening(time), 1).publicPresent
    expect([seen('18:22'), seen('18:30'), seen('18:45')]).toEqual([1, 10, 13])
  })
})

describe('Votes on an item', () => {
  const lines = [
    ...['aline', 'bachir', 'carla'].map((id) => at('18:25', arrives(id))),
    at('18:30', gives('denis', 'aline')),
  ]
  const on = (itemId: string, ...more: Line[]) =>
    votesOnItem(journalOf(...lines, ...more), people, itemId, evening('20:00'), 1)

  it.each<[string, Line[], number]>([
    ['are those in the room', [], 4],
    ['lose a recused person’s', [at('19:00', recused('bachir', 'fund'))], 3],
    ['lose the proxy a recused person holds as well', [at('19:00', recused('aline', 'fund'))], 2],
    ['lose a represented person’s who is recused', [at('19:00', recused('denis', 'fund'))], 3],
    ['lose nothing by the recusal of someone absent', [at('19:00', recused('gisele', 'fund'))], 4],
  ])('%s', (_, more, votes) => {
    expect(on('fund', ...more)).toBe(votes)
  })

  it('are untouched by a recusal on another item, or a later one', () => {
    expect(on('tower', at('19:00', recused('bachir', 'fund')))).toBe(4)
    expect(on('fund', at('20:01', recused('bachir', 'fund')))).toBe(4)
  })
})
