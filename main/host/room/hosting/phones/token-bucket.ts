/** So many at once, then one back each so often. */
export interface BucketSize {
  most: number
  /** ms */
  oneBackEvery: number
}

export class TokenBucket {
  readonly #size: BucketSize
  readonly #now: () => number
  #left: number
  #at: number

  /** @param now ms of a clock that only runs forward */
  constructor(size: BucketSize, now: () => number) {
    this.#size = size
    this.#now = now
    this.#left = size.most
    this.#at = now()
  }

  get isEmpty(): boolean {
    this.#refill()
    return this.#left < 1
  }

  get isFull(): boolean {
    this.#refill()
    return this.#left >= this.#size.most
  }

  /** False when there was none left. */
  take(): boolean {
    if (this.isEmpty) return false
    this.#left -= 1
    return true
  }

  #refill(): void {
    const now = this.#now()
    this.#left = Math.min(this.#size.most, this.#left + (now - this.#at) / this.#size.oneBackEvery)
    this.#at = now
  }
}
