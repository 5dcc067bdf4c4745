/**
 * Where a session is at an instant: its phase, the item, who speaks, the open vote. A fold over the effective journal,
 * so every screen and every host that knows the same entries says the same.
 */
import type {
  DeliberationStep,
  Duration,
  Expectation,
  FactKind,
  Instant,
  JournalEntry,
  Phase,
  TurnForm,
} from './facts.ts'
import { spentAt, start, stop, stopped, type Stopwatch } from './stopwatch.ts'

export interface Pause {
  form: 'pause' | 'suspension'
  since: Instant
  returnAt: Instant | null
}

export interface SessionTurn {
  turnId: string
  personId: string
  itemId: string
  form: TurnForm
  since: Instant
  /** Spoken up to the instant asked for, pauses left out. */
  spentMs: Duration
  /** Since when the clock has been running without a break; null while it stands still. */
  runningSince: Instant | null
  /** Stopped by hand, whatever the session does. */
  held: boolean
  /** Granted by the room beyond the length of a turn. */
  extraMs: Duration
  /** Its length as decided when it began; by the rules when undefined. */
  lengthMs: Duration | null | undefined
}

export interface SessionState {
  phase: Phase
  openedAt: Instant | null
  adjournedAt: Instant | null
  currentItemId: string | null
  pause: Pause | null
  turn: SessionTurn | null
  /** A vote or a dot vote: one at a time. */
  openVoteId: string | null
  /** Somebody nobody names at the microphone (hand counter). */
  mic: { micId: string; itemId: string; side: 'a' | 'b' | 'other'; since: Instant } | null
}

interface FlowTurn extends Omit<SessionTurn, 'spentMs' | 'runningSince'> {
  watch: Stopwatch
}

/** The state a fold carries: clocks as stopwatches rather than lengths, so that it knows no "now". */
export interface Flow extends Omit<SessionState, 'turn' | 'openVoteId'> {
  turn: FlowTurn | null
  /** Several only after a merge; the last one is on the wall. */
  openVotes: readonly string[]
  deliberations: readonly OpenDeliberation[]
  /** The last amendment of each proposal that was amended. */
  amended: Readonly<Record<string, string>>
}

/** A deliberation under way, as far as an expectation cares (deliberation.ts reads it whole). */
interface OpenDeliberation {
  deliberationId: string
  itemId: string
  step: DeliberationStep
}

export const notOpened: Flow = {
  phase: 'planned',
  openedAt: null,
  adjournedAt: null,
  currentItemId: null,
  pause: null,
  turn: null,
  mic: null,
  openVotes: [],
  deliberations: [],
  amended: {},
}

const minute = 60_000

/** A turn held by hand stays so when the session resumes. */
function turnClock(flow: Flow, move: typeof start, at: Instant): FlowTurn | null {
  if (flow.turn === null || (move === start && flow.turn.held)) return flow.turn
  return { ...flow.turn, watch: move(flow.turn.watch, at) }
}

function holdTurn(flow: Flow, turnId: string, held: boolean, at: Instant): Flow {
  if (flow.turn?.turnId !== turnId || flow.turn.held === held) return flow
  const runs = !held && flow.phase === 'running'
  const watch = runs ? start(flow.turn.watch, at) : stop(flow.turn.watch, at)
  return { ...flow, turn: { ...flow.turn, held, watch } }
}

/** Done after the session was adjourned too: a vote counted or given up is open no more, a proposal is put into words. */
const goesOnAfter: ReadonlySet<FactKind> = new Set([
  'voteCounted',
  'voteCancelled',
  'dotsClosed',
  'tallyRecorded',
  'deliberationStepped',
  'deliberationClosed',
  'proposalAmended',
])

/**
 * One entry further. What can't follow from where the session is changes nothing: a merge may hold such entries,
 * a host never writes them (refusal.ts).
 */
