/** When an item took place, its sub-items included: what the agenda planned for it, it planned for them too. */
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Duration, Instant } from '#shared/rules/facts.ts'
import type { ItemState } from '#shared/rules/timing.ts'
import type { Reading } from '#shared/minutes/reading.ts'

export interface ItemSpan {
  state: ItemState
  startedAt: Instant | null
  /** Null while it, or one of its sub-items, is still to end. */
  endedAt: Instant | null
  spentMs: Duration
}

export function itemSpan({ meeting, times }: Reading, item: AgendaItem): ItemSpan {
  const own = times.items[item.id]
  const children = meeting.items.flatMap((other) => (other.parentId === item.id ? (times.items[other.id] ?? []) : []))
  const all = own === undefined ? children : [own, ...children]
  const treated = all.filter(({ state, startedAt }) => startedAt !== null && state !== 'ahead' && state !== 'skipped')
  const starts = treated.flatMap(({ startedAt }) => startedAt ?? [])
  const ends = treated.flatMap(({ endedAt }) => endedAt ?? [])
  const runs =
    all.some(({ state }) => state === 'current') || (treated.length > 0 && all.some(({ state }) => state === 'ahead'))
  return {
    state:
      own?.state === 'postponed'
        ? 'postponed'
        : runs
          ? 'current'
          : treated.length > 0
            ? 'done'
            : (own?.state ?? 'ahead'),
    startedAt: starts.length === 0 ? null : Math.min(...starts),
    endedAt: runs || ends.length === 0 ? null : Math.max(...ends),
    spentMs: treated.reduce((sum, { spentMs }) => sum + spentMs, 0),
  }
}
