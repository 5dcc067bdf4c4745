/**
 * The next meeting, from the last one: the people, rules and roles; the actions still open; what was put off or never
 * reached; the off-subject remarks that were promised a place; who was still waiting for the floor. Nothing of what
 * was said or decided.
 */
import { generateNKeysBetween } from 'fractional-indexing'
import type { AgendaItem, MeetingHeader } from '#shared/contract/meeting.ts'
import { effective } from '#shared/rules/journal.ts'
import { timeline } from '#shared/rules/timing.ts'
import { defaultItem } from './defaults.ts'
import { plannedSpan } from './hours.ts'
import { agendaDate, nextMeetingWords } from './next-meeting-words.ts'
import type { WholeMeeting } from './snapshot.ts'
import { stillWaitingAfter } from './still-waiting.ts'

export type NextMeeting = Omit<WholeMeeting, 'identity'>

const dayMs = 86_400_000
/** What a council meets again after when nobody noted a date; on the same day of the week. */
const weeksProposed = 4

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A clock time moved by some minutes, round midnight. */
function moved(time: string, by: number): string {
  const total = (((minutesOf(time) + by) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** The date noted when adjourning; else some weeks later, and never in the past. */
function nextDate({ date, nextDate: noted }: MeetingHeader, today: string): string {
  if (noted !== null) return noted
  let proposed = Date.parse(`${date}T00:00:00Z`)
  do proposed += weeksProposed * 7 * dayMs
  while (new Date(proposed).toISOString().slice(0, 10) < today)
  return new Date(proposed).toISOString().slice(0, 10)
}

function nextHeader(header: MeetingHeader, today: string): MeetingHeader {
  const startTime = header.nextTime ?? header.startTime
  const by = minutesOf(startTime) - minutesOf(header.startTime)
  return {
    ...header,
    date: nextDate(header, today),
    startTime,
    endTime: moved(header.endTime, by),
    roomUntil: header.roomUntil === null ? null : moved(header.roomUntil, by),
    place: header.nextPlace.trim() === '' ? header.place : header.nextPlace,
    sessionNumber: null,
    noticeSentOn: null,
    nextDate: null,
    nextTime: null,
    nextPlace: '',
  }
}

/** Items the session never came to, or put off; a sub-item of a treated one only when it was put off by name. */
function untreated(last: WholeMeeting, at: number): AgendaItem[] {
  const standing = effective(last.journal).entries
  const { items } = timeline(standing, last.items, plannedSpan(last.header).start, at)
  const waits = ({ id }: AgendaItem): boolean => ['ahead', 'postponed', 'skipped'].includes(items[id]?.state ?? 'ahead')
  const top = new Set(last.items.filter((item) => item.parentId === null && waits(item)).map((item) => item.id))
  return last.items.flatMap((item) => {
    if (item.parentId === null || top.has(item.parentId))
      return top.has(item.id) || item.parentId !== null ? [item] : []
    return items[item.id]?.state === 'postponed' ? [{ ...item, parentId: null }] : []
  })
}

const opens = /^(?:ouverture|accueil|opening|welcome)\b/iu
const closes = /(?:clôture|tour de table|closing)/iu

/** @param at UTC ms; what was treated is told at this instant */
export function nextMeeting(last: WholeMeeting, today: string, at: number, newId: () => string): NextMeeting {
  const { header } = last
  const words = nextMeetingWords(header.language)
  const open = last.actions.filter(({ status }) => status === 'todo' || status === 'doing' || status === 'postponed')
  const top = last.items.filter((item) => item.parentId === null)
  const frame = [top.find(({ title }) => opens.test(title)), top.findLast(({ title }) => closes.test(title))]
  const [opening, closing] = frame
  const carried = untreated(last, at).filter(
    (item) => item.id !== opening?.id && item.id !== closing?.id && item.kind !== 'followUp',
  )
  const again = (item: AgendaItem | undefined): AgendaItem[] => (item === undefined ? [] : [item])
  const fresh = (values: Partial<AgendaItem>): AgendaItem => ({ ...defaultItem, ...values, id: newId() })
  const promised = last.parkedPoints.filter((point) => point.destination === 'nextAgenda' && point.text.trim() !== '')
  const wasHeld = last.journal.length > 0
  const items = [
    ...again(opening),
    ...(wasHeld
      ? [fresh({ title: words.approval(agendaDate(header.date, header.language)), kind: 'approval', minutes: 5 })]
      : []),
    fresh({ title: words.followUp(open.length), kind: 'followUp', minutes: 10 }),
    ...carried,
    ...promised.map(({ text }) => fresh({ title: text.slice(0, 1000), kind: 'debate' })),
    ...again(closing),
  ]
  const orders = generateNKeysBetween(null, null, items.length)
  const kept = new Set(items.map((item) => item.id))
  const texts = Object.fromEntries(Object.entries(last.texts).filter(([id]) => carried.some((item) => item.id === id)))
  const called = JSON.stringify(texts)
  return {
    ...last,
    header: { ...nextHeader(header, today), stillWaiting: stillWaitingAfter(last) },
    people: last.people.map((person) => ({ ...person, card: null, declared: {} })),
    items: items.map((item, place) => ({ ...item, conclusion: '', order: orders[place] ?? item.order })),
    actions: open.map((action) => ({ ...action, itemId: null })),
    attachments: last.attachments.filter(
      ({ itemId, sha256 }) => (itemId !== null && kept.has(itemId)) || called.includes(sha256),
    ),
    texts,
    parkedPoints: [],
    journal: [],
  }
}
