/**
 * What this page asked of its host and has no answer to yet. A quick hand presses the next key before the last one is
 * answered: that key waits, and then acts on the meeting as it has become. The same act again goes at once: it is a
 * key that bounced, or pressed twice, and what it expects to find is what tells the host so.
 */
interface Act {
  /** What it does, and to what: "give", "ask person-3". */
  key: string
  /** Resolves when it has ended, whatever came of it, or holds nothing back any more. */
  over: Promise<void>
}

/** An act holds others back for this many ms at most: a host that long silent is said elsewhere. */
const patience = 5000

export class ActsInTurn {
  readonly #underWay = new Set<Act>()

  /** Runs an act once those of another key, begun before it, have ended. */
  async run<T>(key: string, act: () => Promise<T>): Promise<T> {
    const before = [...this.#underWay].filter((each) => each.key !== key).map(({ over }) => over)
    // Nothing to wait for: in the same task as the key.
    const done = before.length === 0 ? act() : Promise.all(before).then(act)
    const { promise: over, resolve } = Promise.withResolvers<void>()
    const own = { key, over }
    const end = (): void => {
      this.#underWay.delete(own)
      resolve()
    }
    this.#underWay.add(own)
    const giveUp = setTimeout(end, patience)
    try {
      return await done
    } finally {
      clearTimeout(giveUp)
      end()
    }
  }

  /** Resolves when everything begun so far has ended; null when nothing is under way. */
  settled(): Promise<unknown> | null {
    return this.#underWay.size === 0 ? null : Promise.all([...this.#underWay].map(({ over }) => over))
  }

  /** Resolves when nothing is under way, what began meanwhile included. */
  async idle(): Promise<void> {
    const before = this.settled()
    if (before === null) return
    await before
    await this.idle()
  }
}
