/**
 * What the page says at its foot, over nothing one types in: a cut, a disk in trouble, what was just done with the
 * button that takes it back. One of a kind at a time: saying `saved` again replaces what it said.
 */
import { useSyncExternalStore } from 'react'
import type { NoticeTone } from '../ui/Notice.tsx'

export interface AnnouncedAct {
  label: string
  run: () => void
  /** The key that does the same from wherever one is. */
  keys?: { hint: readonly string[]; aria: string }
}

export interface Announcement {
  id: string
  /** `progress`: something is being done, nobody knows how far it is. */
  tone: NoticeTone | 'progress'
  words: string
  action?: AnnouncedAct
  /** The other answer, when it asks something. */
  other?: AnnouncedAct
  /** False for a state that is still so, which nobody can wave away. */
  dismissible?: boolean
  /** Somebody waved it away. */
  onDismiss?: () => void
}

const watchers = new Set<() => void>()
let said: readonly Announcement[] = []

function set(next: readonly Announcement[]): void {
  said = next
  for (const tell of watchers) tell()
}

/** Good news that asks for nothing has been read by then; with a button that takes it back, it has been decided on. ms */
const readBy = 8000
const decidedBy = 40_000

/** A hand is on what is said: it does not go from under it. */
function isHeld(): boolean {
  return document.querySelector('[data-announcements]:is(:hover, :focus-within)') !== null
}

export function announce(announcement: Announcement): void {
  set([...said.filter((other) => other.id !== announcement.id), announcement])
  if (announcement.tone === 'done') leaveAfter(announcement, announcement.action === undefined ? readBy : decidedBy)
}

function leaveAfter(announcement: Announcement, patience: number): void {
  setTimeout(() => {
    if (!said.includes(announcement)) return
    if (isHeld()) leaveAfter(announcement, readBy)
    else withdraw(announcement.id)
  }, patience)
}

export function withdraw(id: string): void {
  if (said.some((other) => other.id === id)) set(said.filter((other) => other.id !== id))
}

function subscribe(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export function useAnnouncements(): readonly Announcement[] {
  return useSyncExternalStore(subscribe, () => said)
}
