/**
 * What must hold of the speaking order under any rules, on any evening. `npm test` runs each a few dozen times
 * (properties.test.ts), `npm run soak -- --what order` as long as one likes. fast-check prints the seed and the path.
 */
import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { evening } from '#factories/journal.ts'
import { speechWith } from '#factories/rules.ts'
import type { Fact, JournalEntry, RequestForm } from '#shared/rules/facts.ts'
import { floorAt, headToFreeze, waitingOn, type QueueEntry } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import type { SpeechRule } from '#shared/rules/people.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { anyEvening, anyMerge, reshuffled } from '../any-evening.ts'
import { people } from '../scene.ts'
import { anyAskings, serve, type Asking } from './any-askings.ts'

const late = evening('23:59')

export const anyRule: fc.Arbitrary<SpeechRule> = fc
  .record({
    priority: fc.constantFrom('none', 'firstTime', 'fewestTurns', 'leastTime'),
    scope: fc.constantFrom('item', 'session'),
    alternation: fc.constantFrom(null, 'college', 'status'),
    oneTurnEach: fc.boolean(),
    kindsFirst: fc.boolean(),
    frozenPlaces: fc.nat(2),
    simultaneousMs: fc.constantFrom(0, 60_000),
  })
  .map((rule) => speechWith(rule))

const guests = new Set(people.flatMap((person) => (person.status === 'guest' ? [person.id] : [])))
/** Neither goes by any rule of fairness (docs/fairness.md). */
const inTurn = ({ reason: { code } }: QueueEntry) => code !== 'resumes' && code !== 'procedure'

const order = (entries: readonly JournalEntry[], rule: SpeechRule, at = late) =>
  floorAt(entries, people, rule, at).queue

/** A fact written at the end of an evening, by another host than its own. */
function later(fact: Fact, seq: number): JournalEntry {
  const at = late + seq
  return { ...fact, id: `later-${seq}`, host: 'host-z', seq, at, recordedAt: at, seat: 'seat' }
}

function turnFor(next: QueueEntry, itemId: string, frozenHead: string[], seq: number): JournalEntry {
  const { personId, requestId } = next
  return later(
    { kind: 'turnStarted', turnId: `turn-${seq}`, personId, requestId, itemId, form: 'turn', frozenHead },
    seq,
  )
}

/** The item under way at the end; only evenings that have one say anything. */
function itemOf(entries: readonly JournalEntry[]): string {
  const { currentItemId, phase } = sessionAt(entries, late)
  fc.pre(currentItemId !== null && phase !== 'adjourned')
  return currentItemId ?? ''
}

const everyoneSpeaks = fc.property(anyMerge, anyRule, (journal, rule) => {
  const { entries } = effective(journal)
  const itemId = itemOf(entries)
  const waiting = new Set(order(entries, rule).map(({ personId }) => personId))
  const requests = waitingOn(entries, itemId, late).length
  const served = new Set<string>()
  const going = [...entries]
  // Each turn answers one request at least, so that many turns are enough.
  for (let turn = 1; turn <= requests; turn += 1) {
    const queue = order(going, rule, late + turn)
    const [next] = queue
    if (next === undefined) break
    served.add(next.personId)
    going.push(turnFor(next, itemId, headToFreeze(queue, next.requestId, rule), turn))
  }
  assert.deepEqual(order(going, rule, late + requests + 1), [])
  assert.deepEqual(served, waiting)
})

const noGuestPasses = fc.property(anyMerge, anyRule, (journal, rule) => {
  const { entries } = effective(journal)
  for (const { at } of entries) {
    const queue = order(entries, rule, at).filter(({ resumes }) => resumes === null)
    const firstGuest = queue.findIndex(({ personId }) => guests.has(personId))
    if (firstGuest === -1) continue
    for (const { personId } of queue.slice(firstGuest)) assert.ok(guests.has(personId), `${personId} behind a guest`)
  }
})

const anyLater = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    form: fc.constantFrom<RequestForm[]>('speak', 'reply', 'question', 'procedure'),
    withdraws: fc.nat(20),
  }),
  { maxLength: 6 },
)

