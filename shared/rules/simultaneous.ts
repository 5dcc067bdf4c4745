/**
 * Hands and phones (evening.md item 9). A phone asks in the instant; a hand waits to be seen, then to be named. So
 * requests of one window count as asked at the same instant, and within it hands and phones take turns.
 */
import type { Duration, Instant } from './facts.ts'

export type Via = 'hand' | 'phone'
/** What of a request counts here. */
export interface Asked {
  at: Instant
  via?: Via | undefined
}

/** A request noted before phones existed, or by a screen that did not say, was a hand. */
export function viaOf(request: Pick<Asked, 'via'>): Via {
  return request.via ?? 'hand'
}

/**
 * Windows of requests that count as simultaneous. A window is anchored at the earliest waiting request that is in none
 * yet, and holds what was asked at most `simultaneousMs` after it. So the oldest request always stands in the first
 * window and can only ever be passed by what was asked within that time of it: however many ask later, the order
 * before it does not flip again, and everybody's turn comes.
 *
 * @param waiting in the order they were asked
 * @param simultaneousMs 0 for none: each stands alone
 */
export function windowsOf<R extends Asked>(waiting: readonly R[], simultaneousMs: Duration): R[][] {
  const windows: R[][] = []
  for (const request of waiting) {
    const last = windows.at(-1)
    const anchor = last?.[0]
    if (last === undefined || anchor === undefined || simultaneousMs <= 0 || request.at > anchor.at + simultaneousMs) {
      windows.push([request])
    } else last.push(request)
  }
  return windows
}

/**
 * The requests in the order they are served: window after window, in each a hand and a phone in turn as long as there
 * are both, each kind by the host's stamp. Who had the floor last decides which kind is next, so the order told does
 * not change while it is served; a hand begins, having waited to be seen.
 *
 * @param last how whoever had the floor last on this item had asked; null when nobody did
 */
export function inTurn<R extends Asked>(waiting: readonly R[], simultaneousMs: Duration, last: Via | null): R[] {
  const served: R[] = []
  let before: Via = last ?? 'phone'
  for (const window of windowsOf(waiting, simultaneousMs)) {
    const of = {
      hand: window.filter((request) => viaOf(request) === 'hand').values(),
      phone: window.filter((request) => viaOf(request) === 'phone').values(),
    }
    for (let left = window.length; left > 0; left -= 1) {
      const other: Via = before === 'phone' ? 'hand' : 'phone'
      const next = of[other].next().value ?? of[before].next().value
      if (next === undefined) break
      served.push(next)
      before = viaOf(next)
    }
  }
  return served
}
