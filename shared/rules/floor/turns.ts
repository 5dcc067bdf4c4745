/** Every turn with its length, and what they add up to by person. */
import type { Duration, Instant, JournalEntry, TurnForm } from '../facts.ts'
import { notOpened, step, type Flow } from '../session.ts'
import { spentAt } from '../stopwatch.ts'

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
