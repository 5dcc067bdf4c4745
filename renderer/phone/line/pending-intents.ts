/**
 * What was asked of the room and not answered yet. It is sent again with the same id after a cut: the host does each
 * once. A remote's button is not: what was pressed before a cut is not what is meant after it.
 */
import type { Intent } from '#shared/contract/phone.ts'

export type WithoutId<I> = I extends Intent ? Omit<I, 'id'> : never
export type Asked = WithoutId<Intent>

export interface Answer {
  ok: boolean
  /** A code of the host's, or one of ours below; null when it is done. */
  code: string | null
  params: Record<string, string | number>
}

/** Codes of this page's own. */
export const notSent = 'notSent'

export class PendingIntents {
  readonly #waiting = new Map<string, { intent: Intent; resolve: (answer: Answer) => void }>()
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  add(asked: Asked): { intent: Intent; answer: Promise<Answer> } {
    const intent = { ...asked, id: this.#newId() }
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(intent.id, { intent, resolve }))
    return { intent, answer }
  }

  /** In the order they were asked. */
  list(): Intent[] {
    return [...this.#waiting.values()].map(({ intent }) => intent)
  }

  answered(id: string, answer: Answer): void {
    this.#waiting.get(id)?.resolve(answer)
    this.#waiting.delete(id)
  }

  /** The line was cut: a remote's presses are given up, and their button says so. */
  cut(): void {
    for (const { id, kind } of this.list()) if (kind === 'remote') this.#giveUp(id)
  }

  /** The seat is over. */
  giveUp(): void {
    for (const { id } of this.list()) this.#giveUp(id)
  }

  #giveUp(id: string): void {
    this.answered(id, { ok: false, code: notSent, params: {} })
  }
}

/** Ids need no secure context, unlike crypto.randomUUID. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
