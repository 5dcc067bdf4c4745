/**
 * What it costs that an item goes on, and what no longer fits before the room must be empty (evening.md items 4 and
 * 14). A price is the live plan read as if the choice had been made: what is promised is what the agenda then shows.
 */
import type { Duration, Fact, Instant, JournalEntry } from './facts.ts'
import { timeline, type ItemTimes, type PlannedItem, type Timeline } from './timing.ts'

export interface DefendedItem extends PlannedItem {
  /** "À traiter ce soir". */
  mustTreat: boolean
}

/** The live plan, as everything here reads it. */
export interface LivePlan {
  /** Effective, in order (journal.ts). */
  entries: readonly JournalEntry[]
  /** The agenda in the order it is run. */
  plan: readonly DefendedItem[]
  plannedStart: Instant
  at: Instant
  /** When the room must be empty, UTC ms. */
  limit: Instant
}

export const overflowChoices = ['extend', 'postpone', 'workingGroup', 'conclude'] as const
export type OverflowChoice = (typeof overflowChoices)[number]

export interface Price {
  choice: OverflowChoice
  /** When the session should end then. */
  expectedEnd: Instant
  /** Items that fit now and would not fit any more. */
  loses: string[]
  /** Items that do not fit now and would fit again. */
  regains: string[]
  /** Everything that would not fit. */
  out: string[]
}

export interface OverflowQuestion {
  itemId: string
  /** The item after it; null when it is the last one. */
  nextId: string | null
  /** How many minutes "a little longer" is. */
  minutes: number
  /** How long those already on the list may still speak, ms: closing it lets them. */
  listMs: Duration
}

const minute = 60_000
/** The contract's largest extension, minutes. */
const longest = 240

/** An entry as it would be written, to read the plan with. */
function supposed(fact: Fact, at: Instant): JournalEntry {
  return { id: `supposed ${fact.kind}`, host: '', seq: 0, at, recordedAt: at, seat: '', ...fact }
}

function timesOf({ entries, plan, plannedStart, at, limit }: LivePlan): Timeline {
  return timeline(entries, plan, plannedStart, at, limit)
}

/** Ids of the items still ahead that end after the limit, in order. A mere title over its sub-items is not one. */
export function outOfTime({ plan, limit }: Pick<LivePlan, 'plan' | 'limit'>, times: Timeline): string[] {
  const parents = new Set(plan.map(({ parentId }) => parentId))
  return plan.flatMap(({ id }) => {
    const found = times.items[id]
    const isTitle = parents.has(id) && (found?.plannedMs ?? null) === null
    return found?.state === 'ahead' && !isTitle && (found.expectedEnd ?? 0) > limit ? [id] : []
  })
}

/** Minutes to add so that an item has so many more from now on, however long it has been over its time. */
export function minutesToAdd({ plannedMs, spentMs }: Pick<ItemTimes, 'plannedMs' | 'spentMs'>, more: number): number {
  const overrun = Math.max(0, Math.ceil((spentMs - (plannedMs ?? 0)) / minute))
  return Math.min(longest, overrun + more)
}

/** The plan once the session has gone on to the next item, at an instant. */
function movedOn(live: LivePlan, { itemId, nextId }: OverflowQuestion, at: Instant, postponed: boolean): LivePlan {
  const facts: Fact[] = [
    ...(postponed ? [{ kind: 'itemPostponed' as const, itemId }] : []),
    ...(nextId === null ? [] : [{ kind: 'itemStarted' as const, itemId: nextId }]),
  ]
  return { ...live, at, entries: [...live.entries, ...facts.map((fact) => supposed(fact, at))] }
}

const supposing: Record<OverflowChoice, (live: LivePlan, question: OverflowQuestion) => LivePlan> = {
  extend(live, { itemId, minutes }) {
    const times = timesOf(live).items[itemId]
    const added = minutesToAdd(times ?? { plannedMs: null, spentMs: 0 }, minutes)
    const longer = supposed({ kind: 'itemExtended', itemId, minutes: added }, live.at)
    return { ...live, entries: [...live.entries, longer] }
  },
  postpone: (live, question) => movedOn(live, question, live.at, true),
  workingGroup: (live, question) => movedOn(live, question, live.at, false),
  conclude: (live, question) => movedOn(live, question, live.at + question.listMs, false),
}

/** What each way out of an item that overflows would cost. */
export function prices(live: LivePlan, question: OverflowQuestion): Price[] {
  const now = outOfTime(live, timesOf(live))
  return overflowChoices.map((choice) => {
    const times = timesOf(supposing[choice](live, question))
    // The last item, once left, has nothing after it: the session ends there.
    const isLast = question.nextId === null && choice !== 'extend'
    const expectedEnd = isLast ? live.at + (choice === 'conclude' ? question.listMs : 0) : times.expectedEnd
    const out = outOfTime(live, times)
    return {
      choice,
      expectedEnd,
      loses: out.filter((id) => !now.includes(id)),
      regains: now.filter((id) => !out.includes(id)),
      out,
    }
  })
}

/** How near the end of the session is: said on the console at 15 and at 5 minutes. */
export type EndStage = 'far' | 'near' | 'close' | 'past'

export function endStage(at: Instant, limit: Instant): EndStage {
  const left = limit - at
  if (left > 15 * minute) return 'far'
  if (left > 5 * minute) return 'near'
  return left > 0 ? 'close' : 'past'
}
