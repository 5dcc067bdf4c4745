/**
 * What this page asked of its host and has no answer to yet. A quick hand presses the next key before the last one is
 * answered: that key waits, and then acts on the meeting as it has become. The same act again goes at once: it is a
 * key that bounced, or pressed twice, and what it expects to find is what tells the host so.
 */
interface Act {
  /** What it does, and to what: "give", "ask person-3". */
  key: string
  done: Promise<unknown>
}

/** After this many ms an act goes as things stand: a host that long silent is said elsewhere, and holds no key back. */
const patience = 5000

export class ActsInTurn {
  readonly #underWay = new Set<Act>()

  /** Runs an act once those of another key, begun before it, have ended, whatever came of them. */
  async run<T>(key: string, act: () => Promise<T>): Promise<T> {
    const before = this.#before(key)
    // Nothing to wait for: in the same task as the key, so that what it opens or focuses is there for the next one.
    const done = before.length === 0 ? act() : settled(before).then(act)
    const own = { key, done }
    this.#underWay.add(own)
    try {
      return await done
    } finally {
      this.#underWay.delete(own)
    }
  }

  /** Resolves when everything begun so far has ended; null when nothing is under way. */
  settled(): Promise<void> | null {
    const before = this.#before(null)
    return before.length === 0 ? null : settled(before)
  }

  #before(key: string | null): Promise<unknown>[] {
    return [...this.#underWay].filter((act) => act.key !== key).map(({ done }) => done)
  }
}

async function settled(acts: readonly Promise<unknown>[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const giveUp = setTimeout(resolve, patience)
  void Promise.allSettled(acts).then(() => resolve())
  await promise
  clearTimeout(giveUp)
}
