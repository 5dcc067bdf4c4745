/** Who asks to be let in, until the facilitator answers or they go away. */
import { randomInt } from 'node:crypto'
import type { Knock, PenRole } from '#shared/contract/room.ts'

/** More would hide the one that is expected. */
const mostKnocks = 20

/** As what they were let in; null: refused, or gone. */
type Answer = PenRole | null

export class Knocks {
  readonly #waiting = new Map<string, { knock: Knock; answer: (as: Answer) => void }>()
  readonly #newId: () => string
  readonly #now: () => number
  readonly #changed: () => void

  constructor(newId: () => string, now: () => number, changed: () => void) {
    this.#newId = newId
    this.#now = now
    this.#changed = changed
  }

  get list(): Knock[] {
    return [...this.#waiting.values()].map(({ knock }) => knock)
  }

  /** Null when too many wait already. `leave` is for whoever goes away before an answer. */
  knock(
    asked: Omit<Knock, 'knockId' | 'at' | 'sign'>,
  ): { knock: Knock; answer: Promise<Answer>; leave: () => void } | null {
    if (this.#waiting.size >= mostKnocks) return null
    const knock = { ...asked, knockId: this.#newId(), at: this.#now(), sign: String(randomInt(10, 100)) }
    const { promise, resolve } = Promise.withResolvers<Answer>()
    this.#waiting.set(knock.knockId, { knock, answer: resolve })
    this.#changed()
    return { knock, answer: promise, leave: () => void this.answer(knock.knockId, null) }
  }

  /** @param as null refuses. False when nobody waits under that id any more. */
  answer(knockId: string, as: Answer): boolean {
    const found = this.#waiting.get(knockId)
    if (found === undefined) return false
    this.#waiting.delete(knockId)
    found.answer(as)
    this.#changed()
    return true
  }

  get(knockId: string): Knock | null {
    return this.#waiting.get(knockId)?.knock ?? null
  }

  refuseAll(): void {
    for (const knockId of this.#waiting.keys()) this.answer(knockId, null)
  }
}
