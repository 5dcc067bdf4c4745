/**
 * The copies this page has put together with a meeting, and what came from where: kept as long as the page is open,
 * through reloads. Storage may be refused or full: it then lasts as long as nobody reloads.
 */
import { useSyncExternalStore } from 'react'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import type { MergeSummary } from '#shared/contract/merge.ts'
import { onErased } from '../../storage/erase-meeting.ts'

export interface Merge {
  id: string
  /** The file's name. */
  name: string
  summary: MergeSummary
}

/** Of a meeting, the latest first. */
const mostKept = 5
const none: readonly Merge[] = []
const known = new Map<string, readonly Merge[]>()
const watchers = new Set<() => void>()
let shown: string | null = null

function keyOf(docId: string): string {
  return `tablee-merges-${docId}`
}

function stored(docId: string): readonly Merge[] {
  try {
    // Written by this very page.
    return (JSON.parse(sessionStorage.getItem(keyOf(docId)) ?? 'null') as readonly Merge[] | null) ?? none
  } catch {
    return none
  }
}

function mergesOf(docId: string): readonly Merge[] {
  let merges = known.get(docId)
  if (merges === undefined) {
    merges = stored(docId)
    known.set(docId, merges)
  }
  return merges
}

function tellAll(): void {
  for (const tell of watchers) tell()
}

function subscribe(tell: () => void): () => void {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

export function keepMerge(docId: string, merge: Merge): void {
  const merges = [merge, ...mergesOf(docId)].slice(0, mostKept)
  known.set(docId, merges)
  try {
    if (!isRehearsal(docId)) sessionStorage.setItem(keyOf(docId), JSON.stringify(merges))
  } catch {
    // As above.
  }
  tellAll()
}

// What a copy brought says what is in the meeting.
onErased((docId) => {
  known.delete(docId)
  tellAll()
})

export function useMerges(docId: string): readonly Merge[] {
  return useSyncExternalStore(subscribe, () => mergesOf(docId))
}

/** Opens the page's list of a meeting's merges, from a button or a sentence; null closes it. */
export function showMerges(docId: string | null): void {
  shown = docId
  tellAll()
}

export function useMergesShown(docId: string): boolean {
  return useSyncExternalStore(subscribe, () => shown) === docId
}
