/**
 * Planned and live times of an agenda. Nothing ticks: times are read off the journal at an instant, and planned
 * minutes fill what has not happened yet (evening.md items 4 and 5).
 */
import type { Duration, Instant, JournalEntry } from './facts.ts'
import { notOpened, step, type Flow } from './session.ts'
import { spentAt, start, stop, stopped, type Stopwatch } from './stopwatch.ts'

/** An agenda line in the order it is run, sub-items right after their parent. */
export interface PlannedItem {
  id: string
  parentId: string | null
  minutes: number | null
}

/** `postponed`: put off to the next session by the room; `skipped`: jumped over, nobody said anything. */
export type ItemState = 'ahead' | 'current' | 'done' | 'skipped' | 'postponed'

export interface ItemTimes {
  state: ItemState
  startedAt: Instant | null
  endedAt: Instant | null
  /** Spent up to the instant asked for, over all its visits, pauses left out. */
  spentMs: Duration
  /** Since when it has been running without a break; null when it is not. */
  runningSince: Instant | null
  /** Its own share: what an item with sub-items has left once theirs are taken off; null when nobody said. */
  plannedMs: Duration | null
  /** Real times for what has been, expected ones for what is or will be, none for what was skipped. */
  expectedStart: Instant | null
  expectedEnd: Instant | null
  overrunMs: Duration
}

export interface Timeline {
  expectedEnd: Instant
  /** Time left before `end`, negative when the plan goes beyond it; null when no end was handed in. */
  marginMs: Duration | null
  items: Record<string, ItemTimes>
}

export interface PlannedTimes {
  items: Record<string, { start: Instant; end: Instant; plannedMs: Duration | null }>
  totalMs: Duration
  end: Instant
  marginMs: Duration | null
}

const minute = 60_000

/** What each item has for itself, by id: sub-items carry the minutes, their parent the remainder if it has its own. */
export function ownShares(plan: readonly PlannedItem[]): Map<string, Duration | null> {
  const shares = new Map<string, Duration | null>()
  for (const item of plan) {
    const children = plan.filter((other) => other.parentId === item.id)
    const theirs = children.reduce((sum, child) => sum + (child.minutes ?? 0), 0)
    const own = item.minutes === null ? null : Math.max(0, item.minutes - theirs)
    shares.set(item.id, own === null || (own === 0 && children.length > 0) ? null : own * minute)
  }
  return shares
}

/** Expected times while preparing: everything in order from `start`. */
export function plannedTimes(plan: readonly PlannedItem[], start: Instant, end: Instant | null = null): PlannedTimes {
  const shares = ownShares(plan)
  const items: PlannedTimes['items'] = {}
  let cursor = start
  for (const { id, parentId } of plan) {
    const plannedMs = shares.get(id) ?? null
    const from = cursor
    cursor += plannedMs ?? 0
    items[id] = { start: from, end: cursor, plannedMs }
    const parent = parentId === null ? undefined : items[parentId]
    if (parent !== undefined) parent.end = cursor
  }
  return { items, totalMs: cursor - start, end: cursor, marginMs: end === null ? null : end - cursor }
}

interface Visit {
  watch: Stopwatch
  startedAt: Instant
  endedAt: Instant | null
}

function clockedItem(flow: Flow): string | null {
  return flow.phase === 'running' ? flow.currentItemId : null
}

/** What each started item took, up to an instant; and where the session is. */
function visits(entries: readonly JournalEntry[], at: Instant): { flow: Flow; byItem: Map<string, Visit> } {
  const byItem = new Map<string, Visit>()
  let flow = notOpened
  for (const entry of entries) {
    if (entry.at > at) continue
    const next = step(flow, entry)
    const [left, entered] = [flow.currentItemId, next.currentItemId]
    const [was, runs] = [clockedItem(flow), clockedItem(next)]
    flow = next
    if (left !== entered) {
      const visit = left === null ? undefined : byItem.get(left)
      if (left !== null && visit !== undefined) byItem.set(left, { ...visit, endedAt: entry.at })
      const known = entered === null ? undefined : byItem.get(entered)
      if (entered !== null) {
        byItem.set(entered, { watch: stopped, startedAt: entry.at, ...known, endedAt: null })
      }
    }
    if (was !== runs) {
      change(byItem, was, stop, entry.at)
      change(byItem, runs, start, entry.at)
    }
  }
  return { flow, byItem }
}

function change(byItem: Map<string, Visit>, id: string | null, move: typeof start, at: Instant): void {
  const visit = id === null ? undefined : byItem.get(id)
  if (id !== null && visit !== undefined) byItem.set(id, { ...visit, watch: move(visit.watch, at) })
}

function stateOf(place: number, current: number, visit: Visit | undefined, flow: Flow, putOff: boolean): ItemState {
  if (place === current) return 'current'
  if (putOff) return 'postponed'
  if (visit !== undefined) return 'done'
  return place < current || flow.phase === 'adjourned' ? 'skipped' : 'ahead'
}

