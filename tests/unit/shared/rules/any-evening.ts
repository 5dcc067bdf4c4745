/**
 * Arbitrary evenings for properties: moves drawn at random, each put to the same guards a host uses, so that a journal
 * holds what hosts really write: backdated facts, corrections, undo and redo, two hosts that do not hear each other.
 */
import { rulesWith, speechWith } from '#factories/rules.ts'
import * as fc from 'fast-check'
import { evening } from '#factories/journal.ts'
import type { Fact, JournalEntry } from '#shared/rules/facts.ts'
import { floorAt, headToFreeze, openRoundOn } from '#shared/rules/floor.ts'
import { cancellationRefusal, effective } from '#shared/rules/journal.ts'
import { refusal } from '#shared/rules/refusal.ts'
import { dotVotesOf } from '#shared/rules/votes.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { counts, itemIds, people } from './scene.ts'

const minute = 60_000

export interface Move {
  what: 'fact' | 'correct' | 'undo'
  fact: number
  who: number
  other: number
  /** Minutes since the move before, and how long ago it happened. */
  gap: number
  ago: number
  guarded: boolean
}

export const anyMoves = fc.array(
  fc.record<Move>({
    what: fc.oneof({ weight: 12, arbitrary: fc.constant('fact' as const) }, fc.constantFrom('correct', 'undo')),
    fact: fc.nat(99),
    who: fc.nat(99),
    other: fc.nat(99),
    gap: fc.nat(2),
    ago: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 20 })),
    guarded: fc.boolean(),
  }),
  { minLength: 10, maxLength: 50, size: 'max' },
)

/** One of a list that is not empty. */
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!

/** The fact a move stands for where the session is; some make no sense there, and the guards refuse them. */
function factOf(move: Move, entries: readonly JournalEntry[], now: number, id: string): Fact {
  const session = sessionAt(entries, now)
  const person = pick(people, move.who).id
  const itemId = session.currentItemId ?? pick(itemIds, move.other)
  const { queue } = floorAt(entries, people, speechWith(), now)
  const next = queue[0]
  const via = pick(['hand', 'phone', undefined] as const, move.other)
  const form = pick(['speak', undefined, 'reply', 'question', 'procedure'] as const, move.other)
  const carried = move.ago > 10
  const request: Fact = { kind: 'floorRequested', requestId: id, personId: person, itemId, via, form, carried }
  const arrival: Fact = { kind: 'arrived', personId: person }
  const turn: Fact =
    next === undefined
      ? { kind: 'turnStarted', turnId: id, personId: person, itemId, form: 'presentation', frozenHead: [] }
      : {
          kind: 'turnStarted',
          turnId: id,
          personId: next.personId,
          itemId,
          form: 'turn',
          requestId: next.requestId,
          frozenHead: headToFreeze(queue, next.requestId, speechWith()),
          ...(next.form === 'speak' ? {} : { asked: next.form }),
          ...(next.resumes === null ? {} : { resumes: next.resumes.turnId }),
        }
  const atTheTable = [0, 3, 6].map((step) => pick(people, move.who + step).id)
  const places = atTheTable.map((personId) => ({ requestId: `${id}-${personId}`, personId }))
  const facts: Fact[] = [
    ...Array.from({ length: 5 }, () => request),
    ...Array.from({ length: 3 }, () => arrival),
    ...Array.from({ length: 2 }, () => turn),
    { kind: 'turnEnded', turnId: session.turn?.turnId ?? 'nobody' },
    { kind: 'turnInterrupted', turnId: session.turn?.turnId ?? 'nobody', requestId: id },
    { kind: 'roundOpened', roundId: id, itemId, places },
    { kind: 'roundClosed', roundId: openRoundOn(entries, itemId, now)?.roundId ?? 'none' },
    { kind: 'itemStarted', itemId: pick(itemIds, move.other) },
    { kind: 'left', personId: person },
    { kind: 'excused', personId: person },
    { kind: 'proxyGiven', from: person, to: pick(people, move.other).id },
    { kind: 'proxyGiven', from: person, to: pick(people, move.other).id },
    { kind: 'proxyEnded', from: person },
    { kind: 'recused', personId: person, itemId },
    { kind: 'floorWithdrawn', requestId: queue[move.other % (queue.length + 1)]?.requestId ?? 'nobody' },
    { kind: move.who % 2 === 0 ? 'listClosed' : 'listReopened', itemId },
    { kind: 'sessionPaused', form: 'pause' },
    { kind: 'itemPostponed', itemId: pick(itemIds, move.other) },
    { kind: 'itemExtended', itemId, minutes: 5 },
    { kind: 'publicCounted', count: move.who },
    { kind: session.turn?.held === true ? 'turnResumed' : 'turnPaused', turnId: session.turn?.turnId ?? 'nobody' },
    { kind: 'turnExtended', turnId: session.turn?.turnId ?? 'nobody', minutes: 1 },
    { kind: 'voteOpened', voteId: id, itemId, question: 'Adopter ?', ballot: 'showOfHands' },
    { kind: 'voteCounted', voteId: session.openVoteId ?? 'none', counts: counts(move.who % 20, move.other % 20) },
    { kind: 'voteCancelled', voteId: session.openVoteId ?? 'none', reason: '' },
    { kind: 'dotsOpened', tallyId: id, itemId, question: 'Quoi ?', options: ['a', 'b'], perVoter: 3 },
    { kind: 'dotsClosed', tallyId: session.openVoteId ?? 'none' },
    {
      kind: 'tallyRecorded',
      tallyId: dotVotesOf(entries).at(-1)?.tallyId ?? id,
      itemId,
      form: 'dots',
      question: '',
      options: [{ label: 'a', count: move.who }],
    },
    {
      kind: 'decisionRecorded',
      decisionId: id,
      itemId,
      type: 'opinion',
      mode: 'consensus',
      text: 'Avis.',
      dissentingViews: null,
      alternatives: [],
    },
    { kind: move.who % 4 === 0 ? 'sessionAdjourned' : 'sessionOpened' },
  ]
  // Mostly an evening under way: it opens, starts an item and comes back from its pauses before long.
  if (session.phase === 'planned' && move.fact % 2 === 0) return { kind: 'sessionOpened' }
  if (session.phase === 'paused' && move.fact % 2 === 0) return { kind: 'sessionResumed' }
  if (session.phase === 'running' && session.currentItemId === null) return { kind: 'itemStarted', itemId }
  return pick(facts, move.fact)
}

