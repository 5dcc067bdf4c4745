/**
 * A meeting without what differs between two that are the same to people: ids, order keys, and how an entry came to
 * stand (entered late, corrected, put back). Ids become the names of what they stand for.
 */
import type { MeetingWithoutIdentity } from '#host/files/meeting-json.ts'
import type { Fact, Instant, JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'

export interface PlainMeeting {
  header: MeetingWithoutIdentity['header']
  rules: MeetingWithoutIdentity['rules']
  roles: MeetingWithoutIdentity['roles']
  people: object[]
  items: object[]
  actions: object[]
  attachments: object[]
  texts: Record<string, unknown>
  /** What stands, with the hour it happened (UTC). */
  journal: string[]
}

/** What each id of a fact stands for, in words that both meetings share. */
function naming(meeting: MeetingWithoutIdentity, standing: readonly JournalEntry[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of meeting.people) names.set(id, name)
  for (const { id, title } of meeting.items) names.set(id, title)
  const nameOf = (id: string): string => names.get(id) ?? id
  const clock = (at: Instant): string => new Date(at).toISOString().slice(11, 19)
  for (const entry of standing) {
    if (entry.kind === 'floorRequested')
      names.set(entry.requestId, `${nameOf(entry.personId)} asked ${clock(entry.at)}`)
    if (entry.kind === 'turnStarted') names.set(entry.turnId, `${nameOf(entry.personId)} began ${clock(entry.at)}`)
    if (entry.kind === 'voteOpened') names.set(entry.voteId, entry.question)
    if (entry.kind === 'decisionRecorded') names.set(entry.decisionId, entry.text)
    if (entry.kind === 'tallyRecorded') names.set(entry.tallyId, entry.question)
  }
  return names
}

const stamps = new Set(['id', 'host', 'seq', 'recordedAt', 'seat', 'expects', 'corrects', 'at'])

function plainEntry(entry: JournalEntry, names: ReadonlyMap<string, string>): string {
  // The scripts do not say how one asked: in an evening without phones it was a hand.
  const hand: Fact = entry.kind === 'floorRequested' ? { ...entry, via: entry.via ?? 'hand' } : entry
  const facts = Object.entries(hand)
    .filter(([key, value]) => !stamps.has(key) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const named = JSON.stringify(Object.fromEntries(facts), (_, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  )
  return `${new Date(entry.at).toISOString()} ${named}`
}

function without<T extends object>(value: T, ...keys: string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}

export function plainMeeting(meeting: MeetingWithoutIdentity): PlainMeeting {
  const standing = effective(meeting.journal).entries
  const names = naming(meeting, standing)
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id))
  const byWords = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  return {
    header: meeting.header,
    rules: meeting.rules,
    roles: meeting.roles,
    people: meeting.people.map((person) => without(person, 'id')).sort(byWords),
    items: meeting.items.map((item) => ({ ...without(item, 'id', 'order'), parentId: nameOf(item.parentId) })),
    actions: meeting.actions
      .map((action) => ({ ...without(action, 'id', 'order'), itemId: nameOf(action.itemId) }))
      .sort(byWords),
    attachments: meeting.attachments,
    texts: Object.fromEntries(Object.entries(meeting.texts).map(([id, text]) => [nameOf(id), text])),
    journal: standing.map((entry) => plainEntry(entry, names)),
  }
}
