/** The votes of a room without its doors: seats are put in by hand, people and facts as a pen would. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import * as Y from 'yjs'
import { openDocumentStore } from '#host/files/document-store.ts'
import { OpenRoom, type RoomRecord } from '#host/room/hosting/open-room.ts'
import { PhoneVotes } from '#host/room/hosting/phone-votes.ts'
import type { SeatRecord } from '#host/room/hosting/seats.ts'
import { LiveDocuments } from '#host/room/live-documents.ts'
import { LiveMeetings } from '#host/room/live-meetings.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import type { PhoneView } from '#shared/contract/phone.ts'
import type { Result } from '#shared/contract/result.ts'
import { instantOf } from '#shared/meeting/hours.ts'
import { addPerson, setItem } from '#shared/meeting/edits.ts'
import type { Fact, JournalEntry } from '#shared/rules/facts.ts'
import { newMeeting, startHost } from './host.ts'

/** Aline, Bachir and Carla are members, Denis gave Aline his proxy, Nina is of the neighbourhood. */
const people = [
  { id: 'aline', votingRight: true },
  { id: 'bachir', votingRight: true },
  { id: 'carla', votingRight: true },
  { id: 'denis', votingRight: true },
  { id: 'nina', status: 'public' as const, votingRight: false },
]

export interface VotingRig {
  folder: string
  docId: string
  itemId: string
  room: OpenRoom
  votes: PhoneVotes
  log: string[]
  /** Writes a fact as a pen's command, or the correction of an entry; its answer. */
  say: (fact: Fact, corrects?: string) => Promise<Result<{ entryId: string }>>
  undo: (entryId: string) => Promise<Result<unknown>>
  /** Everything written. */
  journal: () => JournalEntry[]
  /** Makes the item under way another kind. */
  become: (kind: AgendaItem['kind']) => Promise<void>
  /** More members, who arrive. */
  welcome: (ids: readonly string[]) => Promise<void>
  /** A phone taken for somebody, or for nobody yet. */
  phone: (personId: string | null) => SeatRecord
  vote: (seat: SeatRecord, voteId: string, choice: 'for' | 'against' | 'abstain') => Promise<Result<null>>
  dots: (seat: SeatRecord, voteId: string, dots: number[]) => Promise<Result<null>>
  view: (seat: SeatRecord) => Pick<PhoneView, 'vote' | 'dots'>
  /** Closes the room. */
  close: () => Promise<void>
  stop: () => Promise<void>
  /** Stops, and removes the folder. */
  end: () => Promise<void>
}

let made = 0
const newId = (): string => uuidv7(1_800_000_000_000 + (made += 1), crypto.getRandomValues(new Uint8Array(10)))

/** A folder with one meeting under way on its second item, everybody but Denis in the room. */
export async function folderUnderWay(): Promise<{ folder: string; docId: string; dispose: () => Promise<void> }> {
  const host = await startHost()
  const docId = await newMeeting(host)
  await host.host.close()
  const rig = await openVotes(host.folder, docId)
  await rig.stop()
  return { folder: host.folder, docId, dispose: () => host.dispose() }
}

/**
 * Opens the room over a folder, as a host that starts does.
 * @param kept what the room of a dead host was; a new room when left out
 */
export async function openVotes(folder: string, docId: string, kept?: RoomRecord): Promise<VotingRig> {
  const log: string[] = []
  const now = instantOf('2026-11-12', '19:30', 'Europe/Paris')
  const clock = { now: () => now }
  const hostId = 'host'
  const store = await openDocumentStore(folder, { clock, log: (line) => log.push(line), newId, hostId })
  const documents = new LiveDocuments(store, (line) => log.push(line))
  const meetings = new LiveMeetings(documents, hostId, clock)
  const meeting = await meetings.open(docId)
  const say = (fact: Fact, corrects?: string) =>
    meetings.command(docId, { id: newId(), fact, ...(corrects === undefined ? {} : { corrects }) }, 'seat-1')
  if (meeting.reader.snapshot?.people.length === 0) {
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(meeting.parts.body))
    const before = Y.encodeStateVector(draft)
    for (const person of people) addPerson(draft, { name: person.id, ...person })
    await meetings.writeBody(docId, Y.encodeStateAsUpdate(draft, before))
    await say({ kind: 'sessionOpened' })
    await say({ kind: 'itemStarted', itemId: meeting.reader.snapshot.items[1]?.id ?? '' })
    for (const personId of ['aline', 'bachir', 'carla', 'nina']) await say({ kind: 'arrived', personId })
    await say({ kind: 'proxyGiven', from: 'denis', to: 'aline' })
  }
  const record: RoomRecord = kept ?? {
    docId,
    openedAt: now,
    reach: 'phones',
    interfaceName: 'lo',
    host: '127.0.0.1',
    port: 0,
    penPort: 0,
    codes: { participant: '', projection: '', pen: '' },
    wifi: null,
    reachedAt: null,
    restoredAt: null,
    seats: [],
    messages: [],
    selfAdmitted: 0,
    numbersAfter: 0,
  }
  let room: OpenRoom | null = new OpenRoom(record, newId, () => now)
  const opened = room
  const listeners = new Set<() => void>()
  const votes = new PhoneVotes({ dataFolder: folder, meetings, log: (line) => log.push(line) })
  votes.attend({
    get room() {
      return room
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  await votes.settled()
  const stop = async (): Promise<void> => {
    await documents.close()
    await store.close()
  }
  return {
    folder,
    docId,
    itemId: meeting.reader.snapshot?.items[1]?.id ?? '',
    room: opened,
    votes,
    log,
    say,
    undo: (entryId) => meetings.undo(docId, entryId, newId(), 'seat-1'),
    journal: () => meeting.reader.snapshot?.journal ?? [],
    become: async (kind) =>
      void (await meetings.changeBody(docId, (body) =>
        setItem(body, meeting.reader.snapshot?.items[1]?.id ?? '', { kind }),
      )),
    async welcome(ids) {
      await meetings.changeBody(docId, (body) => {
        for (const id of ids) addPerson(body, { id, name: id, status: 'member', votingRight: true })
      })
      for (const personId of ids) await say({ kind: 'arrived', personId })
    },
    phone(personId) {
      const entered = opened.seats.enter({ seat: 'participant', typed: '', from: '127.0.0.1' })
      if (entered === null) throw new Error('The room is full.')
      if (personId !== null) opened.seats.change(entered.record.seatId, { personId, accepted: true })
      return entered.record
    },
    vote: (seat, voteId, choice) => votes.cast(opened, seat, { id: newId(), kind: 'vote', voteId, choice }),
    dots: (seat, voteId, dots) => votes.cast(opened, seat, { id: newId(), kind: 'dots', voteId, dots }),
    view: (seat) => votes.viewOf(opened, seat),
    async close() {
      room = null
      for (const listener of listeners) listener()
      await votes.settled()
    },
    stop,
    async end() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What a host that is killed now leaves on disk: a folder of its own, to open again. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'tablee-votes-'))
  await cp(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'host.lock' })
  return copy
}
