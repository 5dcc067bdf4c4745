import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { rulesWith, speechWith } from '#factories/rules.ts'
import { floorAt, headToFreeze } from '#shared/rules/floor.ts'
import type { SpeechRule } from '#shared/rules/people.ts'
import { refusal } from '#shared/rules/refusal.ts'
import { asks, at, evening, item, itemIds, moves, open, people, speaks, stops, taps, withdraws } from '../scene.ts'
import { asksTo, interrupted, remains, takes } from './words.ts'

const start = [at('18:30', open), at('18:31', item('tower'))]
const queueOf = (lines: Line[], speech: SpeechRule) =>
  floorAt(journalOf(...start, ...lines), people, speech, evening('19:30')).queue
const order = (lines: Line[], changes: Partial<SpeechRule> = {}) =>
  queueOf(lines, speechWith({ simultaneousMs: 0, ...changes })).map(
    ({ personId, reason }) => `${personId}: ${reason.code}`,
  )
const spoke = (id: string) => [at('18:32', speaks(id, { unasked: true, number: 9 })), at('18:33', stops(id, 9))]

describe('Kinds of intervention', () => {
  const four = [
    at('18:40', asks('aline')),
    at('18:41', asksTo('question', 'bachir')),
    at('18:42', asksTo('reply', 'carla')),
    at('18:43', asksTo('procedure', 'denis')),
  ]

  it.each<[string, Line[], Partial<SpeechRule>, string[]]>([
    [
      'go reply, question, new point, the session itself before all of them',
      four,
      { kindsFirst: true, priority: 'none' },
      ['denis: procedure', 'carla: reply', 'bachir: question', 'aline: asked'],
    ],
    [
      'are alike where the rules say nothing, but for the session itself',
      four,
      { priority: 'none' },
      ['denis: procedure', 'aline: askedFirst', 'bachir: asked', 'carla: asked'],
    ],
    [
      'come before who has not spoken yet',
      [...spoke('carla'), ...four],
      { kindsFirst: true },
      ['denis: procedure', 'carla: reply', 'bachir: question', 'aline: firstTime'],
    ],
    [
      'make no guest pass, not even for the session itself',
      [...spoke('aline'), at('18:40', asks('aline')), at('18:41', asksTo('procedure', 'ines'))],
      { kindsFirst: true },
      ['aline: asked', 'ines: guestsAfter'],
    ],
    [
      'let a reply wait behind who was announced, and a point on the session itself not',
      [
        at('18:40', asks('aline')),
        at('18:41', speaks('hugo', { unasked: true, frozenHead: ['aline-1'] })),
        at('18:42', asksTo('reply', 'carla')),
        at('18:43', asksTo('procedure', 'denis')),
      ],
      { kindsFirst: true },
      ['denis: procedure', 'aline: frozen', 'carla: reply'],
    ],
  ])('%s', (_, lines, changes, expected) => {
    expect(order(lines, changes)).toEqual(expected)
  })

  it('count no point on the session itself as a turn', () => {
    const said = [
      at('18:40', asksTo('procedure', 'aline')),
      at('18:41', takes('aline', 'aline-1', { asked: 'procedure' })),
    ]
    const after = [...said, at('18:42', stops('aline')), at('18:43', asks('aline', 'tower', 2))]
    expect(order(after)).toEqual(['aline: firstTime'])
    expect(order(after, { priority: 'fewestTurns' })).toEqual(['aline: firstTime'])
  })

  it('let who waits for their turn speak to the session itself, and keep their place', () => {
    const both = [at('18:40', asks('aline')), at('18:41', asks('bachir')), at('18:42', asksTo('procedure', 'aline', 2))]
    expect(order(both)).toEqual(['aline: procedure', 'aline: firstTime', 'bachir: firstTime'])
    expect(order([...both, at('18:43', takes('aline', 'aline-2', { asked: 'procedure' }))])).toEqual([
      'aline: firstTime',
      'bachir: firstTime',
    ])
    expect(order([...both, at('18:43', withdraws('aline', 2))])).toEqual(['aline: firstTime', 'bachir: firstTime'])
  })
})

describe('One turn each', () => {
  const rules = { oneTurnEach: true, priority: 'none' } as const

  it('puts who has made their point behind those who have not, and before the guests', () => {
    const lines = [
      ...spoke('aline'),
      at('18:40', asks('aline')),
      at('18:41', asks('ines')),
      at('18:42', asks('bachir')),
    ]
    expect(order(lines, rules)).toEqual(['bachir: asked', 'aline: hadTurn', 'ines: guestsAfter'])
  })

  it('holds nobody’s reply against them, given or asked for', () => {
    const replied = [
      at('18:38', asksTo('reply', 'aline', 5)),
      at('18:39', takes('aline', 'aline-5', { asked: 'reply' })),
    ]
    expect(order([...replied, at('18:40', asks('aline'))], rules)).toEqual(['aline: asked'])
    expect(order([...spoke('aline'), at('18:40', asksTo('reply', 'aline'))], rules)).toEqual(['aline: asked'])
  })

  it('is refused at the door, while replies are not', () => {
    const context = { people, itemIds, rules: rulesWith({ oneTurnEach: true }) }
    const code = (form: 'speak' | 'reply' | 'procedure') =>
      refusal(asksTo(form, 'aline'), journalOf(...start, ...spoke('aline')), context, evening('19:00'))?.code ?? null
    expect([code('speak'), code('reply'), code('procedure')]).toEqual(['oneTurnEach', null, null])
  })
})

