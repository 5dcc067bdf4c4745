/**
 * Who was there: members by college with arrivals, departures and proxies at their hour, guests by function, the
 * public as a number. The public edition counts and names nobody.
 */
import type { Person } from '#shared/contract/meeting.ts'
import { ofKind } from '#shared/rules/facts.ts'
import { heading, paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Checkpoint, Reading } from '#shared/minutes/reading.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import { pairs } from './head.ts'
import { movements, proxyPeriods, stays } from './movements.ts'

type Standing = 'present' | 'represented' | 'excused' | 'absent'

/** What a member was over the whole evening: whoever came is present, with hours beside the name. */
function standingOf(reading: Reading, { id }: Person): Standing {
  if (stays(reading, id).length > 0) return 'present'
  const statuses = reading.checkpoints.map(({ attendance }) => attendance.byPerson[id]?.status)
  if (statuses.includes('represented') && proxyPeriods(reading, id).length > 0) return 'represented'
  return statuses.includes('excused') ? 'excused' : 'absent'
}

function anyonePresent(reading: Reading): boolean {
  return reading.meeting.people.some(({ id }) => stays(reading, id).length > 0)
}

/** Colleges in the order of the rules, then members of none of them. */
function byCollege(reading: Reading): { name: string; members: Person[] }[] {
  const { people, rules } = reading.meeting
  const members = people.filter(({ status }) => status === 'member')
  const known = new Set(rules.colleges.map(({ id }) => id))
  return [
    ...rules.colleges.map(({ id, name }) => ({ name, members: members.filter(({ college }) => college === id) })),
    {
      name: reading.phrases.labels.otherMembers,
      members: members.filter(({ college }) => college === null || !known.has(college)),
    },
  ].filter((college) => college.members.length > 0)
}

function titled(reading: Reading, person: Person): string {
  const { labels } = reading.phrases
  const said = [person.role, person.membershipSeat === 'substitute' ? labels.substitute : '']
  const beside = said.filter((each) => each !== '').join(', ')
  const name = isolated(person.name)
  return beside === '' ? name : `${name} (${isolated(beside)})`
}

function withMovements(reading: Reading, person: Person): string {
  return [titled(reading, person), ...movements(reading, person.id)].join(', ')
}

function namedMembers(reading: Reading): Block[] {
  const { labels, typography } = reading.phrases
  const order: readonly Standing[] = ['present', 'represented', 'excused', 'absent']
  return byCollege(reading).flatMap(({ name, members }) => [
    heading(2, name),
    ...pairs(
      order.map((standing) => {
        const those = members.filter((member) => standingOf(reading, member) === standing)
        const names = those.map((member) => withMovements(reading, member))
        return [`${labels[standing]} (${typography.number(those.length)})`, typography.series(names)]
      }),
    ),
  ])
}

function guests(reading: Reading): Block[] {
  const { labels, typography, absence, excusedAbsence } = reading.phrases
  const isNamed = reading.edition === 'members'
  const written = (guest: Person): string => {
    const standing = standingOf(reading, guest)
    if (!isNamed) return standing === 'present' ? guest.role : ''
    const said = standing === 'present' ? movements(reading, guest.id) : []
    const away = standing === 'excused' ? [excusedAbsence] : standing === 'present' ? [] : [absence]
    return [titled(reading, guest), ...said, ...away].join(', ')
  }
  const all = reading.meeting.people.filter(({ status }) => status === 'guest')
  const lines = (votingRight: boolean): string =>
    typography.series(
      all
        .filter((guest) => guest.votingRight === votingRight)
        .map(written)
        .filter((each) => each !== ''),
    )
  return pairs([
    [labels.guestsWithVote, lines(true)],
    [labels.guestsWithoutVote, lines(false)],
  ])
}

/** People of the neighbourhood counted without names: the last count holds. */
function publicCounted({ standing, end }: Reading): number {
  return ofKind(standing, 'publicCounted').findLast(({ at }) => at <= end)?.count ?? 0
}

