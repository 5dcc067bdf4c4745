/**
 * Who speaks, who is next and why. The order is a function of the journal: a host's stamps decide who asked first,
 * not when another computer heard of it (decisions.md 22).
 */
import type { Duration, EntryOf, Instant, JournalEntry, TurnForm } from './facts.ts'
import type { Coded } from './coded.ts'
import type { Participant, SpeechRule } from './people.ts'
import { flowAt, notOpened, readFlow, step, type Flow, type SessionTurn } from './session.ts'
import { inTurn, viaOf, type Via } from './simultaneous.ts'
import { spentAt } from './stopwatch.ts'

export const queueReasonCodes = ['firstTime', 'asked', 'sameTime', 'guestsAfter', 'frozen', 'byHand'] as const
export type QueueReasonCode = (typeof queueReasonCodes)[number]

export interface QueueEntry {
  requestId: string
  personId: string
  askedAt: Instant
  /**
   * `asked` carries `turns` had so far: for the steward and the person, never the wall (evening.md item 7). `sameTime`:
   * somebody who asked a little later is before, because hands and phones take turns.
   */
  reason: Coded<QueueReasonCode>
}

export interface Floor {
  current: SessionTurn | null
  /** In speaking order, for the current item. */
  queue: QueueEntry[]
  closed: boolean
}

type Request = EntryOf<'floorRequested'>

/** Whether what happened at that entry answers the request: its turn, a turn of its person, a withdrawal, a departure. */
function answers(entry: JournalEntry, request: Request, requests: ReadonlyMap<string, Request>): boolean {
  switch (entry.kind) {
    case 'turnStarted':
      if (entry.requestId === request.requestId) return true
      return entry.form === 'turn' && entry.personId === request.personId && entry.itemId === request.itemId
    case 'floorWithdrawn': {
      // A person may have asked by hand and by phone at once; withdrawing takes back both.
      const withdrawn = requests.get(entry.requestId)
      return withdrawn?.personId === request.personId && withdrawn.itemId === request.itemId
    }
    case 'left':
      return entry.personId === request.personId
    default:
      return false
  }
}

/** Requests still waiting on an item at an instant, in the order they were asked; one a person. */
export function waitingOn(entries: readonly JournalEntry[], itemId: string, at: Instant): Request[] {
  const requests = new Map<string, Request>()
  let waiting: Request[] = []
  for (const entry of entries) {
    if (entry.at > at) continue
    if (entry.kind === 'floorRequested' && entry.itemId === itemId && !requests.has(entry.requestId)) {
      requests.set(entry.requestId, entry)
      waiting.push(entry)
    } else {
      waiting = waiting.filter((request) => !answers(entry, request, requests))
    }
  }
  return waiting.filter((request, place) => waiting.findIndex((other) => other.personId === request.personId) === place)
}

export interface Round {
  roundId: string
  places: { requestId: string; personId: string }[]
}

/** The round under way on an item at an instant; the last one opened, unless it was closed. */
export function openRoundOn(entries: readonly JournalEntry[], itemId: string, at: Instant): Round | null {
  const opened = entries.findLast((entry) => entry.kind === 'roundOpened' && entry.itemId === itemId && entry.at <= at)
  if (opened?.kind !== 'roundOpened') return null
  const { roundId, places } = opened
  const isClosed = entries.some((entry) => entry.kind === 'roundClosed' && entry.roundId === roundId && entry.at <= at)
  return isClosed ? null : { roundId, places }
}

export function listClosedOn(entries: readonly JournalEntry[], itemId: string, at: Instant): boolean {
  const last = entries.findLast(
    (entry) =>
      (entry.kind === 'listClosed' || entry.kind === 'listReopened') && entry.itemId === itemId && entry.at <= at,
  )
  return last?.kind === 'listClosed'
}

