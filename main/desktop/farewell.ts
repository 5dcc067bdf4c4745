/**
 * Leaving without losing a key: ask the page to flush, wait a little, close the host, go. What the host acknowledged is
 * on its disk already, so the wait is short and a page that does not answer holds nobody up.
 */
export interface FarewellSetting {
  /** Asks the page to flush; false when there is no page to ask. */
  askPage: () => boolean
  closeHost: () => Promise<void>
  /** Ends the program; called once, when nothing is left to do. */
  leave: () => void
  log: (line: string) => void
}

/** How long (ms) a page may take to flush, and the host to let go. */
const patienceMs = 3000

export class Farewell {
  readonly #setting: FarewellSetting
  #phase: 'running' | 'leaving' | 'left' = 'running'
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
    if (this.#phase === 'running') this.#setting.askPage()
  }

  /** Starts leaving; a second call changes nothing. */
  begin(): void {
    if (this.#phase !== 'running') return
    this.#phase = 'leaving'
    void this.#leave()
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
