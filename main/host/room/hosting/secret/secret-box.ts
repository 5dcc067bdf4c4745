/**
 * A secret vote by phone. Whose votes were cast and what each side has are two things that nothing ties together: what
 * a phone says is added to the sum, written, and forgotten; it can't be changed nor taken back, since nobody knows which
 * it was. Nobody is told the phones' sums: this host adds the papers to them when it writes the one common count.
 */
import type { PhoneView } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { PhoneVote } from '#shared/contract/room.ts'
import type { EntryOf, JournalEntry } from '#shared/rules/facts.ts'
import { commonCount, secretCountRefusal } from '#shared/rules/secret-ballot.ts'
import { votesIn } from '#shared/rules/votes.ts'
import { personBehind, type BallotBox, type BoxSite, type Cast } from '../ballot-box.ts'
import type { SecretPoll } from '../polling.ts'
import type { SeatRecord } from '../seats.ts'
import { nothingCast, SecretFile, type SecretKept } from './secret-file.ts'

/** The votes a seat may still cast, its person's own among them or not. */
interface Left {
  voices: readonly string[]
  hasCast: boolean
  whyNot: string | null
}

export class SecretBox implements BallotBox {
  poll: SecretPoll
  sealedBy: string | null = null
  /** What was counted is erased: there is nothing to give back. */
  readonly mayComeBack = false
  readonly read: Promise<void>
  readonly #site: BoxSite
  readonly #file: SecretFile
  /** Undefined until it was read, null when this computer has none. */
  #kept: SecretKept | null | undefined

  /** @param isNew it opened under this host's hand: one found open without a file was another computer's, and is lost */
  constructor(site: BoxSite, poll: SecretPoll, isNew: boolean) {
    this.poll = poll
    this.#site = site
    const { dataFolder, room, log, before } = site
    this.#file = new SecretFile(dataFolder, room.docId, poll.id, (code) => log(`secret vote not kept: ${code}`))
    this.read = before.then(async () => {
      this.#kept = isNew ? await this.#begun() : await this.#file.read()
      site.changed()
    })
  }

  async #begun(): Promise<SecretKept | null> {
    const kept = nothingCast()
    return (await this.#file.write(kept)) ? kept : null
  }

  viewOf(seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'> {
    // A moment, until its file is made or read.
    if (this.#kept === undefined) return { vote: null, dots: null }
    const { voteId: id, question, forMeans, againstMeans } = this.poll.vote
    const { voices, hasCast: cast, whyNot } = this.#leftOf(seat)
    const may = { mayVote: whyNot === null, whyNot, weight: voices.length }
    return { vote: { id, question, forMeans, againstMeans, ...may, choice: null, secret: true, cast }, dots: null }
  }

  /** Refuses `noVoteOpen`, what shared/rules/phone-votes.ts says, `alreadyVoted`, `ballotLost`, `ballotNotKept`. */
  async cast(seat: SeatRecord, cast: Cast): Promise<Result<null>> {
    if (cast.kind !== 'vote') return refuse('noVoteOpen')
    const { voices, whyNot } = this.#leftOf(seat)
    const kept = this.#kept
    if (whyNot !== null || kept == null) return refuse(whyNot ?? 'ballotLost')
    // Both at once and before anything is waited for: a second phone of the same person finds it done.
    for (const voice of voices) kept.voters.add(voice)
    kept.totals[cast.choice] += voices.length
    kept.ballots += 1
    const isOnDisk = await this.#file.write(kept)
    // Once it was counted with the others it counts, whatever the disk says.
    if (!isOnDisk && this.sealedBy === null) {
      for (const voice of voices) kept.voters.delete(voice)
      kept.totals[cast.choice] -= voices.length
      kept.ballots -= 1
      return refuse('ballotNotKept')
    }
    this.#site.changed()
    return success(null)
  }

  /** Turnout alone, and whether there is anything to count. */
  told(): PhoneVote | null {
    if (this.#kept === undefined) return null
    const { ballots, voters } = this.#kept ?? nothingCast()
    const secret = { voices: voters.size, isLost: this.#kept === null }
    return { voteId: this.poll.id, voters: ballots, totals: [], secret }
  }

  accept(entry: JournalEntry): Result<JournalEntry> {
    if (entry.kind === 'voteCancelled') this.sealedBy = entry.id
    return entry.kind === 'voteCounted' ? this.#counted(entry) : success(entry)
  }

  /** The count as it is to be written: the papers it came with, and what phones cast. */
  #counted(entry: EntryOf<'voteCounted'>): Result<JournalEntry> {
    const kept = this.#kept
    if (kept == null) return refuse('ballotLost')
    if (entry.phones !== undefined) return refuse('badInput', { path: 'phones' })
    const papers = votesIn(entry.counts) + (entry.blank ?? 0) + (entry.invalid ?? 0)
    const why = secretCountRefusal(papers, kept.ballots)
    if (why !== null) return refuse(why.code, why.params)
    this.sealedBy = entry.id
    return success({ ...entry, counts: commonCount(entry.counts, kept.totals) })
  }

  /** Nothing in it is a seat's. */
  async keepWithoutSeats(): Promise<void> {
    await this.read
  }

  async putBack(): Promise<void> {
    await this.read
  }

  erase(): Promise<void> {
    return this.#file.erase()
  }

  #leftOf(seat: SeatRecord): Left {
    const none = (whyNot: string, hasCast = false): Left => ({ voices: [], hasCast, whyNot })
    const kept = this.#kept
    if (kept === null) return none('ballotLost')
    const polling = this.#site.polling()
    const personId = polling === null ? null : personBehind(seat, polling)
    if (kept === undefined || polling === null || personId === null) return none('notAccepted')
    const found = polling.voices(this.poll.vote.itemId).get(personId)
    const hasCast = kept.voters.has(personId)
    if (found === undefined || found.whyNot !== null) return none(found?.whyNot ?? 'notPresent', hasCast)
    const voices = found.voices.filter((voice) => !kept.voters.has(voice))
    return voices.length === 0 ? none('alreadyVoted', hasCast) : { voices, hasCast, whyNot: null }
  }
}
