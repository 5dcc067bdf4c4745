import { describe, expect, it, test } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { rulesWith } from '#factories/rules.ts'
import {
  deliberationsOf,
  deliberationUnderWay,
  keptObjections,
  objectionCounts,
  proposalsOf,
  stepBeside,
  textBefore,
} from '#shared/rules/deliberation.ts'
import type { DeliberationStep, Expectation, Fact, ObjectionEnd } from '#shared/rules/facts.ts'
import { cancellationRefusal, effective } from '#shared/rules/journal.ts'
import { refusal } from '#shared/rules/refusal.ts'
import { decisionsOf, votesOf } from '#shared/rules/votes.ts'
import { adjourn, at, decides, evening, item, itemIds, open, people } from './scene.ts'

const proposes = (proposalId: string, text: string, by = ''): Fact => ({
  kind: 'proposalMade',
  proposalId,
  itemId: 'tower',
  text,
  by,
})
const amends = (amendmentId: string, text: string, by = '', proposalId = 'p1'): Fact => ({
  kind: 'proposalAmended',
  proposalId,
  amendmentId,
  text,
  by,
})
const withdraws = (proposalId: string): Fact => ({ kind: 'proposalWithdrawn', proposalId })
const discusses = (deliberationId: string, mode: 'consensus' | 'consent' = 'consent', proposalId = 'p1'): Fact => ({
  kind: 'deliberationOpened',
  deliberationId,
  itemId: 'tower',
  mode,
  proposalId,
})
const steps = (step: DeliberationStep, deliberationId = 'd1'): Fact => ({
  kind: 'deliberationStepped',
  deliberationId,
  step,
})
const objects = (objectionId: string, text: string, by = ''): Fact => ({
  kind: 'objectionRaised',
  deliberationId: 'd1',
  objectionId,
  text,
  by,
})
const settles = (objectionId: string, end: ObjectionEnd): Fact => ({ kind: 'objectionSettled', objectionId, end })
const closes = (outcome: 'agreed' | 'notAgreed'): Fact => ({
  kind: 'deliberationClosed',
  deliberationId: 'd1',
  outcome,
})

const running = [at('18:30', open), at('18:31', item('tower'))]
const proposed = [...running, at('18:40', proposes('p1', 'Six bancs.', 'Aline'))]
const discussed = [...proposed, at('18:41', discusses('d1'))]
const objected = [...discussed, at('18:50', objects('o1', 'Trop cher', 'Denis'))]
const agreed = [...discussed, at('18:55', closes('agreed'))]

function standing(lines: Line[]) {
  return effective(journalOf(...lines)).entries
}

describe('A proposal', () => {
  test('keeps its first text, each amendment with who made it, and stands in the last text', () => {
    const lines = [
      ...proposed,
      at('18:42', amends('a1', 'Quatre bancs.', 'Bachir')),
      at('18:43', amends('a2', 'Quatre bancs et un arbre.')),
    ]
    const [proposal] = proposalsOf(standing(lines))
    expect(proposal).toMatchObject({ firstText: 'Six bancs.', text: 'Quatre bancs et un arbre.', by: 'Aline' })
    expect(proposal?.amendments.map(({ by }) => by)).toEqual(['Bachir', ''])
    expect([0, 1].map((place) => textBefore(proposal!, place))).toEqual(['Six bancs.', 'Quatre bancs.'])
  })

  test('is one of several on its item, in the order they were made, withdrawn or not', () => {
    const lines = [...proposed, at('18:41', proposes('p2', 'Rien.')), at('18:42', withdraws('p1'))]
    expect(proposalsOf(standing(lines)).map(({ proposalId, isWithdrawn }) => [proposalId, isWithdrawn])).toEqual([
      ['p1', true],
      ['p2', false],
    ])
  })
})

describe('Steps', () => {
  it.each<['consensus' | 'consent', DeliberationStep[]]>([
    ['consensus', ['proposal', 'dissent', 'result']],
    ['consent', ['proposal', 'clarifications', 'reactions', 'amendments', 'objections', 'result']],
  ])('of %s follow one another to the end, and back', (mode, expected) => {
    let lines = [...proposed, at('18:41', discusses('d1', mode))]
    const walked: DeliberationStep[] = []
    for (;;) {
      const [deliberation] = deliberationsOf(standing(lines))
      walked.push(deliberation!.step)
      const next = stepBeside(deliberation!, 1)
      if (next === null) break
      lines = [...lines, at('18:42', steps(next))]
    }
    expect(walked).toEqual(expected)
    const [last] = deliberationsOf(standing(lines))
    expect(stepBeside(last!, -1)).toBe(expected.at(-2))
  })

  test('of the one under way on an item are found until it is closed', () => {
    expect(deliberationUnderWay(deliberationsOf(standing(discussed)), 'tower')?.deliberationId).toBe('d1')
    expect(deliberationUnderWay(deliberationsOf(standing(discussed)), 'fund')).toBeNull()
    expect(deliberationUnderWay(deliberationsOf(standing(agreed)), 'tower')).toBeNull()
  })
})

