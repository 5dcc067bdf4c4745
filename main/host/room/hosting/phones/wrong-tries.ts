/**
 * Six digits could be tried out: wrong codes are slowed down, an address' own first, so that one that tries everything
 * does not keep the others out, then everybody's. Whoever already holds a seat never passes here.
 */
import { TokenBucket } from './token-bucket.ts'

const anAddress = { most: 15, oneBackEvery: 30_000 }
const everybody = { most: 30, oneBackEvery: 10_000 }
/** Addresses remembered at once; those that tried nothing wrong lately go first. */
const mostAddresses = 1000

export class WrongTries {
  readonly #now: () => number
  readonly #all: TokenBucket
  readonly #byAddress = new Map<string, TokenBucket>()

  constructor(now: () => number) {
    this.#now = now
    this.#all = new TokenBucket(everybody, now)
  }

  /** Whether a code from there is looked at, right or wrong. */
  mayTry(address: string): boolean {
    return !this.#all.isEmpty && this.#byAddress.get(address)?.isEmpty !== true
  }

  wrong(address: string): void {
    if (this.#byAddress.size >= mostAddresses) this.#forget()
    const own = this.#byAddress.get(address) ?? new TokenBucket(anAddress, this.#now)
    this.#byAddress.set(address, own)
    own.take()
    this.#all.take()
  }

  #forget(): void {
    for (const [address, bucket] of this.#byAddress) if (bucket.isFull) this.#byAddress.delete(address)
    if (this.#byAddress.size >= mostAddresses) this.#byAddress.clear()
  }
}