/** What one host writes, given what it already holds. Refused moves leave no trace, as in a room. */
export function written(moves: readonly Move[], host: string, before: readonly JournalEntry[] = []): JournalEntry[] {
  const journal = [...before]
  let now = evening('18:30')
  let seq = 0
  for (const move of moves) {
    now += move.gap * minute
    const id = `${host}-${seq + 1}`
    const entry = entryFor(move, journal, now, id)
    if (entry === null) continue
    seq += 1
    journal.push({ ...entry, id, host, seq, recordedAt: now, seat: 'seat' })
  }
  return journal
}

type Unstamped = Fact & Pick<JournalEntry, 'at' | 'expects' | 'cancels' | 'corrects'>

function entryFor(move: Move, journal: readonly JournalEntry[], now: number, id: string): Unstamped | null {
  if (move.what === 'undo') {
    const target = journal[move.other % (journal.length + 1)]
    if (target === undefined || cancellationRefusal(journal, target.id) !== null) return null
    return { kind: 'cancelled', cancels: target.id, at: now }
  }
  const standing = effective(journal).entries
  const context = { people, itemIds, rules: rulesWith({ proxiesPerHolder: 1 }) }
  const at = now - move.ago * minute
  if (move.what === 'correct') {
    const target = standing[move.other % (standing.length + 1)]
    if (target === undefined) return null
    const { host: _, seq: __, seat: ___, recordedAt: ____, cancels: _____, expects: ______, ...fact } = target
    const others = standing.filter((entry) => entry.id !== target.id)
    return refusal(fact, others, context, at) === null ? { ...fact, at, corrects: target.id } : null
  }
  const fact = factOf(move, standing, at, id)
  const { phase, currentItemId } = sessionAt(standing, at)
  const expects = move.guarded ? { phase, currentItemId } : undefined
  if (refusal(fact, standing, context, at, expects) !== null) return null
  return { ...fact, at, ...(expects === undefined ? {} : { expects }) }
}

/** An evening of one host. */
export const anyEvening = anyMoves.map((moves) => written(moves, 'host-a'))

/** An evening where two hosts shared a beginning, then wrote apart, then merged. */
export const anyMerge = fc.tuple(anyMoves, anyMoves, anyMoves).map(([shared, a, b]) => {
  const common = written(shared, 'host-0')
  const mine = written(a, 'host-a', common)
  const theirs = written(b, 'host-b', common)
  return [...mine, ...theirs.slice(common.length)]
})

/** The same entries in another order, some of them twice. */
export function reshuffled(journal: JournalEntry[]): fc.Arbitrary<JournalEntry[]> {
  return fc
    .tuple(fc.shuffledSubarray(journal, { minLength: journal.length }), fc.subarray(journal))
    .map(([all, twice]) => [...twice, ...all])
}
