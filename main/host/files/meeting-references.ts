/** Which ids a meeting's values name, and whether there is anything of that name. */
import type { FactKind, JournalEntry } from '#shared/rules/facts.ts'
import type { MeetingJson } from './meeting-schema.ts'

type Named = 'person' | 'item' | 'college' | 'entry' | 'request' | 'turn' | 'vote'

export interface Reference {
  /** As in `people[3].college`. */
  path: string
  to: Named
  id: string
}

type Meeting = Omit<MeetingJson, 'format' | 'version' | 'absent'>

/** The fields of a fact that name something, and what they name. */
const references: Record<string, Named> = {
  personId: 'person',
  itemId: 'item',
  requestId: 'request',
  turnId: 'turn',
  voteId: 'vote',
  from: 'person',
  to: 'person',
  frozenHead: 'request',
  before: 'request',
  tellers: 'person',
  cancels: 'entry',
  corrects: 'entry',
  'expects.currentItemId': 'item',
  'expects.turnId': 'turn',
  'expects.openVoteId': 'vote',
}

/** The facts that bring a name into the world, and by which field. */
const births: Partial<Record<FactKind, { to: Named; field: string }>> = {
  floorRequested: { to: 'request', field: 'requestId' },
  turnStarted: { to: 'turn', field: 'turnId' },
  voteOpened: { to: 'vote', field: 'voteId' },
  // A decision may rest on a count of dots or papers as well (refusal.ts).
  dotsOpened: { to: 'vote', field: 'tallyId' },
  electionOpened: { to: 'vote', field: 'tallyId' },
  tallyRecorded: { to: 'vote', field: 'tallyId' },
}

function valueAt(entry: JournalEntry, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry)
}

function* ofEntry(entry: JournalEntry, index: number): Generator<Reference> {
  for (const [field, to] of Object.entries(references)) {
    if (births[entry.kind]?.field === field) continue
    const value = valueAt(entry, field)
    const path = `journal[${index}].${field}`
    if (typeof value === 'string') yield { path, to, id: value }
    if (Array.isArray(value)) for (const [place, id] of value.entries()) yield { path: `${path}[${place}]`, to, id }
  }
}

function* referencesOf(meeting: Meeting): Generator<Reference> {
  for (const [index, { college }] of meeting.people.entries()) {
    if (college !== null) yield { path: `people[${index}].college`, to: 'college', id: college }
  }
  for (const [index, { itemId }] of meeting.actions.entries()) {
    if (itemId !== null) yield { path: `actions[${index}].itemId`, to: 'item', id: itemId }
  }
  for (const list of ['attachments', 'parkedPoints'] as const) {
    for (const [index, { itemId }] of meeting[list].entries()) {
      if (itemId !== null) yield { path: `${list}[${index}].itemId`, to: 'item', id: itemId }
    }
  }
  for (const [index, entry] of meeting.journal.entries()) yield* ofEntry(entry, index)
}

function namesIn(meeting: Meeting): Record<Named, Set<string>> {
  const born = (to: Named): Set<string> =>
    new Set(
      meeting.journal.flatMap((entry) => {
        const birth = births[entry.kind]
        const id = birth?.to === to ? valueAt(entry, birth.field) : undefined
        return typeof id === 'string' ? [id] : []
      }),
    )
  return {
    person: new Set(meeting.people.map(({ id }) => id)),
    item: new Set(meeting.items.map(({ id }) => id)),
    college: new Set(meeting.rules.colleges.map(({ id }) => id)),
    entry: new Set(meeting.journal.map(({ id }) => id)),
    request: born('request'),
    turn: born('turn'),
    vote: born('vote'),
  }
}

/** Every reference to nothing, in reading order. */
export function danglingReferences(meeting: Meeting): Reference[] {
  const names = namesIn(meeting)
  return [...referencesOf(meeting)].filter(({ to, id }) => !names[to].has(id))
}

/** The first id given to two things of a kind, by the path of the second. */
export function repeatedId(meeting: Meeting): string | null {
  const lists: [string, string, readonly string[]][] = [
    ['rules.colleges', 'id', meeting.rules.colleges.map(({ id }) => id)],
    ['people', 'id', meeting.people.map(({ id }) => id)],
    ['items', 'id', meeting.items.map(({ id }) => id)],
    ['actions', 'id', meeting.actions.map(({ id }) => id)],
    ['attachments', 'sha256', meeting.attachments.map(({ sha256 }) => sha256)],
    ['parkedPoints', 'id', meeting.parkedPoints.map(({ id }) => id)],
    ['journal', 'id', meeting.journal.map(({ id }) => id)],
    ['journal', 'seq', meeting.journal.map(({ host, seq }) => JSON.stringify([host, seq]))],
  ]
  for (const [list, field, ids] of lists) {
    const seen = new Set<string>()
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) return `${list}[${index}].${field}`
      seen.add(id)
    }
  }
  return null
}
