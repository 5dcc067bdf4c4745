/**
 * The feed as the wall shows it. When the picture changes, the browser keeps the old one until the new one is laid
 * out and then moves what both have in common (an item's title to its band, the next name to the speaker's place).
 */
import { flushSync } from 'react-dom'
import type { WallFeed, WallState } from './feed.ts'
import { slideKey, slideOf } from './slide.ts'

export class ShownState {
  #shown: WallState
  #heard: WallState
  readonly #listeners = new Set<() => void>()

  constructor(feed: WallFeed) {
    this.#shown = feed.state
    this.#heard = feed.state
    feed.subscribe(() => this.#hear(feed.state))
  }

  /** Immutable, and the same object until the next change. */
  current = (): WallState => this.#shown

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #hear(next: WallState): void {
    const otherPicture = this.#heard.view !== null && pictureOf(this.#heard) !== pictureOf(next)
    this.#heard = next
    if (otherPicture && motionWanted()) {
      const { ready } = document.startViewTransition(() => flushSync(() => this.#show(next)))
      // Rejects when the next picture comes before this one moved: the update itself is done all the same.
      ready.catch(() => undefined)
    } else this.#show(next)
  }

  #show(state: WallState): void {
    this.#shown = state
    for (const tell of this.#listeners) tell()
  }
}

function pictureOf(state: WallState): string {
  return state.view === null ? 'waiting' : slideKey(slideOf(state.view))
}

function motionWanted(): boolean {
  return (
    'startViewTransition' in document && !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches
  )
}