test('Objections are counted by what became of them, and those kept or left open stand beside the decision', () => {
  const lines = [
    ...objected,
    at('18:51', objects('o2', 'Trop loin')),
    at('18:52', objects('o3', 'Trop tard')),
    at('18:52', objects('o4', 'Trop bruyant')),
    at('18:53', settles('o1', 'integrated')),
    at('18:54', settles('o2', 'kept')),
    at('18:54', settles('o3', 'lifted')),
  ]
  const [deliberation] = deliberationsOf(standing(lines))
  expect(objectionCounts(deliberation!.objections)).toEqual({ raised: 4, lifted: 1, integrated: 1, kept: 1, open: 1 })
  expect(keptObjections(deliberation!).map(({ text }) => text)).toEqual(['Trop loin', 'Trop bruyant'])
})

describe('A host', () => {
  const context = (modes: ('consensus' | 'consent' | 'majority')[] = ['consensus', 'consent']) => ({
    people,
    itemIds,
    rules: rulesWith({ decisionModes: modes }),
  })
  const said = (fact: Fact, lines: Line[], expects?: Expectation) =>
    refusal(fact, standing(lines), context(), evening('19:00'), expects)?.code ?? null
  const atStep = (step: DeliberationStep): Expectation => ({ deliberation: { deliberationId: 'd1', step } })

  it.each<[string, Fact, Line[], Expectation | undefined, string | null]>([
    ['takes a step once', steps('clarifications'), discussed, atStep('proposal'), null],
    [
      'refuses the second press of a step',
      steps('clarifications'),
      [...discussed, at('18:42', steps('clarifications'))],
      atStep('proposal'),
      'elsewhere',
    ],
    ['refuses a step of another mode', steps('dissent'), discussed, undefined, 'unknownStep'],
    ['refuses a step of what is closed', steps('reactions'), agreed, undefined, 'deliberationNotOpen'],
    ['refuses two discussions on an item', discusses('d2'), discussed, undefined, 'deliberationAlreadyOpen'],
    ['refuses to open what somebody opened meanwhile', discusses('d2'), discussed, { deliberation: null }, 'elsewhere'],
    ['opens where nothing is discussed', discusses('d2'), agreed, { deliberation: null }, null],
    [
      'refuses a withdrawn proposal',
      discusses('d1'),
      [...proposed, at('18:41', withdraws('p1'))],
      undefined,
      'proposalWasWithdrawn',
    ],
    ['refuses an objection to what is closed', objects('o1', 'Non'), agreed, undefined, 'deliberationNotOpen'],
    [
      'refuses two ends for one objection',
      settles('o1', 'lifted'),
      [...objected, at('18:52', settles('o1', 'kept'))],
      undefined,
      'objectionAlreadySettled',
    ],
    ['takes an amendment of the text one read', amends('a1', 'Quatre.'), proposed, amended(null), null],
    [
      'refuses an amendment of a text that is no more, so that none is lost unread',
      amends('a2', 'Deux.'),
      [...proposed, at('18:42', amends('a1', 'Quatre.'))],
      amended(null),
      'amendedSince',
    ],
    ['takes the next one', amends('a2', 'Deux.'), [...proposed, at('18:42', amends('a1', '4.'))], amended('a1'), null],
    [
      'refuses a decision on a proposal nobody made',
      { ...decides('x'), proposalId: 'ghost' } as Fact,
      running,
      undefined,
      'unknownProposal',
    ],
    [
      'takes the end of a discussion after the adjournment',
      closes('agreed'),
      [...discussed, at('18:56', adjourn)],
      atStep('proposal'),
      null,
    ],
  ])('%s', (_, fact, lines, expects, expected) => {
    expect(said(fact, lines, expects)).toBe(expected)
  })

  function amended(amendmentId: string | null): Expectation {
    return { amended: { proposalId: 'p1', amendmentId } }
  }

  test('refuses a way of deciding the rules do not have', () => {
    const why = refusal(discusses('d1', 'consent'), standing(proposed), context(['majority']), evening('19:00'))
    expect(why?.code).toBe('modeNotAllowed')
  })
})

