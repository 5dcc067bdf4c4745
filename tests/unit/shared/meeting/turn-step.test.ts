import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { rulesWith } from '#factories/rules.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import { endTurnStep, nextTurnStep, turnStep } from '#shared/meeting/steps.ts'
import type { FactOf } from '#shared/rules/facts.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import { asks, at, item, open, people, speaks } from '../rules/scene.ts'
import { asksTo, interrupted, round, takes } from '../rules/floor/words.ts'

const minute = 60_000

function eveningWith(lines: Line[], changes: Partial<RulesProfile> = {}, interpreted: string[] = []) {
  const meeting = buildMeeting({
    items: [buildItem({ id: 'tower' })],
    people: people.map(({ id, status, college }) =>
      buildPerson({ id, status, college, interpreted: interpreted.includes(id) }),
    ),
    rules: rulesWith({ turnMinutes: 2, replySeconds: 30, ...changes }),
    journal: journalOf(at('18:30', open), at('18:31', item('tower')), ...lines),
  })
  return readEvening(meeting)
}

/** What is written when the next in line gets the floor. */
function next(lines: Line[], changes: Partial<RulesProfile> = {}, interpreted: string[] = []): FactOf<'turnStarted'> {
  const step = nextTurnStep(eveningWith(lines, changes, interpreted), 'turn')
  if (step === null) throw new Error('nobody waits')
  return step.fact
}

describe('How long a turn may last is written when it begins', () => {
  it.each<[string, Line[], Partial<RulesProfile>, string[], number | null]>([
    ['by the rules', [at('18:40', asks('aline'))], {}, [], 2 * minute],
    ['without a limit where they have none', [at('18:40', asks('aline'))], { turnMinutes: null }, [], null],
    ['doubled through an interpreter', [at('18:40', asks('aline'))], {}, ['aline'], 4 * minute],
    ['no limit doubled is no limit', [at('18:40', asks('aline'))], { turnMinutes: null }, ['aline'], null],
    ['a reply is short', [at('18:40', asksTo('reply', 'aline'))], {}, [], 30_000],
    [
      'a reply is short where turns have no limit',
      [at('18:40', asksTo('reply', 'aline'))],
      { turnMinutes: null },
      [],
      30_000,
    ],
    [
      'a reply is no longer than a turn',
      [at('18:40', asksTo('reply', 'aline'))],
      { replySeconds: 300 },
      [],
      2 * minute,
    ],
    ['a reply through an interpreter is twice as long', [at('18:40', asksTo('reply', 'aline'))], {}, ['aline'], minute],
    ['a question is a turn', [at('18:40', asksTo('question', 'aline'))], {}, [], 2 * minute],
    ['a place in a round is a turn', [at('18:40', round('aline'))], {}, [], 2 * minute],
  ])('%s', (_, lines, changes, interpreted, expected) => {
    expect(next(lines, changes, interpreted).allowedMs).toBe(expected)
  })

  it('is the rules’ of that moment', () => {
    const shorter = at('18:41', { kind: 'ruleChanged', changes: { turnMinutes: 1 }, proposedBy: 'Aline' })
    expect(next([at('18:40', asks('aline')), shorter]).allowedMs).toBe(minute)
  })

  it('is nothing for a presentation or a word off the list', () => {
    for (const form of ['presentation', 'offList'] as const) {
      const step = turnStep(eveningWith([]), 'turn', 'aline', form, null)
      expect(step?.fact).toEqual({
        kind: 'turnStarted',
        turnId: 'turn',
        personId: 'aline',
        itemId: 'tower',
        form,
        frozenHead: [],
      })
    }
  })
})

describe('What a turn is for', () => {
  it('is written when it is no new point', () => {
    expect(next([at('18:40', asksTo('procedure', 'aline'))])).toMatchObject({
      asked: 'procedure',
      requestId: 'aline-1',
    })
    expect(next([at('18:40', asks('aline'))])).not.toHaveProperty('asked')
  })
})

describe('Whoever was interrupted', () => {
  const begun = { ...speaks('aline', { unasked: true }), allowedMs: 5 * minute } as FactOf<'turnStarted'>
  const cut = [at('18:40', asks('bachir')), at('18:41', begun), at('18:43', interrupted('aline'))]

  it('goes on with what was left, whatever the rules say by now', () => {
    expect(next(cut)).toMatchObject({
      personId: 'aline',
      requestId: 'aline-again',
      resumes: 'turn-aline-1',
      allowedMs: 3 * minute,
      frozenHead: ['bachir-1'],
    })
  })

  it('goes on when the floor is given back by name', () => {
    const step = turnStep(eveningWith(cut), 'turn', 'aline', 'turn', null)
    expect(step?.fact).toMatchObject({ requestId: 'aline-again', resumes: 'turn-aline-1' })
  })

  it('has nothing left after the end, and no limit where there was none', () => {
    const over = [at('18:41', { ...begun, allowedMs: minute }), at('18:43', interrupted('aline'))]
    expect(next(over).allowedMs).toBe(0)
    const free = [at('18:41', { ...begun, allowedMs: null }), at('18:43', interrupted('aline'))]
    expect(next(free).allowedMs).toBe(null)
  })

  it('keeps what the room had added', () => {
    const longer = { kind: 'turnExtended', turnId: 'turn-aline-1', minutes: 2 } as const
    const lines = [at('18:41', begun), at('18:42', longer), at('18:43', interrupted('aline'))]
    expect(next(lines).allowedMs).toBe(5 * minute)
  })

  it('goes on a second time with what is left then', () => {
    const again = takes('aline', 'aline-again', { turnId: 'second', resumes: 'turn-aline-1', allowedMs: 3 * minute })
    const twice = [
      ...cut,
      at('18:44', again),
      at('18:45', { kind: 'turnInterrupted', turnId: 'second', requestId: 'third' }),
    ]
    expect(next(twice)).toMatchObject({ requestId: 'third', resumes: 'second', allowedMs: 2 * minute })
  })

  it('goes on presenting, for the minutes that were planned', () => {
    const talk = speaks('ines', { unasked: true, form: 'presentation' })
    const planned = { kind: 'turnExtended', turnId: 'turn-ines-1', minutes: 10 } as const
    const lines = [at('18:41', talk), at('18:41', planned), at('18:45', interrupted('ines'))]
    expect(next(lines)).toMatchObject({
      form: 'presentation',
      resumes: 'turn-ines-1',
      allowedMs: 6 * minute,
      frozenHead: [],
    })
  })

  it('has the floor again for that long', () => {
    const { fact } = nextTurnStep(eveningWith(cut), 'turn') ?? {}
    const going = eveningWith([...cut, at('18:50', fact ?? open)])
    expect(going.session.turn).toMatchObject({ personId: 'aline', lengthMs: 3 * minute })
    expect(endTurnStep(going)?.fact).toEqual({ kind: 'turnEnded', turnId: 'turn' })
  })
})

describe('Who is announced', () => {
  const lines = ['aline', 'bachir', 'carla', 'denis'].map((id, place) => at(`18:4${place}`, asks(id)))

  it.each([
    [0, []],
    [1, ['bachir-1']],
    [2, ['bachir-1', 'carla-1']],
  ])('%i places are frozen', (frozenPlaces, expected) => {
    expect(next(lines, { frozenPlaces }).frozenHead).toEqual(expected)
  })
})