export function step(flow: Flow, entry: JournalEntry): Flow {
  const { at } = entry
  if (flow.phase === 'adjourned' && !goesOnAfter.has(entry.kind)) return flow
  switch (entry.kind) {
    case 'sessionOpened':
      return flow.phase === 'planned'
        ? { ...flow, phase: 'running', openedAt: at, turn: turnClock(flow, start, at) }
        : flow
    case 'sessionPaused': {
      if (flow.phase !== 'running') return flow
      const pause: Pause = { form: entry.form, since: at, returnAt: entry.returnAt ?? null }
      return { ...flow, phase: 'paused', pause, turn: turnClock(flow, stop, at) }
    }
    case 'sessionResumed':
      return flow.phase === 'paused'
        ? { ...flow, phase: 'running', pause: null, turn: turnClock(flow, start, at) }
        : flow
    case 'sessionAdjourned':
      return { ...flow, phase: 'adjourned', adjournedAt: at, currentItemId: null, pause: null, turn: null, mic: null }
    case 'itemStarted':
      return flow.currentItemId === entry.itemId
        ? flow
        : { ...flow, currentItemId: entry.itemId, turn: null, mic: null }
    case 'turnStarted': {
      const { turnId, personId, itemId, form, allowedMs: lengthMs } = entry
      const watch = flow.phase === 'running' ? start(stopped, at) : stopped
      const turn = { turnId, personId, itemId, form, since: at, watch, held: false, extraMs: 0, lengthMs }
      return { ...flow, turn, mic: null }
    }
    case 'micTaken': {
      const { micId, itemId, side } = entry
      // One microphone: whoever nobody names takes it from whoever had the floor.
      return { ...flow, turn: null, mic: { micId, itemId, side, since: at } }
    }
    case 'micLeft':
      return flow.mic?.micId === entry.micId ? { ...flow, mic: null } : flow
    case 'turnInterrupted':
    case 'turnEnded':
      return flow.turn?.turnId === entry.turnId ? { ...flow, turn: null } : flow
    case 'turnPaused':
    case 'turnResumed':
      return holdTurn(flow, entry.turnId, entry.kind === 'turnPaused', at)
    case 'turnExtended': {
      if (flow.turn?.turnId !== entry.turnId) return flow
      return { ...flow, turn: { ...flow.turn, extraMs: flow.turn.extraMs + entry.minutes * minute } }
    }
    case 'voteOpened':
      return { ...flow, openVotes: [...flow.openVotes.filter((id) => id !== entry.voteId), entry.voteId] }
    case 'voteCounted':
    case 'voteCancelled':
      return { ...flow, openVotes: flow.openVotes.filter((id) => id !== entry.voteId) }
    case 'dotsOpened':
    case 'electionOpened':
      return { ...flow, openVotes: [...flow.openVotes.filter((id) => id !== entry.tallyId), entry.tallyId] }
    case 'dotsClosed':
    case 'tallyRecorded':
      return { ...flow, openVotes: flow.openVotes.filter((id) => id !== entry.tallyId) }
    case 'deliberationOpened': {
      const { deliberationId, itemId } = entry
      return { ...flow, deliberations: [...flow.deliberations, { deliberationId, itemId, step: 'proposal' }] }
    }
    case 'deliberationStepped': {
      const { deliberationId, step: reached } = entry
      const deliberations = flow.deliberations.map((each) =>
        each.deliberationId === deliberationId ? { ...each, step: reached } : each,
      )
      return { ...flow, deliberations }
    }
    case 'deliberationClosed':
      return {
        ...flow,
        deliberations: flow.deliberations.filter(({ deliberationId }) => deliberationId !== entry.deliberationId),
      }
    case 'proposalAmended':
      return { ...flow, amended: { ...flow.amended, [entry.proposalId]: entry.amendmentId } }
    default:
      return flow
  }
}

/** The fold up to an instant, that instant included. `entries` are effective, in order (journal.ts). */
export function flowAt(entries: readonly JournalEntry[], at: Instant): Flow {
  let flow = notOpened
  for (const entry of entries) if (entry.at <= at) flow = step(flow, entry)
  return flow
}

/** The item under way, as `flowAt` says, for whoever wants nothing else of a long journal. */
export function itemAt(entries: readonly JournalEntry[], at: Instant): string | null {
  let itemId: string | null = null
  for (const entry of entries) {
    if (entry.at > at) continue
    if (entry.kind === 'sessionAdjourned') return null
    if (entry.kind === 'itemStarted') itemId = entry.itemId
  }
  return itemId
}

/** Where the session is. `entries` are effective, in order; those after `at` do not count. */
export function sessionAt(entries: readonly JournalEntry[], at: Instant): SessionState {
  return readFlow(flowAt(entries, at), at)
}

export function readFlow({ turn, openVotes, ...flow }: Flow, at: Instant): SessionState {
  const { phase, openedAt, adjournedAt, currentItemId, pause, mic } = flow
  const openVoteId = openVotes.at(-1) ?? null
  const state = { phase, openedAt, adjournedAt, currentItemId, pause, mic, openVoteId }
  if (turn === null) return { ...state, turn: null }
  const { watch, ...rest } = turn
  return { ...state, turn: { ...rest, spentMs: spentAt(watch, at), runningSince: watch.runningSince } }
}

/**
 * How long someone may speak, ms: a turn has its length and what the room adds, a presentation what was planned for
 * it, or what was left of that when it was interrupted, a word off the list none.
 */
export function allowedMs(
  { form, extraMs, lengthMs }: Pick<SessionTurn, 'form' | 'extraMs'> & Partial<Pick<SessionTurn, 'lengthMs'>>,
  turnMs: Duration | null,
) {
  const length = lengthMs === undefined ? turnMs : lengthMs
  if (form === 'turn') return length === null ? null : length + extraMs
  if (form === 'presentation' && lengthMs !== undefined && lengthMs !== null) return lengthMs + extraMs
  return form === 'presentation' && extraMs > 0 ? extraMs : null
}

/** `soon`: it is time to think of the last sentence; `over`: please conclude. The same for all. */
export type TurnStage = 'free' | 'running' | 'soon' | 'over'

/** The last quarter of a short turn, the last minute of a long one. */
export function turnStage(spentMs: Duration, allowed: Duration | null): TurnStage {
  if (allowed === null) return 'free'
  if (spentMs >= allowed) return 'over'
  return allowed - spentMs <= Math.min(minute, allowed / 4) ? 'soon' : 'running'
}

/** Whether a command finds what it expects. What it does not mention it does not mind. */
export function meets(expects: Expectation | undefined, flow: Flow): boolean {
  if (expects === undefined) return true
  const { phase, currentItemId, turnId, openVoteId, deliberation, amended } = expects
  return (
    (phase === undefined || phase === flow.phase) &&
    (currentItemId === undefined || currentItemId === flow.currentItemId) &&
    (turnId === undefined || turnId === (flow.turn?.turnId ?? null)) &&
    (openVoteId === undefined || openVoteId === (flow.openVotes.at(-1) ?? null)) &&
    (deliberation === undefined || deliberates(deliberation, flow)) &&
    (amended === undefined || amended.amendmentId === (flow.amended[amended.proposalId] ?? null))
  )
}

function deliberates(wanted: NonNullable<Expectation['deliberation']> | null, flow: Flow): boolean {
  return wanted === null
    ? !flow.deliberations.some(({ itemId }) => itemId === flow.currentItemId)
    : flow.deliberations.some(
        ({ deliberationId, step: at }) => deliberationId === wanted.deliberationId && at === wanted.step,
      )
}
