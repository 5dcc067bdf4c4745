/**
 * A choice of this computer, kept between evenings and shared by its windows: whether the strip is folded, which keys
 * the remote sends. Nothing of a meeting. Storage may be refused (a private window): it then lasts as long as the page.
 */
import { useSyncExternalStore } from 'react'
import type { z } from 'zod'

export interface KeptChoice<T> {
  get: () => T
  set: (value: T) => void
  subscribe: (tell: () => void) => () => void
}

/** @param key in localStorage; begins with "tablee-" */
export function keptChoice<T>(key: string, schema: z.ZodType<T>, initial: T): KeptChoice<T> {
  const watchers = new Set<() => void>()
  let text = readText(key)
  let value = parsed(text)
  function parsed(kept: string | null): T {
    try {
      return schema.parse(JSON.parse(kept ?? 'null'))
    } catch {
      return initial
    }
  }
  function hear(kept: string | null): void {
    if (kept === text) return
    text = kept
    value = parsed(kept)
    for (const tell of watchers) tell()
  }
  // Heard also while nobody watches: a key is read when it is pressed, in whichever window that is.
  globalThis.window?.addEventListener('storage', (event) => {
    if (event.key === key) hear(event.newValue)
  })
  return {
    get: () => value,
    set(next) {
      const written = JSON.stringify(next)
      writeText(key, written)
      hear(written)
    },
    subscribe(tell) {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
  }
}

export function useKeptChoice<T>(choice: KeptChoice<T>): [value: T, set: (value: T) => void] {
  return [useSyncExternalStore(choice.subscribe, choice.get), choice.set]
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function writeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // As above.
  }
}
