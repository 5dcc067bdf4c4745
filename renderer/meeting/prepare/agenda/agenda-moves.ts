/**
 * Where an agenda item may go. Two levels are all there are: an item with sub-items stays at the top, and takes them
 * along. Items are in display order, each followed by its sub-items.
 */
import type { AgendaItem } from '#shared/contract/meeting.ts'

/** As `moveItem` wants it: before a sibling among the children of `parentId`, or at their end. */
export interface Place {
  parentId: string | null
  beforeId: string | null
}

type Line = Pick<AgendaItem, 'id' | 'parentId'>
export type Move = 'up' | 'down' | 'in' | 'out'

function childrenOf(items: readonly Line[], parentId: string | null): Line[] {
  return items.filter((item) => item.parentId === parentId)
}

/** The item `step` places away among the same siblings. */
function sibling(items: readonly Line[], item: Line, step: number): Line | undefined {
  const siblings = childrenOf(items, item.parentId)
  const place = siblings.findIndex((other) => other.id === item.id) + step
  return place < 0 ? undefined : siblings[place]
}

function parentOf(items: readonly Line[], item: Line): Line | undefined {
  return items.find((other) => other.id === item.parentId)
}

/** Past the first or last sub-item, one goes on into the neighbouring item. */
function up(items: readonly Line[], item: Line): Place | null {
  const above = sibling(items, item, -1)
  if (above !== undefined) return { parentId: item.parentId, beforeId: above.id }
  const parent = parentOf(items, item)
  const parentAbove = parent && sibling(items, parent, -1)
  return parentAbove === undefined ? null : { parentId: parentAbove.id, beforeId: null }
}

function down(items: readonly Line[], item: Line): Place | null {
  if (sibling(items, item, 1) !== undefined) {
    return { parentId: item.parentId, beforeId: sibling(items, item, 2)?.id ?? null }
  }
  const parent = parentOf(items, item)
  const parentBelow = parent && sibling(items, parent, 1)
  if (parentBelow === undefined) return null
  return { parentId: parentBelow.id, beforeId: childrenOf(items, parentBelow.id)[0]?.id ?? null }
}

/** Becomes the last sub-item of the item above it. */
function inwards(items: readonly Line[], item: Line): Place | null {
  if (item.parentId !== null || childrenOf(items, item.id).length > 0) return null
  const above = sibling(items, item, -1)
  return above === undefined ? null : { parentId: above.id, beforeId: null }
}

/** Becomes an item of its own, right after the one it belonged to. */
function outwards(items: readonly Line[], item: Line): Place | null {
  const parent = parentOf(items, item)
  return parent === undefined ? null : { parentId: null, beforeId: sibling(items, parent, 1)?.id ?? null }
}

const moves = { up, down, in: inwards, out: outwards }

/** Where a move leads; null when it leads nowhere. */
export function placeAfter(items: readonly Line[], id: string, move: Move): Place | null {
  const item = items.find((other) => other.id === id)
  return item === undefined ? null : moves[move](items, item)
}

/** The item stands there already. */
function isOwnPlace(items: readonly Line[], item: Line, place: Place): boolean {
  return place.parentId === item.parentId && place.beforeId === (sibling(items, item, 1)?.id ?? null)
}

/**
 * Where an item dropped above the line `beforeId` (null: under the last one) belongs. Among sub-items it becomes one,
 * unless it has its own; a sub-item dropped above a top item stays a sub-item, of the one that now precedes it.
 * Null when nothing would move.
 */
export function placeOfDrop(items: readonly Line[], id: string, beforeId: string | null): Place | null {
  const item = items.find((other) => other.id === id)
  if (item === undefined || beforeId === id) return null
  const place = dropPlace(items, item, beforeId)
  return place === null || isOwnPlace(items, item, place) ? null : place
}

function dropPlace(items: readonly Line[], item: Line, beforeId: string | null): Place | null {
  const { id } = item
  const hasChildren = childrenOf(items, id).length > 0
  const target = items.find((other) => other.id === beforeId)
  if (target !== undefined && target.parentId !== null) {
    if (target.parentId === id) return null
    if (!hasChildren) return { parentId: target.parentId, beforeId: target.id }
    const group = parentOf(items, target)
    const next = group && sibling(items, group, 1)
    return next?.id === id ? null : { parentId: null, beforeId: next?.id ?? null }
  }
  if (item.parentId === null) return { parentId: null, beforeId: target?.id ?? null }
  const tops = childrenOf(items, null)
  const preceding = target === undefined ? tops.at(-1) : tops[tops.indexOf(target) - 1]
  return preceding === undefined
    ? { parentId: null, beforeId: target?.id ?? null }
    : { parentId: preceding.id, beforeId: null }
}