const headNeverMoves = fc.property(anyEvening, anyRule, anyLater, (journal, rule, asked) => {
  const { entries } = effective(journal)
  const itemId = itemOf(entries)
  const queue = order(entries, rule)
  const head = headToFreeze(queue, null, rule)
  assert.ok(head.length <= rule.frozenPlaces)
  const turn = later(
    { kind: 'turnStarted', turnId: 'word', personId: 'someone', itemId, form: 'offList', frozenHead: head },
    1,
  )
  const going = [...entries, turn]
  for (const [place, { person, form, withdraws }] of asked.entries()) {
    const { requestId = 'nobody' } = queue[withdraws] ?? {}
    going.push(later({ kind: 'floorWithdrawn', requestId }, 10 + 2 * place))
    const request = { requestId: `new-${place}`, personId: person.id, itemId, form }
    going.push(later({ kind: 'floorRequested', ...request }, 11 + 2 * place))
  }
  const after = order(going, rule, late + 60)
  const isGuest = (id: string) => guests.has(queue.find(({ requestId }) => requestId === id)?.personId ?? '')
  const left = head.filter((id) => after.some(({ requestId }) => requestId === id) && !isGuest(id))
  const ahead = after.filter(inTurn).map(({ requestId }) => requestId)
  assert.deepEqual(ahead.slice(0, left.length), left)
})

const sameOnEverySeat = fc.property(
  anyMerge.chain((journal) => fc.tuple(fc.constant(journal), reshuffled(journal))),
  anyRule,
  ([journal, shuffled], rule) => {
    assert.deepEqual(order(effective(shuffled).entries, rule), order(effective(journal).entries, rule))
  },
)

const everyoneIsThereOnce = fc.property(anyMerge, anyRule, (journal, rule) => {
  const { entries } = effective(journal)
  const itemId = itemOf(entries)
  const queue = order(entries, rule)
  const waiting = waitingOn(entries, itemId, late)
  assert.equal(new Set(queue.map(({ requestId }) => requestId)).size, queue.length)
  assert.deepEqual(new Set(queue.map(({ personId }) => personId)), new Set(waiting.map(({ personId }) => personId)))
})

const double = speechWith({ priority: 'none', alternation: 'table', frozenPlaces: 0, simultaneousMs: 0 })
const isSideless = ({ person }: Asking) => person.declared === undefined && person.status !== 'guest'
/** How many spoke before each of those who spoke. */
const waits = (served: readonly string[]) => new Map(served.map((id, before) => [id, before]))

/** Held against the same requests where, from the moment they asked, there is one list. */
const sidelessNeverLater = fc.property(
  anyAskings(false),
  fc.nat(2),
  fc.boolean(),
  (askings, frozenPlaces, kindsFirst) => {
    const rule = { ...double, frozenPlaces, kindsFirst }
    const asking = askings.map(({ person }) => person)
    const inTwo = waits(serve(askings, () => rule, asking).people)
    for (const { person, turn: asked } of askings.filter(isSideless)) {
      const oneSince = (turn: number) => (turn < asked ? rule : { ...rule, alternation: null })
      const inOne = waits(serve(askings, oneSince, asking).people)
      assert.ok((inTwo.get(person.id) ?? 0) <= (inOne.get(person.id) ?? 0), `${person.id} waited longer`)
    }
  },
)

const anyPoints = anyAskings(true).map((askings) => askings.map((asking) => ({ ...asking, form: 'speak' as const })))

const sidelessWaitNoMoreThanWereBefore = fc.property(anyPoints, (askings) => {
  const { entries } = serve(
    askings,
    () => double,
    askings.map(({ person }) => person),
  )
  const invited = new Set(askings.flatMap(({ person }) => (person.status === 'guest' ? [person.id] : [])))
  for (const { person } of askings.filter(isSideless)) {
    const asked = entries.findIndex((entry) => entry.kind === 'floorRequested' && entry.personId === person.id)
    const spoke = entries.findIndex((entry) => entry.kind === 'turnStarted' && entry.personId === person.id)
    if (spoke === -1) continue
    const before = waitingOn(entries.slice(0, asked), 'tower', Number.POSITIVE_INFINITY)
    const turns = entries.slice(asked, spoke).filter(({ kind }) => kind === 'turnStarted').length
    assert.ok(turns <= before.filter(({ personId }) => !invited.has(personId)).length, `${person.id} waited ${turns}`)
  }
})

export const orderProperties = {
  'with a finite set of requests everybody gets the floor': everyoneSpeaks,
  'no guest passes a waiting member, whatever is asked for': noGuestPasses,
  'the frozen head never moves': headNeverMoves,
  'the order is the same on every seat, however entries reached it': sameOnEverySeat,
  'everyone who waits is there, no request twice': everyoneIsThereOnce,
  'a double list makes nobody without a side wait longer than one list': sidelessNeverLater,
  'nor for more turns than people were before them, when some withdraw': sidelessWaitNoMoreThanWereBefore,
} as const