/** Ordinary turns begun so far, by person: presentations and words off the list do not count. */
function turnsBegun(entries: readonly JournalEntry[], at: Instant): Map<string, number> {
  const begun = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind !== 'turnStarted' || entry.form !== 'turn' || entry.at > at) continue
    begun.set(entry.personId, (begun.get(entry.personId) ?? 0) + 1)
  }
  return begun
}

/** How whoever had the floor last on an item had asked for it; null when nobody had asked. */
function lastVia(entries: readonly JournalEntry[], itemId: string, at: Instant): Via | null {
  const turn = entries.findLast(
    (entry) =>
      entry.kind === 'turnStarted' && entry.itemId === itemId && entry.requestId !== undefined && entry.at <= at,
  )
  const requestId = turn?.kind === 'turnStarted' ? turn.requestId : undefined
  const request = entries.find((entry) => entry.kind === 'floorRequested' && entry.requestId === requestId)
  return request?.kind === 'floorRequested' ? viaOf(request) : null
}

/**
 * The floor at an instant, on the current item.
 *
 * People who have not spoken yet this evening come first, then the others, each in the order they asked, where what was
 * asked within `simultaneousMs` counts as asked at once and hands and phones take turns (simultaneous.ts). Invited
 * institutions come after every waiting member, whatever else is decided: first-time-first never serves the
 * councillor (evening.md item 8). The head frozen when the last turn began is not overtaken, except that a guest in
 * it still lets members pass. What the steward moves by hand goes over all of it.
 *
 * @param entries effective, in order (journal.ts)
 */
export function floorAt(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  speech: SpeechRule,
  at: Instant,
): Floor {
  const session = readFlow(flowAt(entries, at), at)
  const itemId = session.currentItemId
  if (itemId === null) return { current: session.turn, queue: [], closed: false }
  const guests = new Set(people.flatMap((person) => (person.status === 'guest' ? [person.id] : [])))
  const begun = turnsBegun(entries, at)
  const lastTurn = entries.findLast((entry) => entry.kind === 'turnStarted' && entry.at <= at)
  // A presentation is no turn: who has not spoken yet still comes first after it, however long it was.
  const frozenHead = lastTurn?.kind === 'turnStarted' && lastTurn.form !== 'presentation' ? lastTurn.frozenHead : []

  const waiting = waitingOn(entries, itemId, at)
  const hosts = waiting.filter((request) => !guests.has(request.personId))
  const firstTime = (request: Request) => speech.priority === 'firstTime' && !begun.has(request.personId)
  const byStamp = [...hosts.filter(firstTime), ...hosts.filter((request) => !firstTime(request))]
  const last = lastVia(entries, itemId, at)
  const firsts = inTurn(hosts.filter(firstTime), speech.simultaneousMs, last)
  const others = hosts.filter((request) => !firstTime(request))
  const before = firsts.at(-1)
  const fair = [...firsts, ...inTurn(others, speech.simultaneousMs, before === undefined ? last : viaOf(before))]
  const isPassed = (request: Request) =>
    fair.slice(0, fair.indexOf(request)).some((other) => byStamp.indexOf(other) > byStamp.indexOf(request))
  const frozen = frozenHead.flatMap((id) => fair.find((request) => request.requestId === id) ?? [])
  const free = fair.filter((request) => !frozen.includes(request))

  const entry = (request: Request, reason: QueueEntry['reason']): QueueEntry => ({
    requestId: request.requestId,
    personId: request.personId,
    askedAt: request.at,
    reason,
  })
  const ownReason = (request: Request): QueueEntry['reason'] => {
    const turns = begun.get(request.personId) ?? 0
    if (isPassed(request)) return { code: 'sameTime', params: { turns } }
    return firstTime(request) ? { code: 'firstTime', params: {} } : { code: 'asked', params: { turns } }
  }
  const held = (request: Request) => free.some((other) => fair.indexOf(other) < fair.indexOf(request))
  const queue = [
    ...frozen.map((request) => entry(request, held(request) ? { code: 'frozen', params: {} } : ownReason(request))),
    ...free.map((request) => entry(request, ownReason(request))),
    ...waiting
      .filter((request) => guests.has(request.personId))
      .map((request) => entry(request, { code: 'guestsAfter', params: {} })),
  ]
  return {
    current: session.turn,
    queue: movedByHand(queue, entries, at),
    closed: listClosedOn(entries, itemId, at),
  }
}

