/**
 * Votes and dots by phone of the open room: who may, what they chose last, and the totals pens see. Choices are people's,
 * never devices': two phones of one person are one vote, the last one's. They live beside the document (ballot-file.ts)
 * until the vote is counted or given up, or the meeting erased: a room that closes, or goes on without phones, loses none
 * of them. Only totals enter the meeting, in the entry that counts the vote.
 *
 * It is no secret vote: a phone takes the place of a raised hand (docs/security.md).
 */
import type { Intent, PhoneView } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { PhoneVote } from '#shared/contract/room.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { mayNot, mayPlaceDots, type Weight } from '#shared/rules/phone-votes.ts'
import { FilesError } from '../../files/files-error.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import { BallotFile, eraseBallotsBut, meetingsWithBallots, type KeptChoice } from './ballot-file.ts'
import { isPartByPhone, totalsOf } from './phone-totals.ts'
import type { OpenRoom } from './open-room.ts'
import { PollingReader, type Poll, type Polling } from './polling.ts'
import type { SeatRecord } from './seats.ts'

export interface PhoneVotesDeps {
  dataFolder: string
  meetings: LiveMeetings
  log: (line: string) => void
}

/** What phones chose on one vote. */
interface Ballots {
  poll: Poll
  file: BallotFile
  /** By person; empty until the file was read. */
  choices: Map<string, KeptChoice>
  read: Promise<void>
  /** The entry that counts or closes it, from the moment it may be written: nobody chooses any more. */
  sealedBy: string | null
}

interface Followed {
  room: OpenRoom
  /** By vote; those that nobody counted or gave up. */
  ballots: Map<string, Ballots>
  /** Counted or given up, in memory alone: an undo of the count gives it back. */
  last: Ballots | null
  stop: () => void
}

/** The rooms of this host: at most one is open. */
interface Rooms {
  readonly room: OpenRoom | null
  onChange(listener: () => void): () => void
}

export class PhoneVotes {
  readonly #deps: PhoneVotesDeps
  readonly #reader = new PollingReader()
  #followed: Followed | null = null
  /** Meetings whose room is closed, and of which something is kept. */
  readonly #closed = new Set<string>()
  /** Writing and erasing, one after the other. */
  #turn: Promise<void> = Promise.resolve()

