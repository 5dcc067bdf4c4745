/** What the door refused, one line a kind and a minute: by code, without contents, and no flood fills the disk. */
const oncePer = 60_000

export type DoorRefusal =
  | 'foreignHost'
  | 'foreignOrigin'
  | 'badRequest'
  | 'tooLarge'
  | 'tooManyConnections'
  | 'noSeat'
  | 'noRight'
  | 'notFound'
  | 'wrongCode'
  | 'tooManyTries'
  | 'badFrame'
  | 'tooManyIntents'
  | 'badLanguage'

export class RefusalLog {
  readonly #log: (line: string) => void
  readonly #now: () => number
  readonly #said = new Map<DoorRefusal, { at: number; since: number }>()

  constructor(log: (line: string) => void, now: () => number) {
    this.#log = log
    this.#now = now
  }

  say(refusal: DoorRefusal): void {
    const now = this.#now()
    const last = this.#said.get(refusal)
    if (last !== undefined && now - last.at < oncePer) {
      last.since += 1
      return
    }
    const more = last === undefined || last.since === 0 ? '' : ` (${last.since} more)`
    this.#said.set(refusal, { at: now, since: 0 })
    this.#log(`room door: refused ${refusal}${more}`)
  }
}