/**
 * The order with what was moved by hand: each move in turn, as long as both who was moved and who was passed wait. It
 * goes over everything else, and is said to be by hand.
 */
function movedByHand(queue: readonly QueueEntry[], entries: readonly JournalEntry[], at: Instant): QueueEntry[] {
  const moved = [...queue]
  for (const entry of entries) {
    if (entry.kind !== 'floorMoved' || entry.at > at) continue
    const from = moved.findIndex((waiting) => waiting.requestId === entry.requestId)
    const found = moved[from]
    if (found === undefined) continue
    const isPassedGone = entry.before !== null && !moved.some((waiting) => waiting.requestId === entry.before)
    if (isPassedGone) continue
    moved.splice(from, 1)
    const to = entry.before === null ? moved.length : moved.findIndex(({ requestId }) => requestId === entry.before)
    moved.splice(to, 0, { ...found, reason: { code: 'byHand', params: {} } })
  }
  return moved
}

/**
 * What a host writes as `frozenHead` when `requestId` (or nobody who waited) gets the floor: the next one is told, and
 * whoever asks during the turn no longer passes them.
 */
export function headToFreeze(queue: readonly QueueEntry[], requestId: string | null): string[] {
  return queue.flatMap((entry) => (entry.requestId === requestId ? [] : [entry.requestId])).slice(0, 1)
}

export interface Turn {
  turnId: string
  personId: string
  itemId: string
  form: TurnForm
  startedAt: Instant
  /** Null while it runs. */
  endedAt: Instant | null
  /** Pauses left out. */
  durationMs: Duration
}

function turnOf({ turnId, personId, itemId, form, since }: NonNullable<Flow['turn']>) {
  return { turnId, personId, itemId, form, startedAt: since }
}

/** Every turn begun up to an instant, in order. `entries` are effective, in order. */
export function turnsOf(entries: readonly JournalEntry[], at: Instant = Number.POSITIVE_INFINITY): Turn[] {
  const turns: Turn[] = []
  let flow = notOpened
  for (const entry of entries) {
    if (entry.at > at) continue
    const { turn: before } = flow
    flow = step(flow, entry)
    if (before !== null && flow.turn?.turnId !== before.turnId) {
      turns.push({ ...turnOf(before), endedAt: entry.at, durationMs: spentAt(before.watch, entry.at) })
    }
  }
  if (flow.turn !== null) {
    const { watch } = flow.turn
    const durationMs = Number.isFinite(at) ? spentAt(watch, at) : watch.spentMs
    turns.push({ ...turnOf(flow.turn), endedAt: null, durationMs })
  }
  return turns
}

export interface SpeakingTime {
  /** Turns and words off the list. */
  turns: number
  turnMs: Duration
  /** Counted apart: a presentation is no turn (evening.md item 8). */
  presentations: number
  presentationMs: Duration
}

/** Speaking time by person. For the steward and for totals, never for the wall. */
export function speakingTime(turns: readonly Turn[]): Record<string, SpeakingTime> {
  const byPerson: Record<string, SpeakingTime> = {}
  for (const { personId, form, durationMs } of turns) {
    const time = (byPerson[personId] ??= { turns: 0, turnMs: 0, presentations: 0, presentationMs: 0 })
    if (form === 'presentation') {
      time.presentations += 1
      time.presentationMs += durationMs
    } else {
      time.turns += 1
      time.turnMs += durationMs
    }
  }
  return byPerson
}
