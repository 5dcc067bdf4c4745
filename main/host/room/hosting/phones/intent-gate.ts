/**
 * The one gate of a phone's frames: rate, size, JSON, schema, then the desk, which holds the right against the seat.
 * Each intent is answered once; one that comes again is answered as before and does nothing.
 */
import { intentSchema, mostIntentBytes, type Intent, type PhoneFrame } from '#shared/contract/phone.ts'
import { refuse, type Result } from '#shared/contract/result.ts'
import { TokenBucket } from './token-bucket.ts'

export type Answer = Extract<PhoneFrame, { kind: 'answer' }>

/** More than any thumb: ten at once, then two a second. */
const pace = { most: 10, oneBackEvery: 500 }
/** Told so many times in a row that it is too fast, a phone is cut. */
const mostWarnings = 20
/** Answers remembered of one seat. */
const mostRemembered = 200

interface SeatGate {
  bucket: TokenBucket
  warnings: number
  answered: Map<string, Promise<Answer>>
}

export class IntentGate {
  readonly #handle: (seatId: string, intent: Intent) => Promise<Result<unknown>>
  readonly #failed: (error: unknown) => void
  readonly #now: () => number
  readonly #seats = new Map<string, SeatGate>()

  /**
   * @param handle checks the right and does it
   * @param failed a fault of ours
   * @param now ms of a clock that only runs forward
   */
  constructor(
    handle: (seatId: string, intent: Intent) => Promise<Result<unknown>>,
    failed: (error: unknown) => void,
    now: () => number,
  ) {
    this.#handle = handle
    this.#failed = failed
    this.#now = now
  }

  /**
   * The answer to a frame, at once when it goes no further; null when the phone is to be cut. `isBad` is for the log.
   */
  receive(
    seatId: string,
    frame: Uint8Array,
    isBinary: boolean,
  ): { answer: Answer | Promise<Answer>; isBad: boolean } | null {
    const gate = this.#gateOf(seatId)
    if (!gate.bucket.take()) {
      gate.warnings += 1
      if (gate.warnings > mostWarnings) return null
      return { answer: answerTo(idIn(frame, isBinary), refuse('tooFast')), isBad: false }
    }
    gate.warnings = 0
    const parsed = intentSchema.safeParse(isBinary ? undefined : parsedOf(frame))
    if (!parsed.success) {
      return { answer: answerTo(idIn(frame, isBinary), refuse('badInput', { path: '' })), isBad: true }
    }
    return { answer: this.#once(gate, seatId, parsed.data), isBad: false }
  }

  forget(seatId: string): void {
    this.#seats.delete(seatId)
  }

  #once(gate: SeatGate, seatId: string, intent: Intent): Promise<Answer> {
    const known = gate.answered.get(intent.id)
    if (known !== undefined) return known
    const answer = this.#handle(seatId, intent)
      .catch((error: unknown) => {
        this.#failed(error)
        return refuse('hostFault')
      })
      .then((result) => answerTo(intent.id, result))
    gate.answered.set(intent.id, answer)
    const [oldest] = gate.answered.keys()
    if (gate.answered.size > mostRemembered && oldest !== undefined) gate.answered.delete(oldest)
    return answer
  }

  #gateOf(seatId: string): SeatGate {
    const known = this.#seats.get(seatId)
    if (known !== undefined) return known
    const gate: SeatGate = { bucket: new TokenBucket(pace, this.#now), warnings: 0, answered: new Map() }
    this.#seats.set(seatId, gate)
    return gate
  }
}

function answerTo(id: string, result: Result<unknown>): Answer {
  return result.ok
    ? { kind: 'answer', id, ok: true, code: null, params: {} }
    : { kind: 'answer', id, ok: false, code: result.code, params: result.params }
}

function parsedOf(frame: Uint8Array): unknown {
  if (frame.length > mostIntentBytes) return undefined
  try {
    return JSON.parse(Buffer.from(frame).toString('utf8'))
  } catch {
    return undefined
  }
}

/** So that the page knows which of its intents was refused; "" when the frame does not say. */
function idIn(frame: Uint8Array, isBinary: boolean): string {
  const parsed = isBinary ? undefined : parsedOf(frame)
  const id = typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : ''
  return typeof id === 'string' ? id.slice(0, 64) : ''
}