/** The public is a number; who gave a name and agreed to be named on the wall is named to members. */
function others(reading: Reading): Block[] {
  const { labels, people: counted } = reading.phrases
  const line = (status: Person['status']): string => {
    const there = reading.meeting.people.filter((each) => each.status === status && stays(reading, each.id).length > 0)
    const agreed = there.filter(({ name, displayName }) => name !== '' && displayName !== '').map(({ name }) => name)
    const all = there.length + (status === 'public' ? publicCounted(reading) : 0)
    return all === 0 ? '' : counted(all, reading.edition === 'members' ? agreed : [])
  }
  return pairs([
    [labels.public, line('public')],
    [labels.companions, line('companion')],
  ])
}

export interface MemberCounts {
  members: number
  present: number
  represented: number
  excused: number
  absent: number
}

export interface AttendanceCounts extends MemberCounts {
  colleges: (MemberCounts & { name: string })[]
  /** Who came and is no member; the public with those counted without names. */
  guests: number
  public: number
  companions: number
}

function countMembers(reading: Reading, members: readonly Person[]): MemberCounts {
  const counts = { members: members.length, present: 0, represented: 0, excused: 0, absent: 0 }
  for (const member of members) counts[standingOf(reading, member)] += 1
  return counts
}

/** Over the whole session: whoever came, at any hour, is present. */
export function countsOf(reading: Reading): AttendanceCounts {
  const colleges = byCollege(reading)
  const came = (status: Person['status']): number =>
    reading.meeting.people.filter((each) => each.status === status && stays(reading, each.id).length > 0).length
  return {
    ...countMembers(
      reading,
      colleges.flatMap(({ members }) => members),
    ),
    colleges: colleges.map(({ name, members }) => ({ name, ...countMembers(reading, members) })),
    guests: came('guest'),
    public: came('public') + publicCounted(reading),
    companions: came('companion'),
  }
}

const figures = ['members', 'present', 'represented', 'excused', 'absent'] as const

function countsByCollege(reading: Reading): Block[] {
  const { labels, typography, wholeSession } = reading.phrases
  const { colleges, ...everyone } = countsOf(reading)
  if (everyone.members === 0) return []
  const columns = figures.map((figure) => ({ head: labels[figure], width: 14, align: 'right' as const }))
  const rows = [...colleges, { ...everyone, name: labels.total }].map((counts) => [
    counts.name,
    ...figures.map((figure) => typography.number(counts[figure])),
  ])
  return [table([{ head: labels.college, width: 30 }, ...columns], rows, wholeSession)]
}

function openingLine({ phrases, hour }: Reading, opening: Checkpoint): Block[] {
  const { present, represented, excused, absent, left, all } = opening.attendance.members
  if (all === 0) return []
  return [paragraph(phrases.atOpening(hour(opening.at), { present, represented, excused, absent: absent + left, all }))]
}

/** Nobody noted who came: printing everyone as absent would be a false record. */
function notTaken(reading: Reading): Block[] {
  const { phrases, meeting, edition } = reading
  const names = edition === 'members' ? meeting.people.map((person) => titled(reading, person)) : []
  return [paragraph(phrases.attendanceNotTaken), ...pairs([[phrases.labels.members, phrases.typography.series(names)]])]
}

export function attendance(reading: Reading): Block[] {
  const { phrases, meeting, checkpoints, edition } = reading
  if (meeting.people.length === 0 && publicCounted(reading) === 0) return []
  const title = heading(1, phrases.labels.attendance)
  const [opening] = checkpoints
  if (opening === undefined) return [title, paragraph(phrases.notOpened)]
  if (!anyonePresent(reading)) return [title, ...notTaken(reading), ...others(reading)]
  const members = edition === 'members' ? namedMembers(reading) : countsByCollege(reading)
  const besides = [...guests(reading), ...others(reading)]
  return [
    title,
    ...openingLine(reading, opening),
    ...members,
    ...(besides.length > 0 ? [heading(2, phrases.labels.besides), ...besides] : []),
  ]
}