/**
 * Items put off to the next session and not taken up again since: an item with its sub-items, until one of them is
 * started. `entries` are effective, in order.
 */
export function postponedItems(
  entries: readonly JournalEntry[],
  plan: readonly PlannedItem[],
  at: Instant,
): Set<string> {
  const postponed = new Set<string>()
  for (const entry of entries) {
    if (entry.at > at) continue
    if (entry.kind === 'itemPostponed') {
      for (const { id, parentId } of plan) if (id === entry.itemId || parentId === entry.itemId) postponed.add(id)
    }
    if (entry.kind === 'itemStarted') {
      postponed.delete(entry.itemId)
      postponed.delete(plan.find(({ id }) => id === entry.itemId)?.parentId ?? '')
    }
  }
  return postponed
}

/** Minutes the room added to each item, as ms by id. */
function extensions(entries: readonly JournalEntry[], at: Instant): Map<string, Duration> {
  const added = new Map<string, Duration>()
  for (const entry of entries) {
    if (entry.kind !== 'itemExtended' || entry.at > at) continue
    added.set(entry.itemId, (added.get(entry.itemId) ?? 0) + entry.minutes * minute)
  }
  return added
}

/** When work can go on: now, or when the room said it would be back. */
function goesOnAt(flow: Flow, plannedStart: Instant, at: Instant): Instant {
  if (flow.phase === 'planned') return Math.max(plannedStart, at)
  return Math.max(at, flow.pause?.returnAt ?? at)
}

/**
 * Live times. Past items keep their real times; the current one ends when its planned time is used up, or now if it
 * is; those ahead follow by their planned minutes. An item jumped over is skipped and costs nothing, until the session
 * comes back before it; one put off to the next session costs nothing unless it is started all the same. Minutes the
 * room added to an item count as planned.
 *
 * @param entries effective, in order (journal.ts)
 * @param plan the agenda in the order it is run
 * @param plannedStart UTC ms
 * @param at the instant to tell the times of, UTC ms
 * @param end UTC ms the margin is measured against
 */
export function timeline(
  entries: readonly JournalEntry[],
  plan: readonly PlannedItem[],
  plannedStart: Instant,
  at: Instant,
  end: Instant | null = null,
): Timeline {
  const { flow, byItem } = visits(entries, at)
  const shares = ownShares(plan)
  const added = extensions(entries, at)
  const postponed = postponedItems(entries, plan, at)
  const current = plan.findIndex((item) => item.id === flow.currentItemId)
  const items: Timeline['items'] = {}
  let cursor = goesOnAt(flow, plannedStart, at)

  for (const [place, { id }] of plan.entries()) {
    const visit = byItem.get(id)
    const share = shares.get(id) ?? null
    const extra = added.get(id) ?? 0
    const plannedMs = share === null && extra === 0 ? null : (share ?? 0) + extra
    const spentMs = visit === undefined ? 0 : spentAt(visit.watch, at)
    const state = stateOf(place, current, visit, flow, postponed.has(id))
    const times: ItemTimes = {
      state,
      startedAt: visit?.startedAt ?? null,
      endedAt: visit?.endedAt ?? null,
      spentMs,
      runningSince: visit?.watch.runningSince ?? null,
      plannedMs,
      expectedStart: visit?.startedAt ?? null,
      expectedEnd: visit?.endedAt ?? null,
      overrunMs: plannedMs === null ? 0 : Math.max(0, spentMs - plannedMs),
    }
    if (state === 'current' || state === 'ahead') {
      times.expectedStart ??= cursor
      cursor += Math.max(0, (plannedMs ?? 0) - spentMs)
      times.expectedEnd = cursor
    }
    items[id] = times
  }
  for (const item of plan) spanChildren(item, plan, items)
  const expectedEnd = flow.adjournedAt ?? cursor
  return { expectedEnd, marginMs: end === null ? null : end - expectedEnd, items }
}

/**
 * An item with sub-items lasts as long as they do. Reached through them without being started itself, it is done as
 * far as its own share goes, and has the times of its sub-items.
 */
function spanChildren(item: PlannedItem, plan: readonly PlannedItem[], items: Timeline['items']): void {
  const own = items[item.id]
  const children = plan.flatMap((other) => (other.parentId === item.id ? (items[other.id] ?? []) : []))
  if (own === undefined || own.startedAt !== null || children.length === 0) return
  const lastEnd = children.findLast((child) => child.expectedEnd !== null)?.expectedEnd ?? null
  const starts = children.flatMap((child) => child.startedAt ?? [])
  if (starts.length > 0) {
    const goesOn = children.some((child) => child.state === 'ahead' || child.state === 'current')
    own.state = 'done'
    own.startedAt = Math.min(...starts)
    own.expectedStart = own.startedAt
    own.endedAt = goesOn ? null : lastEnd
  }
  if (own.state !== 'skipped' && own.state !== 'postponed') own.expectedEnd = lastEnd ?? own.expectedEnd
}