describe('Who was still waiting last time', () => {
  it('is first among their like, not before who has not spoken', () => {
    const lines = [
      ...spoke('aline'),
      at('18:40', remains('aline')),
      at('18:41', asks('bachir')),
      at('18:42', remains('carla')),
    ]
    expect(order(lines)).toEqual(['carla: carried', 'bachir: firstTime', 'aline: carried'])
    expect(order(lines, { priority: 'none' })).toEqual(['aline: carried', 'carla: carried', 'bachir: asked'])
  })
})

describe('Somebody interrupted', () => {
  const cut = [
    at('18:40', asks('aline')),
    at('18:41', asks('bachir')),
    at('18:42', speaks('aline', { frozenHead: ['bachir-1'] })),
    at('18:44', interrupted('aline')),
  ]

  it('goes on before everybody, with nobody’s place lost', () => {
    expect(order(cut)).toEqual(['aline: resumes', 'bachir: firstTime'])
    expect(order([...cut, at('18:45', asksTo('procedure', 'denis'))])).toEqual([
      'aline: resumes',
      'denis: procedure',
      'bachir: firstTime',
    ])
  })

  it('knows what was used of the time', () => {
    expect(queueOf(cut, speechWith())[0]?.resumes).toEqual({
      turnId: 'turn-aline-1',
      form: 'turn',
      spentMs: 120_000,
      extraMs: 0,
      lengthMs: undefined,
    })
  })

  it('has had one turn, not two, when they went on', () => {
    const went = [...cut, at('18:45', takes('aline', 'aline-again', { resumes: 'turn-aline-1' }))]
    expect(order(went)).toEqual(['bachir: firstTime'])
    const after = queueOf([...went, at('18:50', asks('aline', 'tower', 2))], speechWith())
    expect(after.map(({ reason }) => reason)).toEqual([
      { code: 'firstTime', params: {} },
      { code: 'asked', params: { turns: 1 } },
    ])
  })

  it('gives way to nobody who is heard meanwhile, and neither does who was announced', () => {
    const word = at('18:45', speaks('hugo', { unasked: true, form: 'offList', frozenHead: ['bachir-1'] }))
    const heard = [...spoke('bachir'), ...cut, word, at('18:46', asks('carla'))]
    expect(order(heard)).toEqual(['aline: resumes', 'bachir: frozen', 'carla: firstTime'])
    const queue = queueOf([...spoke('bachir'), ...cut], speechWith())
    expect(headToFreeze(queue, null, speechWith())).toEqual(['bachir-1'])
  })

  it('may be a guest: going on passes nobody who was before them', () => {
    const guest = [
      at('18:40', asks('bachir')),
      at('18:41', speaks('ines', { unasked: true })),
      at('18:42', interrupted('ines')),
    ]
    expect(order(guest)).toEqual(['ines: resumes', 'bachir: firstTime'])
  })

  it('is refused another’s turn to go on with', () => {
    const context = { people, itemIds, rules: rulesWith() }
    const code = (resumes: string) =>
      refusal(takes('aline', 'aline-again', { resumes }), journalOf(...start, ...cut), context, evening('19:00'))?.code
    expect([code('turn-aline-1'), code('turn-other')]).toEqual([undefined, 'unknownRequest'])
  })
})

describe('By hand', () => {
  it('goes over every rule, interruptions and the head included', () => {
    const lines = [
      at('18:40', asks('aline')),
      at('18:41', asks('bachir')),
      at('18:42', speaks('hugo', { unasked: true, frozenHead: ['aline-1'] })),
      at('18:43', asksTo('procedure', 'denis')),
      at('18:44', moves('bachir', 'denis')),
    ]
    expect(order(lines)).toEqual(['bachir: byHand', 'denis: procedure', 'aline: firstTime'])
  })
})

describe('Hands and phones', () => {
  it('take turns inside each list of a double list', () => {
    const lines = [
      at('18:40', taps('aline')),
      at('18:40', taps('bachir')),
      at('18:40', asks('carla')),
      at('18:41', taps('farid')),
      at('18:41', asks('gisele')),
    ]
    const double = { priority: 'none', alternation: 'college', simultaneousMs: 60_000 } as const
    expect(order(lines, double).map((line) => line.split(':')[0])).toEqual([
      'carla',
      'gisele',
      'aline',
      'farid',
      'bachir',
    ])
  })
})
