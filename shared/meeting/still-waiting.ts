/**
 * Who was still waiting for the floor when a subject was left: kept with the next meeting, and offered the floor first
 * when the subject returns (issue 5, carry-over). A subject is an item's id, or its title in plain comparison.
 */
import type { AgendaItem, MeetingHeader } from '#shared/contract/meeting.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { waitingOn } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import type { Evening } from './evening.ts'
import { folded } from './find-person.ts'
import type { WholeMeeting } from './snapshot.ts'

export type StillWaiting = MeetingHeader['stillWaiting'][number]

/** As the contract bounds them. */
const most = { subjects: 100, people: 200 }

export function isSameSubject(kept: Pick<StillWaiting, 'itemId' | 'title'>, item: Pick<AgendaItem, 'id' | 'title'>) {
  if (kept.itemId === item.id) return true
  const title = folded(kept.title)
  return title !== '' && title === folded(item.title)
}

/** The last time the session left an item, as a place in the journal: the entry before which it was still on it. */
function lastLeaving(entries: readonly JournalEntry[], itemId: string): number | null {
  let current: string | null = null
  let left: number | null = null
  for (const [place, entry] of entries.entries()) {
    if (entry.kind !== 'itemStarted' && entry.kind !== 'sessionAdjourned') continue
    const next = entry.kind === 'itemStarted' ? entry.itemId : null
    if (current === itemId && next !== itemId) left = place
    current = next
  }
  return current === itemId ? entries.length : left
}

/** A place in a round table is no request: whoever waited for it asked for nothing. */
function asked(entries: readonly JournalEntry[], itemId: string): string[] {
  const requests = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'floorRequested' || entry.kind === 'turnInterrupted' ? [entry.requestId] : [],
    ),
  )
  const waiting = waitingOn(entries, itemId, Number.POSITIVE_INFINITY)
  return waiting.flatMap(({ requestId, personId }) => (requests.has(requestId) ? [personId] : []))
}

/**
 * What the next meeting keeps: for each item of this one, who waited when it was last left, in the order they asked;
 * and what earlier meetings kept of subjects that have not returned yet.
 */
export function stillWaitingAfter({ header, items, people, journal }: WholeMeeting): StillWaiting[] {
  const { entries } = effective(journal)
  const known = new Set(people.map(({ id }) => id))
  const own = items.flatMap((item): StillWaiting[] => {
    const left = lastLeaving(entries, item.id)
    if (left === null) return []
    const personIds = [...new Set(asked(entries.slice(0, left), item.id))].filter((id) => known.has(id))
    return personIds.length === 0
      ? []
      : [{ itemId: item.id, title: item.title, personIds: personIds.slice(0, most.people) }]
  })
  const begun = new Set(entries.flatMap((entry) => (entry.kind === 'itemStarted' ? [entry.itemId] : [])))
  const older = header.stillWaiting.filter(
    (kept) => !items.some((item) => begun.has(item.id) && isSameSubject(kept, item)),
  )
  return [...own, ...older].slice(0, most.subjects)
}

/**
 * Of those who waited last time, whom the floor may be offered first on the item under way: people in the room who
 * neither wait, nor speak, nor were offered it here already. Where nobody noted who came, everybody is taken to be there.
 */
export function toOfferFirst(evening: Evening): string[] {
  const { current, meeting, standing, participants, last, rules, floor, session } = evening
  if (current === null) return []
  const kept = meeting.header.stillWaiting.filter((each) => isSameSubject(each, current))
  const { byPerson } = attendanceAt(standing, participants, last, rules.proxiesPerHolder)
  const isNoted = standing.some(({ kind }) => kind === 'arrived')
  const done = new Set([
    ...floor.queue.map(({ personId }) => personId),
    ...standing.flatMap((entry) => {
      const isHere = (entry.kind === 'floorRequested' && entry.carried === true) || entry.kind === 'turnStarted'
      return isHere && entry.itemId === current.id ? [entry.personId] : []
    }),
  ])
  if (session.turn !== null) done.add(session.turn.personId)
  return [...new Set(kept.flatMap(({ personIds }) => personIds))].filter(
    (id) => byPerson[id] !== undefined && !done.has(id) && (!isNoted || byPerson[id].status === 'present'),
  )
}
