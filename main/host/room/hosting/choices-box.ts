/**
 * Votes by show of hands and measures of opinion: what each person chose last, which may be changed while it is open.
 * It is no secret vote: a phone takes the place of a raised hand (docs/security.md).
 */
import type { PhoneView } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { PhoneVote } from '#shared/contract/room.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { degreesOf } from '#shared/rules/opinions.ts'
import { mayNot, mayPlaceDots, type Weight } from '#shared/rules/phone-votes.ts'
import { BallotFile, type KeptChoice } from './ballot-file.ts'
import { personBehind, type BallotBox, type BoxSite, type Cast } from './ballot-box.ts'
import { isPartByPhone, totalsOf } from './phone-totals.ts'
import type { DotsPoll, HandPoll } from './polling.ts'
import type { SeatRecord } from './seats.ts'

export class ChoicesBox implements BallotBox {
  poll: HandPoll | DotsPoll
  sealedBy: string | null = null
  readonly mayComeBack = true
  readonly read: Promise<void>
  readonly #site: BoxSite
  readonly #file: BallotFile
  /** By person; empty until the file was read. */
  readonly #choices = new Map<string, KeptChoice>()

  constructor(site: BoxSite, poll: HandPoll | DotsPoll) {
    this.poll = poll
    this.#site = site
    const { dataFolder, room, log, before } = site
    this.#file = new BallotFile(dataFolder, room.docId, poll.id, (code) => log(`votes by phone not kept: ${code}`))
    this.read = before.then(async () => {
      for (const choice of await this.#file.read()) this.#choices.set(choice.personId, choice)
      site.changed()
    })
  }

  viewOf(seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'> {
    const { poll } = this
    const { weight, whyNot } = this.#weightOf(seat)
    const own = seat.personId === null ? undefined : this.#choices.get(seat.personId)
    const mine = own === undefined || !this.#stands(own) ? undefined : own.choice
    const may = { mayVote: whyNot === null, whyNot }
    if (poll.kind === 'vote') {
      const { voteId: id, question, forMeans, againstMeans } = poll.vote
      const choice = typeof mine === 'string' ? mine : null
      const vote = { id, question, forMeans, againstMeans, ...may, weight, choice, secret: false, cast: false }
      return { vote, dots: null }
    }
    const { tallyId: id, question, options, perVoter, scale } = poll.dots
    const placed = Array.isArray(mine) ? mine : options.map(() => 0)
    return { vote: null, dots: { id, question, options, perVoter, degrees: [...degreesOf[scale]], ...may, placed } }
  }

  /** Refuses `noVoteOpen`, what shared/rules/phone-votes.ts says, `badInput` for other options, `tooManyDots`. */
  async cast(seat: SeatRecord, cast: Cast): Promise<Result<null>> {
    if (cast.kind !== this.poll.kind) return refuse('noVoteOpen')
    const { whyNot } = this.#weightOf(seat)
    const { personId, seatId } = seat
    if (whyNot !== null || personId === null) return refuse(whyNot ?? 'notAccepted')
    const choice = this.#choiceIn(cast)
    if (!choice.ok) return choice
    this.#choices.set(personId, { personId, seatId, choice: choice.value })
    this.#site.changed()
    await this.#file.write(() => [...this.#choices.values()])
    return success(null)
  }

  #choiceIn(cast: Cast): Result<KeptChoice['choice']> {
    if (cast.kind === 'vote') return success(cast.choice)
    if (this.poll.kind !== 'dots' || cast.dots.length !== this.poll.dots.options.length) return refuse('badInput')
    const { perVoter, scale } = this.poll.dots
    const degrees = degreesOf[scale].length
    if (degrees > 0) return cast.dots.every((degree) => degree <= degrees) ? success(cast.dots) : refuse('badInput')
    const spent = cast.dots.reduce((sum, count) => sum + count, 0)
    return spent > perVoter ? refuse('tooManyDots', { perVoter }) : success(cast.dots)
  }

  /** Until it is closed, a measure nobody is to be led by says how many took part and no more. */
  told(): PhoneVote {
    const { poll } = this
    const all = this.#totals()
    return poll.kind === 'dots' && poll.isOpen && !poll.dots.live
      ? { voteId: poll.id, voters: all.voters, totals: [] }
      : all
  }

  #totals(): PhoneVote {
    const standing = [...this.#choices.values()].filter((choice) => this.#stands(choice))
    const weights = this.poll.kind === 'vote' ? this.#site.polling()?.weights(this.poll.vote.itemId) : undefined
    return { voteId: this.poll.id, ...totalsOf(this.poll, standing, weights ?? new Map<string, Weight>()) }
  }

  /**
   * A count must hold what phones chose up to this instant: one that a phone has changed since is refused, to be read
   * again; once it passes nobody chooses any more, so that nothing a phone was told is kept is left out.
   */
  accept(entry: JournalEntry): Result<JournalEntry> {
    if (entry.kind === 'dotsClosed') this.sealedBy = entry.id
    if (entry.kind !== 'voteCounted' && entry.kind !== 'tallyRecorded') return success(entry)
    const { totals, grades = [] } = this.#totals()
    if (!isPartByPhone(entry.phones, totals)) return refuse('phonesVotedSince')
    if (entry.kind === 'tallyRecorded' && !holds(entry.grades ?? [], grades)) return refuse('phonesVotedSince')
    this.sealedBy = entry.id
    return success(entry)
  }

  /** With the room go its seats, never what their people chose: it is theirs when the room opens again. */
  async keepWithoutSeats(): Promise<void> {
    await this.read
    const standing = [...this.#choices.values()].filter((choice) => this.#stands(choice))
    if (standing.length === 0) return this.erase()
    return this.#file.write(() => standing.map((choice) => ({ ...choice, seatId: null })))
  }

  putBack(): Promise<void> {
    return this.#file.write(() => [...this.#choices.values()])
  }

  erase(): Promise<void> {
    return this.#file.erase()
  }

  #weightOf(seat: SeatRecord): Weight {
    const polling = this.#site.polling()
    const personId = polling === null ? null : personBehind(seat, polling)
    if (polling === null || personId === null) return mayNot('notAccepted')
    if (this.poll.kind === 'vote') return polling.weights(this.poll.vote.itemId).get(personId) ?? mayNot('notPresent')
    return mayPlaceDots(polling.room, personId, polling.at)
  }

  /**
   * What a seat chose goes with the seat, and with the person it was taken for. A person who changed phones keeps it:
   * the first one is nobody's then, and the second theirs. So does one whose whole room was closed since.
   */
  #stands({ personId, seatId }: KeptChoice): boolean {
    const { seats } = this.#site.room
    if (seatId === null) return true
    const seat = seats.get(seatId)
    if (seat === null) return false
    return (
      seat.personId === personId || (seat.personId === null && seats.records.some((each) => each.personId === personId))
    )
  }
}

/** Whether each figure of a table is at least the phones' own. */
function holds(counted: readonly (readonly number[])[], byPhone: readonly (readonly number[])[]): boolean {
  return byPhone.every((row, option) => row.every((count, degree) => count <= (counted[option]?.[degree] ?? 0)))
}
