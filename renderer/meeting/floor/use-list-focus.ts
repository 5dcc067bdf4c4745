/** Where one stands in the list of those who wait, while it changes under the hand. */
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { QueueEntry } from '#shared/rules/floor.ts'

type Wanted = { requestId: string } | { place: number }

export interface ListFocus {
  /** After what was just asked for has come about: this request, or whoever then stands at this place. */
  keep: (wanted: Wanted) => void
  /** At once: from 0, held within the list. */
  go: (place: number) => void
}

function grips(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-grip]') ?? [])]
}

/** The first of the list; a list of nobody leaves the focus where it is. */
export function enterList(list: HTMLElement | null): void {
  grips(list)[0]?.focus()
}

/** Moves the focus only where the hand is in the list already, or just was and its line went from under it. */
export function useListFocus(list: RefObject<HTMLElement | null>, queue: readonly QueueEntry[]): ListFocus {
  const wanted = useRef<Wanted | null>(null)
  useLayoutEffect(() => {
    const { current } = wanted
    if (current === null) return
    wanted.current = null
    const place = document.activeElement
    const isElsewhere = place !== null && place !== document.body && list.current?.contains(place) !== true
    // Somebody went on to another field meanwhile: nothing calls them back.
    if (isElsewhere) return
    const all = grips(list.current)
    const at =
      'place' in current
        ? Math.min(current.place, all.length - 1)
        : queue.findIndex(({ requestId }) => requestId === current.requestId)
    all[at]?.focus()
  }, [list, queue])
  return {
    keep(next) {
      wanted.current = next
    },
    go(place) {
      const all = grips(list.current)
      all[Math.max(0, Math.min(place, all.length - 1))]?.focus()
    },
  }
}
