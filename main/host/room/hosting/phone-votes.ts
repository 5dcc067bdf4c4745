/**
 * Votes and measures of opinion by phone of the open room: one box each (ballot-box.ts), from the opening until they are
 * counted or given up. What was cast is people's, never devices': two phones of one person are one vote. It lies beside
 * the document (ballot-folder.ts): a room that closes, or goes on without phones, loses none of it. Only totals enter the
 * meeting, in the entry that counts the vote.
 */
import type { PhoneView } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { FilesError } from '../../files/files-error.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import type { BallotBox, BoxSite, Cast } from './ballot-box.ts'
import { eraseBallotsBut, meetingsWithBallots } from './ballot-folder.ts'
import { ChoicesBox } from './choices-box.ts'
import type { OpenRoom } from './open-room.ts'
import { PollingReader, type Poll, type Polling } from './polling.ts'
import type { SeatRecord } from './seats.ts'
import { SecretBox } from './secret/secret-box.ts'
import { secretElsewhere, secretOpening } from './secret/secret-guard.ts'

export interface PhoneVotesDeps {
  dataFolder: string
  meetings: LiveMeetings
  log: (line: string) => void
}

interface Followed {
  room: OpenRoom
  /** By vote; those that nobody counted or gave up. */
  boxes: Map<string, BallotBox>
  /** Counted or given up, in memory alone: an undo of the count gives it back. */
  last: BallotBox | null
  /** Votes whose opening this host let pass: their box begins here. */
  opening: Set<string>
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
    await Promise.all([...(this.#followed?.boxes.values() ?? [])].map(({ read }) => read))
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
    return this.#openIn(room)?.viewOf(seat) ?? { vote: null, dots: null }
  }

  /** Answered once it is on disk. Refuses `noVoteOpen`, and what its box says (ballot-box.ts). */
  async cast(room: OpenRoom, { seatId }: SeatRecord, cast: Cast): Promise<Result<null>> {
    await this.#followed?.boxes.get(cast.voteId)?.read
    const box = this.#openIn(room)
    if (box === null || box.poll.id !== cast.voteId) return refuse('noVoteOpen')
    // As it is now: a pen may have renamed or removed it meanwhile.
    const seat = room.seats.get(seatId)
    return seat === null ? refuse('notAccepted') : box.cast(seat, cast)
  }

  #attendTo(room: OpenRoom | null): void {
    if (this.#followed?.room === (room ?? undefined)) return
    const left = this.#followed
    if (left !== null) {
      left.stop()
      this.#followed = null
      this.#closed.add(left.room.docId)
      this.#inTurn(async () => {
        await Promise.all([...left.boxes.values()].map((box) => box.keepWithoutSeats()))
        await this.#prune(left.room.docId)
      })
    }
    if (room === null) return
    const { meetings } = this.#deps
    const stopMeeting = meetings.onChange((docId) => docId === room.docId && this.#update())
    const stopRoom = room.onChange(() => this.#publish())
    const stop = (): void => {
      stopMeeting()
      stopRoom()
    }
    this.#followed = { room, boxes: new Map(), last: null, opening: new Set(), stop }
    this.#closed.delete(room.docId)
    this.#inTurn(async () => {
      await meetings.open(room.docId).catch(() => undefined)
      this.#update()
    })
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
  #openIn(room: OpenRoom): BallotBox | null {
    if (this.#followed?.room !== room || room.reach !== 'phones') return null
    const { boxes } = this.#followed
    const standing = this.#polling()?.polls.flatMap(({ id }) => boxes.get(id) ?? []) ?? []
    return standing.findLast(({ poll, sealedBy }) => poll.isOpen && sealedBy === null) ?? null
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
    const known = followed.boxes
    const standing = new Set(polling.polls.map(({ id }) => id))
    for (const [id, box] of known) {
      if (standing.has(id)) continue
      known.delete(id)
      followed.last = box.mayComeBack ? box : null
      this.#inTurn(() => box.erase())
    }
    for (const poll of polling.polls) {
      const box = known.get(poll.id)
      if (box === undefined) known.set(poll.id, this.#boxOf(followed, poll))
      else {
        box.poll = poll
        // What sealed it was written and is undone.
        if (poll.isOpen && this.#isWritten(followed.room, box.sealedBy)) box.sealedBy = null
      }
    }
    this.#publish()
  }

  #isWritten(room: OpenRoom, entryId: string | null): boolean {
    const journal = this.#deps.meetings.peek(room.docId)?.reader.snapshot?.journal ?? []
    return entryId !== null && journal.some(({ id }) => id === entryId)
  }

  #boxOf(followed: Followed, poll: Poll): BallotBox {
    const { last } = followed
    if (last?.poll.id === poll.id) {
      followed.last = null
      last.poll = poll
      last.sealedBy = null
      this.#inTurn(() => last.putBack())
      return last
    }
    const { dataFolder, log } = this.#deps
    const site: BoxSite = {
      dataFolder,
      log,
      room: followed.room,
      polling: () => this.#polling(),
      changed: () => this.#publish(),
      before: this.#turn,
    }
    if (poll.kind === 'secret') return new SecretBox(site, poll, followed.opening.delete(poll.id))
    return new ChoicesBox(site, poll)
  }

  /** Pens see the last vote that nobody counted yet; once the phones are gone, what they had chosen on it, if anything. */
  #publish(): void {
    const followed = this.#followed
    if (followed === null) return
    const { room, boxes } = followed
    const order = this.#polling()?.polls.at(-1)
    const found = order === undefined ? null : (boxes.get(order.id)?.told() ?? null)
    const told = room.reach === 'phones' || (found !== null && found.voters > 0) ? found : null
    if (JSON.stringify(told) !== JSON.stringify(room.phoneVote)) room.setPhoneVote(told)
  }

  /** Asked before an entry is written, on every host. */
  #mayWrite(docId: string, entry: JournalEntry): Result<JournalEntry> {
    const meeting = this.#deps.meetings.peek(docId)?.reader.snapshot ?? null
    if (meeting === null) return success(entry)
    const followed = this.#followed?.room.docId === docId ? this.#followed : null
    if (entry.kind === 'voteOpened' && entry.ballot === 'secretPhone') {
      const may = secretOpening(entry, meeting, followed?.room ?? null)
      if (!may.ok) return may
      followed?.opening.add(entry.voteId)
      return success(entry)
    }
    const voteId = 'voteId' in entry ? entry.voteId : 'tallyId' in entry ? entry.tallyId : undefined
    const box = voteId === undefined ? undefined : followed?.boxes.get(voteId)
    // What is put right later asks no phone; a secret vote that still has its ballots was never counted.
    if (box !== undefined && (entry.corrects === undefined || box.poll.kind === 'secret')) return box.accept(entry)
    const may = secretElsewhere(entry, meeting)
    return may.ok ? success(entry) : may
  }
}
