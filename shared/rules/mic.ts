/**
 * The hand counter: turns at the microphone in a room where nobody is named, counted by side with one key each
 * (issue 5). A side is one of the two that are heard in turn, or neither.
 */
import type { Duration, Instant, JournalEntry } from './facts.ts'
import { notOpened, step, type SessionState } from './session.ts'
import { spentAt, start, stop, stopped, type Stopwatch } from './stopwatch.ts'

export const micSides = ['a', 'b', 'other'] as const
export type MicSide = (typeof micSides)[number]

export interface MicTurn {
  micId: string
  itemId: string
  side: MicSide
  startedAt: Instant
  /** Null while they are at the microphone. */
  endedAt: Instant | null
  /** Pauses left out. */
  durationMs: Duration
}

type AtMic = NonNullable<SessionState['mic']> & { watch: Stopwatch }

function turnOf({ micId, itemId, side, since, watch }: AtMic, endedAt: Instant | null, until: Instant): MicTurn {
  return { micId, itemId, side, startedAt: since, endedAt, durationMs: spentAt(watch, until) }
}

function clocked(speaking: AtMic | null, move: typeof start, at: Instant): AtMic | null {
  return speaking === null ? null : { ...speaking, watch: move(speaking.watch, at) }
}

/**
 * Every turn at the microphone begun up to an instant, in order. Who takes it ends the turn before, and so does a turn
 * of somebody named, the next item, the end of the session.
 *
 * @param entries effective, in order (journal.ts)
 */
export function micTurnsOf(entries: readonly JournalEntry[], at: Instant = Number.POSITIVE_INFINITY): MicTurn[] {
  const turns: MicTurn[] = []
  let flow = notOpened
  let speaking: AtMic | null = null
  for (const entry of entries) {
    if (entry.at > at) continue
    const { phase } = flow
    flow = step(flow, entry)
    if (speaking !== null && flow.mic?.micId !== speaking.micId) {
      turns.push(turnOf(speaking, entry.at, entry.at))
      speaking = null
    }
    if (flow.mic !== null && speaking === null) {
      speaking = { ...flow.mic, watch: flow.phase === 'running' ? start(stopped, entry.at) : stopped }
    } else if (flow.phase !== phase) {
      speaking = clocked(speaking, flow.phase === 'running' ? start : stop, entry.at)
    }
  }
  if (speaking !== null) turns.push(turnOf(speaking, null, Number.isFinite(at) ? at : speaking.since))
  return turns
}

export type MicShares = Record<MicSide, { turns: number; ms: Duration }>

/** Turns and time by side. */
export function micShares(turns: readonly MicTurn[]): MicShares {
  const shares: MicShares = { a: { turns: 0, ms: 0 }, b: { turns: 0, ms: 0 }, other: { turns: 0, ms: 0 } }
  for (const { side, durationMs } of turns) {
    shares[side].turns += 1
    shares[side].ms += durationMs
  }
  return shares
}
