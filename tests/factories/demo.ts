/**
 * The fictitious evening of Les Peupliers–Moulin-Vert (12 November 2026) and the short second meeting, as timed
 * scripts. The two JSON files hold every number; tests/unit/factories/demo.test.ts checks them against the rules,
 * against research/domain.md §9 and against evening.md item 20.
 */
import { writtenRulesSchema } from '#shared/contract/rules.ts'
import { generateKeyBetween } from 'fractional-indexing'
import type { CouncilHeader } from '#shared/contract/council.ts'
import {
  agendaItemSchema,
  attachmentSchema,
  meetingHeaderSchema,
  personSchema,
  type Action,
  type AgendaItem,
  type Attachment,
  type MeetingHeader,
  type Person,
  type RulesProfile,
  type SessionRoles,
  type TextNode,
} from '#shared/contract/meeting.ts'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { instantOf } from '#shared/meeting/hours.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import type { Expectation, Fact, Instant, JournalEntry, VoteCounts } from '#shared/rules/facts.ts'
import { asHappened } from '#shared/rules/order.ts'
import demoFile from './demo.json' with { type: 'json' }
import secondFile from './second.json' with { type: 'json' }

/** What someone does at a step, or what a host must refuse (`tries`). */
export type Deed =
  | { fact: Fact; expects?: Expectation; corrects?: string }
  | { undo: string }
  | { tries: Fact; expects?: Expectation; code: string }
  | { item: string; conclusion: string }
  | { action: Omit<Action, 'order'> }
  | { setAction: string; status: Action['status'] }
  | { header: Partial<MeetingHeader> }
  /** The item whose text, from `texts`, the secretary has finished by now. */
  | { write: string }
  /** A file's name, from `files`. */
  | { attach: string }

export interface Step {
  /** When it is done: "18:30" or "18:30:20", by the meeting's wall clock. */
  at: string
  /** When it really happened, if it is entered afterwards. */
  happened?: string
  /** The journal entry's id, where another step speaks of it; otherwise "step-" and the step's place from 1. */
  id?: string
  do: Deed
}

export interface ExpectedRoom {
  at: string
  present: number
  represented: number
  votes: number
  excused: number
  absent: number
  left: number
  residents: number
  localActors: number
  guests: number
}

export interface ExpectedVote {
  voteId: string
  itemId: string
  counts: VoteCounts
  eligible: number
  outcome: string
  counted: number
  deduced: boolean
  firstCountRemark?: string
}

export interface Script<Expected = unknown> {
  council: CouncilHeader
  meeting: {
    header: MeetingHeader
    rules: RulesProfile
    roles: SessionRoles
    people: Person[]
    items: AgendaItem[]
  }
  /** Actions of earlier sessions, as they stand before this one. */
  openActions: Action[]
  /** Bytes in tests/factories/files/. */
  files: Attachment[]
  /** Finished texts by item id. */
  texts: Record<string, TextNode>
  script: Step[]
  expected: Expected
}

export interface DemoExpected {
  plannedMinutes: number
  opened: string
  adjourned: string
  members: { all: number; residents: number; localActors: number }
  guests: number
  quorum: { needed: number; perCollege: number }
  room: ExpectedRoom[]
  membersWhoPassed: number
  items: {
    id: string
    /** In the room when it begins. */
    votes: number
    start: string
    end: string
    spentMinutes: number
    overrunMinutes: number
    turns: number
    presentations: number
  }[]
  margins: { at: string; minutes: number }[]
  votes: ExpectedVote[]
  recused: { personId: string; itemId: string }[]
  tallies: {
    tallyId: string
    form: string
    counts: number[]
    total: number
    voters: number
    perVoter: number
    blank: number
    tellers: number
    election?: { seats: number; needs: string; needed: number; envelopes: number; invalid: number; elected: string[] }
  }[]
  decisions: { all: number; byType: Record<string, number>; withDissent: string[]; unasked: number }
  /**
   * Shares in percent, rounded, of the time of ordinary turns and of words off the list; presentations are counted
   * apart. Women are who said so of themselves.
   */
  floor: {
    turns: number
    offList: number
    presentations: number
    membersWhoSpoke: number
    firstTimeInItem08: number
    guestShareOfTurnTime: number
    womenShareOfTurnTime: number
    membersInRoomAtEnd: number
  }
  /** By the assembly, in session: the double list of item 6, and its end. */
  rulesChanged: number
  actions: { before: number; new: number; done: number; doing: number; postponed: number; todo: number }
  undone: number
  corrected: number
  enteredLate: number
  refused: number
  void: number
}

