/**
 * What a session hands to the one after it: the points its room sent to the next agenda, as items there. Items put off
 * are on the copied agenda already.
 */
import { generateKeyBetween } from 'fractional-indexing'
import type { AgendaItem, ParkedPoint } from '#shared/contract/meeting.ts'
import { defaultItem } from './defaults.ts'

/** @param newId one id an item */
export function carriedOver(
  items: readonly AgendaItem[],
  parkedPoints: readonly ParkedPoint[],
  newId: () => string,
): AgendaItem[] {
  const tops = items.filter(({ parentId }) => parentId === null)
  let last = tops.map(({ order }) => order).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null)
  return parkedPoints
    .filter(({ destination, text }) => destination === 'nextAgenda' && text.trim() !== '')
    .map(({ text }) => {
      last = keyAfter(last)
      return { ...defaultItem, id: newId(), order: last, title: text, kind: 'debate' }
    })
}

/** A key of an old or foreign file may be no fractional key: then one that simply comes after it. */
function keyAfter(last: string | null): string {
  try {
    return generateKeyBetween(last, null)
  } catch {
    return `${last ?? ''}z`
  }
}
