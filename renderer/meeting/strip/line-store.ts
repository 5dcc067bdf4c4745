/** Whether the line of commands is open, and with what in it. One a page. */
import { useSyncExternalStore } from 'react'
import { comeBack, forgetPlace, rememberPlace } from './return-place.ts'

const watchers = new Set<() => void>()
let openWith: string | null = null

function set(next: string | null): void {
  openWith = next
  for (const tell of watchers) tell()
}

/** What was typed and not done: left by Escape, or refused. It is there again, and the first letter replaces it. */
let kept = ''
export function keepText(text: string): void {
  kept = text
}

export function openLine(): void {
  rememberPlace()
  set(kept)
}

/** @param back whether the caret goes back where it was, before this returns; not when another place was pressed */
export function closeLine(back = true): void {
  if (openWith === null) return
  if (back) comeBack()
  else forgetPlace()
  set(null)
}

/** The screen is left: there is nowhere to come back to. */
export function forgetLine(): void {
  closeLine(false)
}

function subscribe(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/** What the line began with; null while it is closed. */
export function useLine(): string | null {
  return useSyncExternalStore(subscribe, () => openWith)
}