  constructor(deps: PhoneVotesDeps) {
    this.#deps = deps
    deps.meetings.guardWith((docId, entry) => this.#mayWrite(docId, entry))
    deps.meetings.onChange((docId) => {
      if (this.#closed.has(docId)) this.#inTurn(() => this.#prune(docId))
    })
  }

  /** From now on the votes of whichever room is open are followed. */
  attend(rooms: Rooms): void {
    rooms.onChange(() => this.#attendTo(rooms.room))
    this.#attendTo(rooms.room)
  }

  /** What an earlier host left is known, or erased. */
  async settled(): Promise<void> {
    await this.#turn
    await Promise.all([...(this.#followed?.ballots.values() ?? [])].map(({ read }) => read))
  }

  /** What an earlier host left of votes that were counted since is erased; what is still to be counted stays. */
  async tidy(): Promise<void> {
    this.#inTurn(async () => {
      for (const docId of await meetingsWithBallots(this.#deps.dataFolder)) {
        if (docId === this.#followed?.room.docId) continue
        this.#closed.add(docId)
        // oxlint-disable-next-line no-await-in-loop -- one or two at most, and the disk is the same
        await this.#deps.meetings.open(docId).then(
          () => this.#prune(docId),
          (error: unknown) => this.#gone(docId, error),
        )
      }
    })
    await this.settled()
  }

  /** Of a meeting that is not here any more nothing is kept; one that can't be read may be mended. */
  async #gone(docId: string, error: unknown): Promise<void> {
    if (!(error instanceof FilesError) || error.code !== 'notFound') return
    this.#closed.delete(docId)
    await eraseBallotsBut(this.#deps.dataFolder, docId, [])
  }

  /** The meeting is erased from this computer, and what phones chose in it. Its room is closed. */
  async forget(docId: string): Promise<void> {
    this.#closed.delete(docId)
    this.#inTurn(async () => void (await eraseBallotsBut(this.#deps.dataFolder, docId, [])))
    await this.#turn
  }

  /** The open vote, or the open dots, as one seat's phone shows it; both null when nothing is open to phones. */
  viewOf(room: OpenRoom, seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'> {
    const ballots = this.#openIn(room)
    if (ballots === null) return { vote: null, dots: null }
    const { poll } = ballots
    const { weight, whyNot } = this.#weightOf(seat, poll)
    const own = seat.personId === null ? undefined : ballots.choices.get(seat.personId)
    const mine = own === undefined || !this.#stands(room, own) ? undefined : own.choice
    const may = { mayVote: whyNot === null, whyNot }
    if (poll.kind === 'vote') {
      const { voteId: id, question, forMeans, againstMeans } = poll.vote
      const choice = typeof mine === 'string' ? mine : null
      return { vote: { id, question, forMeans, againstMeans, ...may, weight, choice }, dots: null }
    }
    const { tallyId: id, question, options, perVoter } = poll.dots
    const placed = Array.isArray(mine) ? mine : options.map(() => 0)
    return { vote: null, dots: { id, question, options, perVoter, ...may, placed } }
  }

  /** Answered once it is on disk. Refuses `noVoteOpen`, and what shared/rules/phone-votes.ts says of who may not. */
  async vote(room: OpenRoom, seat: SeatRecord, intent: Extract<Intent, { kind: 'vote' }>): Promise<Result<null>> {
    return this.#cast(room, seat, intent.voteId, 'vote', () => success(intent.choice))
  }

  /** As `vote`; also `badInput` for dots on other options, `tooManyDots`. */
  async dots(room: OpenRoom, seat: SeatRecord, intent: Extract<Intent, { kind: 'dots' }>): Promise<Result<null>> {
    return this.#cast(room, seat, intent.voteId, 'dots', (poll) => {
      if (poll.kind !== 'dots' || intent.dots.length !== poll.dots.options.length) return refuse('badInput')
      const { perVoter } = poll.dots
      const spent = intent.dots.reduce((sum, count) => sum + count, 0)
      return spent > perVoter ? refuse('tooManyDots', { perVoter }) : success(intent.dots)
    })
  }

  async #cast(
    room: OpenRoom,
    { seatId }: SeatRecord,
    voteId: string,
    kind: Poll['kind'],
    choiceFor: (poll: Poll) => Result<KeptChoice['choice']>,
  ): Promise<Result<null>> {
    await this.#followed?.ballots.get(voteId)?.read
    const ballots = this.#openIn(room)
    if (ballots === null || ballots.poll.id !== voteId || ballots.poll.kind !== kind) return refuse('noVoteOpen')
    // As it is now: a pen may have renamed or removed it meanwhile.
    const seat = room.seats.get(seatId)
    const { whyNot } = seat === null ? mayNot('notAccepted') : this.#weightOf(seat, ballots.poll)
    if (whyNot !== null || seat?.personId == null) return refuse(whyNot ?? 'notAccepted')
    const choice = choiceFor(ballots.poll)
    if (!choice.ok) return choice
    ballots.choices.set(seat.personId, { personId: seat.personId, seatId, choice: choice.value })
    this.#publish()
    await ballots.file.write(() => [...ballots.choices.values()])
    return success(null)
  }

  #attendTo(room: OpenRoom | null): void {
    if (this.#followed?.room === (room ?? undefined)) return
    const left = this.#followed
    if (left !== null) {
      left.stop()
      this.#followed = null
      this.#closed.add(left.room.docId)
      this.#inTurn(() => this.#keepWithoutSeats(left))
    }
    if (room === null) return
    const { meetings } = this.#deps
    const stopMeeting = meetings.onChange((docId) => docId === room.docId && this.#update())
    const stopRoom = room.onChange(() => this.#publish())
    const stop = (): void => {
      stopMeeting()
      stopRoom()
    }
    this.#followed = { room, ballots: new Map(), last: null, stop }
    this.#closed.delete(room.docId)
    this.#inTurn(async () => {
      await meetings.open(room.docId).catch(() => undefined)
      this.#update()
    })
  }

  /** With the room go its seats, never what their people chose: it is theirs when the room opens again. */
  async #keepWithoutSeats({ room, ballots }: Followed): Promise<void> {
    await Promise.all(
      [...ballots.values()].map(async ({ file, choices, read }) => {
        await read
        const standing = [...choices.values()].filter((choice) => this.#stands(room, choice))
        if (standing.length === 0) return file.erase()
        return file.write(() => standing.map((choice) => ({ ...choice, seatId: null })))
      }),
    )
    await this.#prune(room.docId)
  }

  /** The room is closed: what was counted or given up since is erased. */
  async #prune(docId: string): Promise<void> {
    const snapshot = this.#deps.meetings.peek(docId)?.reader.snapshot ?? null
    if (snapshot === null || !this.#closed.has(docId)) return
    const standing = new PollingReader().read(snapshot).polls.map(({ id }) => id)
    if (!(await eraseBallotsBut(this.#deps.dataFolder, docId, standing))) this.#closed.delete(docId)
  }

  #inTurn(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      this.#deps.log(`votes by phone: ${(error as NodeJS.ErrnoException).code ?? 'error'}`)
    })
  }

  /** The one on the phones: of those that may still be voted on, the last opened. */
  #openIn(room: OpenRoom): Ballots | null {
    if (this.#followed?.room !== room || room.reach !== 'phones') return null
    const { ballots } = this.#followed
    const votes = this.#polling()?.polls.flatMap(({ id }) => ballots.get(id) ?? []) ?? []
    return votes.findLast(({ poll, sealedBy }) => poll.isOpen && sealedBy === null) ?? null
  }

  #weightOf({ personId, accepted, name }: SeatRecord, poll: Poll): Weight {
    const polling = this.#polling()
    // A seat that only asked for the floor is nobody's yet, whatever name it typed; one that was accepted stays who it
    // is while another name it typed waits.
    const isSomebody = accepted || name !== ''
    if (polling === null || !isSomebody || personId === null || !polling.knows(personId)) return mayNot('notAccepted')
    if (poll.kind === 'vote') return polling.weights(poll.vote.itemId).get(personId) ?? mayNot('notPresent')
    return mayPlaceDots(polling.room, personId, polling.at)
  }

  #polling(): Polling | null {
    const room = this.#followed?.room
    const snapshot = room === undefined ? null : (this.#deps.meetings.peek(room.docId)?.reader.snapshot ?? null)
    return snapshot === null ? null : this.#reader.read(snapshot)
  }

  /** The meeting changed: another vote may be open, or one counted. */
  #update(): void {
    const followed = this.#followed
    const polling = this.#polling()
    if (followed === null || polling === null) return
    const known = followed.ballots
    const standing = new Set(polling.polls.map(({ id }) => id))
    for (const [id, ballots] of known) {
      if (standing.has(id)) continue
      known.delete(id)
      followed.last = ballots
      this.#inTurn(() => ballots.file.erase())
    }
    for (const poll of polling.polls) {
      const ballots = known.get(poll.id)
      if (ballots === undefined) known.set(poll.id, this.#ballotsOf(followed, poll))
      else {
        ballots.poll = poll
        // What sealed it was written and is undone.
        if (poll.isOpen && this.#isWritten(followed.room, ballots.sealedBy)) ballots.sealedBy = null
      }
    }
    this.#publish()
  }

  #isWritten(room: OpenRoom, entryId: string | null): boolean {
    const journal = this.#deps.meetings.peek(room.docId)?.reader.snapshot?.journal ?? []
    return entryId !== null && journal.some(({ id }) => id === entryId)
  }

  #ballotsOf(followed: Followed, poll: Poll): Ballots {
    if (followed.last?.poll.id === poll.id) {
      const again: Ballots = { ...followed.last, poll, sealedBy: null }
      followed.last = null
      this.#inTurn(() => again.file.write(() => [...again.choices.values()]))
      return again
    }
    const { dataFolder, log } = this.#deps
    const choices = new Map<string, KeptChoice>()
    const file = new BallotFile(dataFolder, followed.room.docId, poll.id, (code) =>
      log(`votes by phone not kept: ${code}`),
    )
    // After what the room before this one is still writing.
    const read = this.#turn.then(async () => {
      const kept = await file.read()
      for (const choice of kept) choices.set(choice.personId, choice)
      this.#publish()
    })
    return { poll, file, choices, read, sealedBy: null }
  }

  /**
   * What a seat chose goes with the seat, and with the person it was taken for. A person who changed phones keeps it:
   * the first one is nobody's then, and the second theirs. So does one whose whole room was closed since.
   */
  #stands({ seats }: OpenRoom, { personId, seatId }: KeptChoice): boolean {
    if (seatId === null) return true
    const seat = seats.get(seatId)
    if (seat === null) return false
    return (
      seat.personId === personId || (seat.personId === null && seats.records.some((each) => each.personId === personId))
    )
  }

  #totals(ballots: Ballots): PhoneVote {
    const { poll, choices } = ballots
    const room = this.#followed?.room
    const standing = room === undefined ? [] : [...choices.values()].filter((choice) => this.#stands(room, choice))
    const weights = poll.kind === 'vote' ? this.#polling()?.weights(poll.vote.itemId) : undefined
    return { voteId: poll.id, ...totalsOf(poll, standing, weights ?? new Map<string, Weight>()) }
  }

  /** Pens see the last vote that nobody counted yet; once the phones are gone, what they had chosen on it, if anything. */
  #publish(): void {
    const followed = this.#followed
    if (followed === null) return
    const { room, ballots } = followed
    const order = this.#polling()?.polls.at(-1)
    const shown = order === undefined ? undefined : ballots.get(order.id)
    const found = shown === undefined ? null : this.#totals(shown)
    const totals = room.reach === 'phones' || (found !== null && found.voters > 0) ? found : null
    if (JSON.stringify(totals) !== JSON.stringify(room.phoneVote)) room.setPhoneVote(totals)
  }

  /**
   * Asked before an entry is written. A count must hold what phones chose up to this instant: one that a phone has
   * changed since is refused, to be read again; once it passes nobody chooses any more, so that nothing a phone was
   * told is kept is left out.
   */
  #mayWrite(docId: string, entry: JournalEntry): Result<null> {
    const followed = this.#followed
    if (followed?.room.docId !== docId || entry.corrects !== undefined) return success(null)
    const voteId = 'voteId' in entry ? entry.voteId : 'tallyId' in entry ? entry.tallyId : undefined
    const ballots = voteId === undefined ? undefined : followed.ballots.get(voteId)
    if (ballots === undefined) return success(null)
    if (entry.kind === 'dotsClosed') ballots.sealedBy = entry.id
    if (entry.kind !== 'voteCounted' && entry.kind !== 'tallyRecorded') return success(null)
    if (!isPartByPhone(entry.phones, this.#totals(ballots).totals)) return refuse('phonesVotedSince')
    ballots.sealedBy = entry.id
    return success(null)
  }
}
