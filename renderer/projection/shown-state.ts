/**
 * The feed as the wall shows it. When the picture changes, the browser keeps the old one until the new one is laid
 * out and then moves what both have in common (an item's title to its band, the next name to the speaker's place).
 * A page of a file is drawn first, and the picture before it stays meanwhile.
 */
import { flushSync } from 'react-dom'
import type { Leaf } from './attachment/leaf.ts'
import type { Leaves } from './attachment/leaves.ts'
import type { WallFeed, WallState } from './feed.ts'
import { type Attachment, slideKey, slideOf } from './slide.ts'

/** A state with the page it shows, when it shows one. */
export interface ShownWall extends WallState {
  leaf: Leaf | null
}

export class ShownState {
  #shown: ShownWall
  /** What the wall shows or is moving to. */
  #chosen: WallState
  /** What it will show once its page is drawn. */
  #awaited: WallState | null = null
  readonly #leaves: Pick<Leaves, 'at' | 'ready' | 'ahead'>
  readonly #listeners = new Set<() => void>()

  constructor(feed: Pick<WallFeed, 'state' | 'subscribe'>, leaves: Pick<Leaves, 'at' | 'ready' | 'ahead'>) {
    this.#shown = { ...feed.state, leaf: null }
    this.#chosen = feed.state
    this.#leaves = leaves
    feed.subscribe(() => this.#hear(feed.state))
  }

  /** Immutable, and the same object until the next change. */
  current = (): ShownWall => this.#shown

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #hear(next: WallState): void {
    const attachment = attachmentOf(next)
    if (attachment === null || this.#leaves.at(attachment)?.kind === 'picture') {
      this.#awaited = null
      this.#choose(next)
      return
    }
    const isAwaited = this.#awaited !== null && pictureOf(this.#awaited) === pictureOf(next)
    this.#awaited = next
    // Of the cut the wall tells at once, on whatever it still shows.
    if (this.#shown.view !== null || next.isOver)
      this.#show({ ...this.#shown, linked: next.linked, cutAt: next.cutAt, isOver: next.isOver })
    if (!isAwaited) void this.#chooseOnceDrawn(attachment, pictureOf(next))
  }

  async #chooseOnceDrawn(attachment: Attachment, picture: string): Promise<void> {
    await this.#leaves.ready(attachment)
    const awaited = this.#awaited
    if (awaited === null || pictureOf(awaited) !== picture) return
    this.#awaited = null
    this.#choose(awaited)
  }

  #choose(next: WallState): void {
    const isOtherPicture = this.#chosen.view !== null && pictureOf(this.#chosen) !== pictureOf(next)
    this.#chosen = next
    const attachment = attachmentOf(next)
    const shown = { ...next, leaf: attachment === null ? null : (this.#leaves.at(attachment) ?? null) }
    if (isOtherPicture && motionWanted()) {
      const { ready } = document.startViewTransition(() => flushSync(() => this.#show(shown)))
      // Rejects when the next picture comes before this one moved: the update itself is done all the same.
      ready.catch(() => undefined)
    } else this.#show(shown)
    if (attachment !== null) void this.#leaves.ahead(attachment)
  }

  #show(state: ShownWall): void {
    this.#shown = state
    for (const tell of this.#listeners) tell()
  }
}

function pictureOf(state: WallState): string {
  return state.view === null ? 'waiting' : slideKey(slideOf(state.view))
}

function attachmentOf(state: WallState): Attachment | null {
  const slide = state.view === null ? null : slideOf(state.view)
  return slide?.kind === 'attachment' ? slide.attachment : null
}

function motionWanted(): boolean {
  return (
    'startViewTransition' in document && !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches
  )
}
