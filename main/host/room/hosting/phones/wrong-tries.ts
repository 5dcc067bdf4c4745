/**
 * Codes could be tried out: wrong ones are slowed down, an address' own first, so that one that tries everything
 * does not keep the others out, then everybody's. Whoever already holds a seat never passes here.
 */
import { TokenBucket } from './token-bucket.ts'

const sixDigits = {
  anAddress: { most: 15, oneBackEvery: 30_000 },
  everybody: { most: 30, oneBackEvery: 10_000 },
}
/** Addresses remembered at once; those that tried nothing wrong lately go first. */
const mostAddresses = 1000

export class WrongTries {
  readonly #now: () => number
  readonly #sizes: typeof sixDigits
  readonly #all: TokenBucket
  readonly #byAddress = new Map<string, TokenBucket>()

  /** @param now ms of a clock that only runs forward */
  constructor(now: () => number, sizes: typeof sixDigits = sixDigits) {
    this.#now = now
    this.#sizes = sizes
    this.#all = new TokenBucket(sizes.everybody, now)
  }

  /** Whether a code from there is looked at, right or wrong. */
  mayTry(address: string): boolean {
    return !this.#all.isEmpty && this.#byAddress.get(address)?.isEmpty !== true
  }

  wrong(address: string): void {
    if (this.#byAddress.size >= mostAddresses) this.#forget()
    const own = this.#byAddress.get(address) ?? new TokenBucket(this.#sizes.anAddress, this.#now)
    this.#byAddress.set(address, own)
    own.take()
    this.#all.take()
  }

  #forget(): void {
    for (const [address, bucket] of this.#byAddress) if (bucket.isFull) this.#byAddress.delete(address)
    if (this.#byAddress.size >= mostAddresses) this.#byAddress.clear()
  }
}
