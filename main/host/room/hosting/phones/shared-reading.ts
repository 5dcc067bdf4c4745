/**
 * One reading of a file for all who ask for it at once. « Le document est sur vos téléphones » is three hundred requests
 * within seconds: a copy for each would be gigabytes.
 */
type Bytes = Uint8Array<ArrayBuffer>

/** How long a file is held after it was last asked for, ms. */
const heldFor = 20_000
const pieceBytes = 64 * 1024

export class SharedReading {
  readonly #read: (sha256: string) => Promise<Bytes>
  readonly #held = new Map<string, { bytes: Promise<Bytes>; timer: NodeJS.Timeout }>()

  constructor(read: (sha256: string) => Promise<Bytes>) {
    this.#read = read
  }

  /** Whole and never changed: whoever receives it shares it. Rejects as the reading does. */
  bytes(sha256: string): Promise<Bytes> {
    const known = this.#held.get(sha256)
    if (known !== undefined) {
      known.timer.refresh()
      return known.bytes
    }
    const bytes = this.#read(sha256)
    const forget = (): void => void this.#held.delete(sha256)
    this.#held.set(sha256, { bytes, timer: setTimeout(forget, heldFor).unref() })
    bytes.catch(forget)
    return bytes
  }
}

/** Hands a file out piece by piece, as fast as it is taken, without a copy of it. */
export function piecesOf(bytes: Bytes): ReadableStream<Bytes> {
  let from = 0
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(from, (from += pieceBytes)))
        if (from >= bytes.length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
