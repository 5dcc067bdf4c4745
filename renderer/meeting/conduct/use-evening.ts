/**
 * Everything Conduct shows, derived from the snapshot and the time: nothing here is stored.
 */
import { useMemo } from 'react'
import type { AgendaItem, Person } from '#shared/contract/meeting.ts'
import { plannedSpan } from '#shared/meeting/hours.ts'
import { participants } from '#shared/meeting/journal.ts'
import { itemNumbers } from '#shared/meeting/public-view.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import { attendanceAt, votesOnItem, type Attendance } from '#shared/rules/attendance.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { floorAt, type Floor } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import { quorumAt, type Quorum } from '#shared/rules/quorum.ts'
import { sessionAt, type SessionState } from '#shared/rules/session.ts'
import { timeline, type Timeline } from '#shared/rules/timing.ts'
import { decisionsOf, votesOf, type Decision, type Vote } from '#shared/rules/votes.ts'
import { useSnapshot } from '../../storage/hooks.tsx'
import { useNow } from '../../ui/page-clock.ts'

export interface Evening {
  meeting: MeetingSnapshot
  now: number
  standing: JournalEntry[]
  session: SessionState
  times: Timeline
  floor: Floor
  attendance: Attendance
  quorum: Quorum | null
  votes: Vote[]
  decisions: Decision[]
  /** Items that are run, in order: a title over sub-items is not. */
  running: AgendaItem[]
  numbers: Map<string, string>
  people: Map<string, Person>
  current: AgendaItem | null
  next: AgendaItem | null
  /** Votes that may be cast on the current item now. */
  eligible: number
  plannedEnd: number
}

/** Items one goes through: those with sub-items are a title over them. */
export function runningItems(items: readonly AgendaItem[]): AgendaItem[] {
  const parents = new Set(items.map((item) => item.parentId))
  return items.filter((item) => !parents.has(item.id))
}

export function useEvening(): Evening {
  const meeting = useSnapshot()
  const tick = useNow('second')
  const standing = useMemo(() => effective(meeting.journal).entries, [meeting.journal])
  // What was just recorded counts at once, though the second on the clock has not turned.
  const last = meeting.journal.at(-1)?.recordedAt ?? 0
  const now = last > tick && last - tick < 1500 ? last : tick
  const fixed = useMemo(() => {
    const running = runningItems(meeting.items)
    return {
      running,
      numbers: itemNumbers(meeting.items),
      people: new Map(meeting.people.map((person) => [person.id, person])),
      participants: participants(meeting),
      planned: plannedSpan(meeting.header),
      votes: votesOf(standing),
      decisions: decisionsOf(standing),
      speech: {
        turnMs: meeting.rules.turnMinutes === null ? null : meeting.rules.turnMinutes * 60_000,
        firstTimeFirst: meeting.rules.firstTimeFirst,
      },
    }
  }, [meeting, standing])
  // Who is in the room changes with entries, not with seconds.
  const attendance = useMemo(
    () => attendanceAt(standing, fixed.participants, Math.max(now, last), meeting.rules.proxiesPerHolder),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- entries only: the clock alone moves nobody
    [standing, fixed, meeting.rules.proxiesPerHolder],
  )
  const session = sessionAt(standing, now)
  const place = fixed.running.findIndex((item) => item.id === session.currentItemId)
  const current = fixed.running[place] ?? meeting.items.find((item) => item.id === session.currentItemId) ?? null
  return {
    meeting,
    now,
    standing,
    session,
    times: timeline(standing, meeting.items, fixed.planned.start, now),
    floor: floorAt(standing, fixed.participants, fixed.speech, now),
    attendance,
    quorum:
      meeting.rules.quorum === null ? null : quorumAt(attendance, fixed.participants, meeting.rules.quorum),
    votes: fixed.votes,
    decisions: fixed.decisions,
    running: fixed.running,
    numbers: fixed.numbers,
    people: fixed.people,
    current,
    next: fixed.running[place + 1] ?? null,
    eligible:
      current === null
        ? attendance.votes
        : votesOnItem(standing, fixed.participants, current.id, now, meeting.rules.proxiesPerHolder),
    plannedEnd: fixed.planned.end,
  }
}
