/**
 * Leaving without losing a key: ask the page to flush, wait a little, close the host, go. What the host acknowledged is
 * on its disk already, so the wait is short and a page that does not answer holds nobody up. Only a person who quits is
 * asked something first (evening.md item 4); the system, a signal and a second press are not.
 */
import type { QuitAnswer } from '#shared/contract/desktop.ts'

export interface FarewellSetting {
  /** Asks the page to flush; false when there is no page to ask. */
  askPage: () => boolean
  /** Lets the page put its question to the person; false when there is no page. */
  askPerson: () => boolean
  closeHost: () => Promise<void>
  /** Ends the program; called once, when nothing is left to do. */
  leave: () => void
  log: (line: string) => void
}

/** How long (ms) a page may take to flush, and the host to let go. */
const patienceMs = 3000

export class Farewell {
  readonly #setting: FarewellSetting
  #phase: 'running' | 'asking' | 'leaving' | 'left' = 'running'
  #isPageLost = false
  #silence: NodeJS.Timeout | undefined
  #pageFlushed: () => void = () => undefined

  constructor(setting: FarewellSetting) {
    this.#setting = setting
  }

  /** True once windows may close and the program may end. */
  get isOver(): boolean {
    return this.#phase === 'left'
  }

  /** The page says that it has flushed. */
  flushed(): void {
    this.#pageFlushed()
  }

  /** Asks for a flush without leaving: the system may still change its mind. */
  flushSoon(): void {
    if (!this.#isLeaving) this.#setting.askPage()
  }

  /** A person wants to leave: the page may ask them something first, once. */
  request(): void {
    if (this.#phase !== 'running') {
      this.begin()
      return
    }
    this.#phase = 'asking'
    this.#silence = setTimeout(() => {
      this.#setting.log('quit: the page did not say whether it asks')
      this.#isPageLost = true
      this.begin()
    }, patienceMs)
    if (!this.#setting.askPerson()) this.begin()
  }

  /** What the page says to `request`; it counts for nothing once we are leaving. */
  answer(answer: QuitAnswer): void {
    if (this.#phase !== 'asking') return
    clearTimeout(this.#silence)
    if (answer === 'leave') this.begin()
    if (answer === 'stay') this.#phase = 'running'
  }

  /** Starts leaving without a question; a second call changes nothing. */
  begin(): void {
    if (this.#isLeaving) return
    clearTimeout(this.#silence)
    this.#phase = 'leaving'
    void this.#leave()
  }

  get #isLeaving(): boolean {
    return this.#phase === 'leaving' || this.#phase === 'left'
  }

  async #leave(): Promise<void> {
    if (!(await inTime(this.#flushPage()))) this.#setting.log('quit: the page did not flush in time')
    try {
      if (!(await inTime(this.#setting.closeHost()))) this.#setting.log('quit: the host did not close in time')
    } catch (error) {
      this.#setting.log(`quit: the host failed to close: ${error instanceof Error ? error.name : 'error'}`)
    }
    this.#phase = 'left'
    this.#setting.leave()
  }

  #flushPage(): Promise<void> {
    return new Promise((resolve) => {
      this.#pageFlushed = resolve
      if (!this.#setting.askPage()) resolve()
      // It has had its three seconds.
      if (this.#isPageLost) resolve()
    })
  }
}

/** True when the work ended within our patience. */
async function inTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
