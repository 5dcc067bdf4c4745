/**
 * Hands and phones (evening.md item 9). A phone asks in the instant; a hand waits to be seen, then to be named. So
 * requests of one window count as asked at the same instant, and within it hands and phones take turns.
 */
import type { Duration, EntryOf } from './facts.ts'

type Request = EntryOf<'floorRequested'>
export type Via = 'hand' | 'phone'

/** A request noted before phones existed, or by a screen that did not say, was a hand. */
export function viaOf(request: Pick<Request, 'via'>): Via {
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
export function windowsOf(waiting: readonly Request[], simultaneousMs: Duration): Request[][] {
  const windows: Request[][] = []
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
export function inTurn(waiting: readonly Request[], simultaneousMs: Duration, last: Via | null): Request[] {
  const served: Request[] = []
  let before: Via = last ?? 'phone'
  for (const window of windowsOf(waiting, simultaneousMs)) {
    const hands = window.filter((request) => viaOf(request) === 'hand')
    const phones = window.filter((request) => viaOf(request) === 'phone')
    while (hands.length + phones.length > 0) {
      const next = before === 'phone' ? (hands.shift() ?? phones.shift()) : (phones.shift() ?? hands.shift())
      if (next === undefined) break
      served.push(next)
      before = viaOf(next)
    }
  }
  return served
}
