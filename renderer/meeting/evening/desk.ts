/**
 * What every command stands on: the meeting as it is when the key is pressed, one way to write a fact, one to edit what
 * people edit, and the names undo says.
 */
import type * as Y from 'yjs'
import type { WallState } from '#shared/contract/meeting.ts'
import type { Result } from '#shared/contract/result.ts'
import { setWall } from '#shared/meeting/edits.ts'
import { here } from '#shared/meeting/steps.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { Expectation, Fact, Instant, JournalEntry } from '#shared/rules/facts.ts'
import type { ActName } from './act-names.ts'
import { readEvening, type Evening } from './evening.ts'

/** When it really happened, and which entry it puts right. */
export interface Mending {
  at?: Instant
  corrects?: string
}

type Answer = Result<{ entryId: string; kept: boolean }>

export type Send = (
  command: { fact: Fact; expects?: Expectation } & Mending,
  label: string,
  /** Commands of one group are undone together. */
  group: string | null,
) => Promise<Answer>

export type InTurn = <T>(key: string, act: () => Promise<T>) => Promise<T>

export interface CommandTools {
  send: Send
  /** Takes an entry back; undo gives it back again, unless it has no label. */
  withdraw: (entryId: string, label: string | null) => Promise<Answer>
  /** Changes what people edit, as a named step of undo; without a label it is none. */
  edit: (label: string | null, change: (body: Y.Doc, origin: unknown) => void) => void
  snapshot: () => MeetingSnapshot | null
  newId: () => string
  /** The host's hour, UTC ms. */
  now: () => Instant
  /** Names an act for "Undo: …". */
  name: (act: ActName, params?: Record<string, string>) => string
  /** Whether the room is open to phones, so that they may vote. */
  phonesMayVote?: () => boolean
  /** Lets a command wait for those before it; at once when left out. */
  inTurn?: InTurn
  /** Tells the person what came of it; a refusal, or a success that only memory keeps for now. */
  say: (result: Result<{ kept: boolean }>) => void
}

export interface Writing extends Mending {
  expects?: Expectation
  group?: string
}

export interface Desk extends Pick<CommandTools, 'edit' | 'newId' | 'now' | 'name'> {
  phonesMayVote: () => boolean
  write: (fact: Fact, label: string, writing?: Writing) => Promise<boolean>
  /** The same, answering the entry's id; null when it was refused. */
  record: (fact: Fact, label: string, writing?: Writing) => Promise<string | null>
  takeBack: (entry: Pick<JournalEntry, 'id'>, label: string) => Promise<boolean>
  /** Takes an entry back without a word: the rest of its act was refused. */
  unwrite: (entryId: string) => Promise<void>
  evening: () => Evening | null
  here: (evening: Evening) => Expectation
  personName: (id: string) => string
  itemTitle: (id: string) => string
  /** Puts something on the wall, or takes it off: a state one changes again, no step of undo. */
  onWall: (changes: Partial<WallState>) => void
}

export function deskWith(tools: CommandTools): Desk {
  const { send, withdraw, edit, snapshot, newId, now, name, say, phonesMayVote = () => false } = tools
  const record: Desk['record'] = async (fact, label, { group, ...writing } = {}) => {
    const result = await send({ fact, ...writing }, label, group ?? null)
    say(result)
    return result.ok ? result.value.entryId : null
  }
  return {
    edit,
    newId,
    now,
    name,
    phonesMayVote,
    record,
    write: async (fact, label, writing) => (await record(fact, label, writing)) !== null,
    async takeBack(entry, label) {
      const result = await withdraw(entry.id, label)
      say(result)
      return result.ok
    },
    async unwrite(entryId) {
      await withdraw(entryId, null)
    },
    evening() {
      const meeting = snapshot()
      return meeting === null ? null : readEvening(meeting)
    },
    here,
    personName: (id) => snapshot()?.people.find((person) => person.id === id)?.name ?? '',
    itemTitle: (id) => snapshot()?.items.find((item) => item.id === id)?.title ?? '',
    onWall(changes) {
      const wall = snapshot()?.wall
      const isSo = Object.entries(changes).every(([key, value]) => wall?.[key as keyof WallState] === value)
      if (!isSo) edit(null, (body, origin) => setWall(body, changes, origin))
    },
  }
}
