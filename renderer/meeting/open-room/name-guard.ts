/**
 * A key pressed twice, or a moment too late, must not answer the name that has just come where another stood: after an
 * act, the figures wait until whoever acts can have read what they will act on.
 */

/** Enough to see that another name is there, ms. */
const readingTime = 800

export class NameGuard {
  readonly #now: () => number
  #shown: { seatId: string; at: number; tookPlace: boolean } | null = null
  #acted: { seatId: string; at: number } | null = null

  /** @param now any clock that only goes forward, ms */
  constructor(now: () => number) {
    this.#now = now
  }

  /** The first name that waits, as it is on screen; null while none does. */
  shows(seatId: string | null): void {
    if (this.#shown?.seatId === seatId) return
    const tookPlace = this.#shown !== null && this.#shown.seatId === this.#acted?.seatId
    this.#shown = seatId === null ? null : { seatId, at: this.#now(), tookPlace }
  }

  /** Something was done about the name on screen. */
  acted(): void {
    if (this.#shown !== null) this.#acted = { seatId: this.#shown.seatId, at: this.#now() }
  }

  mayAct(): boolean {
    const isPast = (at: number): boolean => this.#now() - at >= readingTime
    if (this.#acted !== null && !isPast(this.#acted.at)) return false
    return this.#shown === null || !this.#shown.tookPlace || isPast(this.#shown.at)
  }
}