export interface SecondExpected {
  opened: string
  adjourned: string
  room: (ExpectedRoom & { quorum: boolean; missingColleges: string[] })[]
  votes: ExpectedVote[]
  refused: number
}

/**
 * A file of ours as a script: what was added to a meeting since it was written has its default, and its session opens
 * with the rules it was prepared with and gives turns their length, as the screens do.
 */
export function readScript<Expected>(file: unknown): Script<Expected> {
  const script = structuredClone(file) as Script<Expected>
  const { meeting } = script
  meeting.header = meetingHeaderSchema.parse(meeting.header)
  meeting.rules = writtenRulesSchema.parse(meeting.rules)
  meeting.people = meeting.people.map((person) => personSchema.parse(person))
  meeting.items = meeting.items.map((item) => agendaItemSchema.parse(item))
  const turnMs = meeting.rules.turnMinutes === null ? null : meeting.rules.turnMinutes * 60_000
  for (const { do: deed } of script.script) {
    if (!('fact' in deed)) continue
    const { fact } = deed
    if (fact.kind === 'sessionOpened') fact.rules = meeting.rules
    else if (fact.kind === 'turnStarted' && fact.form === 'turn') fact.allowedMs = turnMs
  }
  script.files = script.files.map((attachment) => attachmentSchema.parse(attachment))
  return script
}

export function demoScript(): Script<DemoExpected> {
  return readScript(demoFile)
}

export function secondScript(): Script<SecondExpected> {
  return readScript(secondFile)
}

/** The instant of "18:30" or "18:30:20" on the script's day, in its zone. */
export function scriptInstant({ meeting: { header } }: Script, time: string): Instant {
  const [hours = '', minutes = '', seconds = '0'] = time.split(':')
  return instantOf(header.date, `${hours}:${minutes}`, header.timeZone) + Number(seconds) * 1000
}

/** The id a step's entry has. */
export function entryIdOf(step: Step, place: number): string {
  return step.id ?? `step-${place + 1}`
}

/** The journal one host writes when the script is played, in (at, host, seq) order. What is refused leaves nothing. */
export function demoEntries(script: Script): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (const [place, step] of script.script.entries()) {
    const deed = step.do
    if (!('fact' in deed) && !('undo' in deed)) continue
    const stamp = {
      id: entryIdOf(step, place),
      host: 'demo-host',
      seq: entries.length + 1,
      at: scriptInstant(script, step.happened ?? step.at),
      recordedAt: scriptInstant(script, step.at),
      seat: 'demo-seat',
    }
    if ('undo' in deed) entries.push({ ...stamp, kind: 'cancelled', cancels: deed.undo })
    else {
      const expects = deed.expects === undefined ? {} : { expects: deed.expects }
      const corrects = deed.corrects === undefined ? {} : { corrects: deed.corrects }
      entries.push({ ...stamp, ...expects, ...corrects, ...deed.fact })
    }
  }
  return entries.sort(asHappened)
}

/**
 * The meeting as it stands at an hour of its script, that hour included: before the first step it is prepared and
 * nothing has happened; without an hour the whole script is played.
 */
export function meetingAt(script: Script, time?: string): Omit<WholeMeeting, 'identity'> {
  const end = time === undefined ? Number.POSITIVE_INFINITY : scriptInstant(script, time)
  const { meeting, openActions, files, texts } = script
  const played: Omit<WholeMeeting, 'identity'> = {
    ...structuredClone(meeting),
    actions: structuredClone(openActions),
    attachments: [],
    parkedPoints: [],
    wall: defaultWall,
    texts: {},
    journal: demoEntries(script).filter((entry) => entry.recordedAt <= end),
  }
  for (const step of script.script) {
    if (scriptInstant(script, step.at) > end) break
    const deed = step.do
    if ('item' in deed) {
      const item = played.items.find((each) => each.id === deed.item)
      if (item !== undefined) item.conclusion = deed.conclusion
    } else if ('action' in deed) {
      const order = generateKeyBetween(played.actions.at(-1)?.order ?? null, null)
      played.actions.push({ ...deed.action, order })
    } else if ('setAction' in deed) {
      const action = played.actions.find((each) => each.id === deed.setAction)
      if (action !== undefined) action.status = deed.status
    } else if ('header' in deed) Object.assign(played.header, deed.header)
    else if ('write' in deed) {
      const text = texts[deed.write]
      if (text !== undefined) played.texts[deed.write] = structuredClone(text)
    } else if ('attach' in deed) played.attachments.push(...files.filter((file) => file.name === deed.attach))
  }
  return played
}
