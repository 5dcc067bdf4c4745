/**
 * The speaking order: requests, what was said before, the rules and the frozen head in; the order and each one's
 * reason out. It reads no clock and no name, so every seat that knows the same entries says the same.
 *
 * 1. Whoever was interrupted goes on. 2. A point on the session itself. 3. The head frozen when the last turn began.
 * 4. The places of a round. 5. Class after class (priority.ts), within each the order of asking, two lists in turn
 * where the rules say so (alternation.ts), hands and phones in turn within a window (simultaneous.ts). 6. Invited
 * institutions, whatever they ask for: no rule makes a guest pass a waiting member (evening.md item 8).
 */
import type { Participant, SpeechRule } from '../people.ts'
import { inTurn } from '../simultaneous.ts'
import { alternate } from './alternation.ts'
import { explain } from './explain.ts'
import type { Given, Past } from './past.ts'
import { classesOf, rankOf } from './priority.ts'
import { reason, type QueueReason } from './reasons.ts'
import { Served, sidesBy, type SideOf } from './served.ts'
import { oneEach, type Waiting } from './waiting.ts'

export interface Line {
  /** In the order they were asked. */
  waiting: readonly Waiting[]
  past: Past
  frozenHead: readonly string[]
}

export interface Placed {
  request: Waiting
  reason: QueueReason
}

export function orderOf(
  { waiting, past, frozenHead }: Line,
  people: ReadonlyMap<string, Participant>,
  speech: SpeechRule,
): Placed[] {
  const parts = partsOf(oneEach(waiting), people)
  const { places, asks } = parts
  const whose = sidesBy(people, speech)
  const state: State = { past, speech, whose }
  const frozen = headOf(frozenHead, [...places, ...asks])
  const isFrozen = new Set(frozen)
  const fair = inClasses(asks, [], state)
  const freeAsks = frozen.length === 0 ? fair : inClasses(asks, frozen, state)
  const freePlaces = places.filter((place) => !isFrozen.has(place))

  const held = heldBack([...places, ...fair], isFrozen)
  // Whoever is announced where they would stand anyway is one of those whom the others come after.
  const head = frozen.filter((request) => request.place === null && !held.has(request))
  const why = explain([...head, ...freeAsks], state)
  const whyInFair = frozen.length === 0 ? why : explain(fair, state)
  const ownReason = (request: Waiting, reasons: ReadonlyMap<Waiting, QueueReason>): QueueReason => {
    if (request.place !== null) return reason('roundTable')
    return reasons.get(request) ?? reason('asked', { turns: 0 })
  }
  return [
    ...parts.resumed.map((request) => ({ request, reason: reason('resumes') })),
    ...parts.procedure.map((request) => ({ request, reason: reason('procedure') })),
    ...frozen.map((request) => ({
      request,
      reason: held.has(request) ? reason('frozen') : ownReason(request, whyInFair),
    })),
    ...freePlaces.map((request) => ({ request, reason: reason('roundTable') })),
    ...freeAsks.map((request) => ({
      request,
      reason: freePlaces.length > 0 ? reason('afterRound') : ownReason(request, why),
    })),
    ...guestsInOrder(parts.guests, frozenHead).map((request) => ({ request, reason: reason('guestsAfter') })),
  ]
}

interface State {
  past: Past
  speech: SpeechRule
  whose: SideOf
}

interface Parts {
  resumed: Waiting[]
  procedure: Waiting[]
  places: Waiting[]
  asks: Waiting[]
  guests: Waiting[]
}

function partsOf(shown: readonly Waiting[], people: ReadonlyMap<string, Participant>): Parts {
  const parts: Parts = { resumed: [], procedure: [], places: [], asks: [], guests: [] }
  for (const request of shown) {
    // A guest who was interrupted had the floor already: going on passes nobody.
    if (request.resumes !== null) parts.resumed.push(request)
    else if (people.get(request.personId)?.status === 'guest') parts.guests.push(request)
    else if (request.place !== null) parts.places.push(request)
    else if (request.form === 'procedure') parts.procedure.push(request)
    else parts.asks.push(request)
  }
  return parts
}

function headOf(frozenHead: readonly string[], requests: readonly Waiting[]): Waiting[] {
  if (frozenHead.length === 0) return []
  return frozenHead.flatMap((id) => requests.find(({ requestId }) => requestId === id) ?? [])
}

/** The frozen whom somebody would have passed. */
function heldBack(fair: readonly Waiting[], isFrozen: ReadonlySet<Waiting>): Set<Waiting> {
  const firstFree = fair.findIndex((request) => !isFrozen.has(request))
  return new Set(fair.filter((request, place) => isFrozen.has(request) && firstFree !== -1 && place > firstFree))
}

/** In the order they asked, a round's places first; who was announced stays before the others. */
function guestsInOrder(guests: readonly Waiting[], frozenHead: readonly string[]): Waiting[] {
  const frozen = headOf(frozenHead, guests)
  const free = guests.filter((guest) => !frozen.includes(guest))
  return [...frozen, ...free.filter(({ place }) => place !== null), ...free.filter(({ place }) => place === null)]
}

/** Those who asked, but for the frozen ones, who are served before them. */
function inClasses(asks: readonly Waiting[], head: readonly Waiting[], { past, speech, whose }: State): Waiting[] {
  const served = new Served(past, whose)
  for (const request of head) served.serve(request)
  const frozen = new Set(head)
  const isDouble = speech.alternation !== null
  const given = isDouble ? givenByRank(asks, past, speech) : null
  const order: Waiting[] = []
  for (const { rank, requests } of classesOf(asks, past, speech)) {
    if (isDouble) {
      const inClass = { requests, frozen: new Set(requests.filter((request) => frozen.has(request))) }
      const before = given?.get(rank.join()) ?? []
      order.push(...alternate({ ...inClass, given: before }, whose, speech.simultaneousMs, served))
    } else {
      const free = requests.filter((request) => !frozen.has(request))
      const inOrder = inTurn(free, speech.simultaneousMs, served.via)
      for (const request of inOrder) served.serve(request)
      order.push(...inOrder)
    }
  }
  return order
}

/** Turns given since the first of those who wait asked, by the class they were then of. */
function givenByRank(asks: readonly Waiting[], past: Past, speech: SpeechRule): Map<string, Given[]> {
  const first = asks[0]
  if (first === undefined) return new Map()
  const since = past.given.filter(({ request }) => request.index > first.index)
  return Map.groupBy(since, ({ request, before }) => rankOf(request, before, speech).join())
}
