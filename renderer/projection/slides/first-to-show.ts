import type { PublicItem } from '#shared/contract/public-view.ts'

/** The first line of a list too long for its box: one done item as a landmark, then what comes. */
export function firstToShow(items: readonly PublicItem[], room: number): number {
  const ahead = items.findIndex((item) => item.state === 'ahead' || item.state === 'current')
  return Math.max(0, Math.min(ahead === -1 ? 0 : ahead - 1, items.length - room))
}