describe('Two computers that did not hear each other', () => {
  const b = (time: string, fact: Fact, expects: Expectation, id: string): Line => ({
    ...at(time, fact, { id, host: 'host-b', expects }),
  })
  const proposal: Expectation = { deliberation: { deliberationId: 'd1', step: 'proposal' } }

  test('step once when both pressed, and the late press is void', () => {
    const lines = [
      ...discussed,
      at('18:42', steps('clarifications'), { expects: proposal }),
      b('18:43', steps('clarifications'), proposal, 'late'),
    ]
    const { entries, voided } = effective(journalOf(...lines))
    expect(deliberationsOf(entries)[0]?.step).toBe('clarifications')
    expect(voided.map(({ id }) => id)).toEqual(['late'])
  })

  test('open one discussion on an item; the other is void', () => {
    const here: Expectation = { currentItemId: 'tower', deliberation: null }
    const lines = [
      ...proposed,
      at('18:41', discusses('d1'), { expects: here }),
      b('18:42', discusses('d2', 'consensus'), here, 'late'),
    ]
    const { entries } = effective(journalOf(...lines))
    expect(deliberationsOf(entries).map(({ deliberationId }) => deliberationId)).toEqual(['d1'])
  })

  test('both amended: both amendments are kept, the last text stands, and it is listed to check', () => {
    const first: Expectation = { amended: { proposalId: 'p1', amendmentId: null } }
    const lines = [
      ...proposed,
      at('18:42', amends('a1', 'Quatre bancs.'), { expects: first }),
      b('18:43', amends('a2', 'Deux bancs.'), first, 'late'),
    ]
    const { entries, toCheck } = effective(journalOf(...lines))
    expect(proposalsOf(entries)[0]?.amendments.map(({ text }) => text)).toEqual(['Quatre bancs.', 'Deux bancs.'])
    expect(toCheck.map(({ id }) => id)).toEqual(['late'])
  })

  test('close it twice with one result', () => {
    const expects: Expectation = { deliberation: { deliberationId: 'd1', step: 'proposal' } }
    const lines = [
      ...discussed,
      at('18:42', closes('agreed'), { expects }),
      b('18:43', closes('notAgreed'), expects, 'late'),
    ]
    expect(deliberationsOf(effective(journalOf(...lines)).entries)[0]?.outcome).toBe('agreed')
  })
})

describe('Undo', () => {
  it.each<[string, Line[], string, string | null]>([
    ['of a proposal nobody used', proposed, 'entry-3', null],
    ['of one that was amended', [...proposed, at('18:42', amends('a1', '4.'))], 'entry-3', 'proposalInUse'],
    ['of an amendment', [...proposed, at('18:42', amends('a1', '4.'))], 'entry-4', null],
    ['of a discussion that went on', objected, 'entry-4', 'deliberationWentOn'],
    ['of a step', [...discussed, at('18:42', steps('clarifications'))], 'entry-5', null],
    ['of an objection', objected, 'entry-5', null],
    ['of one that has an end', [...objected, at('18:51', settles('o1', 'kept'))], 'entry-5', 'objectionSettledSince'],
    ['of the end of an objection', [...objected, at('18:51', settles('o1', 'kept'))], 'entry-6', null],
    ['of the result', agreed, 'entry-5', null],
    [
      'of the result once another proposal is under discussion',
      [...agreed, at('18:56', discusses('d2'))],
      'entry-5',
      'deliberationOpenedSince',
    ],
  ])('%s', (_, lines, id, expected) => {
    expect(cancellationRefusal(journalOf(...lines), id)?.code ?? null).toBe(expected)
  })
})

test('A decision has a name, or none, for each dissenting view, and what it carries beside', () => {
  const fact: Fact = {
    ...(decides('x') as Extract<Fact, { kind: 'decisionRecorded' }>),
    dissentingViews: ['Trop cher', 'Trop loin'],
    dissentNames: ['Denis'],
    proposalId: 'p1',
    amountAsked: 85_000,
    amountGranted: 60_000,
  }
  expect(decisionsOf(standing([...proposed, at('18:58', fact)]))[0]).toMatchObject({
    dissentNames: ['Denis', ''],
    proposalId: 'p1',
    addressedTo: '',
    amountAsked: 85_000,
    amountGranted: 60_000,
  })
  expect(votesOf(standing(proposed))).toEqual([])
})
