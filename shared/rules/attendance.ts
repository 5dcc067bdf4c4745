/**
 * Who is in the room at an instant, who votes for whom, and how many votes that makes. Attendance informs; it never
 * blocks the start, the floor or a vote (evening.md item 11).
 */
import type { Instant, JournalEntry } from './facts.ts'
import type { Participant } from './people.ts'
import type { RulesProfile } from './rules-profile.ts'

export type AttendanceStatus = 'present' | 'represented' | 'excused' | 'absent' | 'left'

export interface PersonAttendance {
  status: AttendanceStatus
  /** Of the last arrival and the last departure. */
  arrivedAt: Instant | null
  leftAt: Instant | null
  /** Whom this person's proxy names, whether or not it can be used now. */
  proxyTo: string | null
  /** Givers whose vote this person casts now. */
  holdsProxies: string[]
  /** Time in the room; an open end is null. */
  intervals: [Instant, Instant | null][]
}

export interface Headcount {
  /** On the list. */
  all: number
  present: number
  represented: number
  excused: number
  absent: number
  left: number
}

export interface Attendance {
  byPerson: Record<string, PersonAttendance>
  /** People with a vote, present; and those represented by someone present. */
  presentVoting: number
  representedVoting: number
  /** Votes in the room: the two together. */
  votes: number
  members: Headcount
  /** Members by college id. */
  colleges: Record<string, Headcount>
  /** Present people who are not members. */
  guestsPresent: number
  /** People of the neighbourhood: those on the list and those only counted. */
  publicPresent: number
  companionsPresent: number
}

/**
 * By what rule the room is counted: in a free assembly the people of the neighbourhood vote, also those only counted at
 * the door. A mere number is the proxies a holder may have, where members vote.
 */
export type RoomRule = number | Pick<RulesProfile, 'proxiesPerHolder' | 'voters'>

function read(rule: RoomRule): Pick<RulesProfile, 'proxiesPerHolder' | 'voters'> {
  return typeof rule === 'number' ? { proxiesPerHolder: rule, voters: 'members' } : rule
}

interface Whereabouts {
  excused: boolean
  intervals: [Instant, Instant | null][]
  /** The order in which proxies were given settles which ones a full holder keeps. */
  proxy: { to: string; order: number } | null
}

function isIn(whereabouts: Whereabouts | undefined): boolean {
  const last = whereabouts?.intervals.at(-1)
  return last !== undefined && last[1] === null
}

function follow(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  at: Instant,
): Map<string, Whereabouts> {
  const found = new Map<string, Whereabouts>(
    people.map((person) => [person.id, { excused: false, intervals: [], proxy: null }]),
  )
  for (const [order, entry] of entries.entries()) {
    if (entry.at > at) continue
    if (entry.kind === 'arrived') {
      const person = found.get(entry.personId)
      if (person === undefined || isIn(person)) continue
      person.intervals.push([entry.at, null])
      // Back in the room, one votes oneself.
      person.proxy = null
    } else if (entry.kind === 'left') {
      const last = found.get(entry.personId)?.intervals.at(-1)
      if (last !== undefined && last[1] === null) last[1] = entry.at
    } else if (entry.kind === 'excused') {
      const person = found.get(entry.personId)
      if (person !== undefined) person.excused = true
    } else if (entry.kind === 'proxyGiven') {
      const person = found.get(entry.from)
      if (person !== undefined && entry.from !== entry.to) person.proxy = { to: entry.to, order }
    } else if (entry.kind === 'proxyEnded') {
      const person = found.get(entry.from)
      if (person !== undefined) person.proxy = null
    }
  }
  return found
}

/**
 * Attendance at an instant.
 *
 * A proxy counts while its giver is out of the room and its holder in it: it ends when the giver arrives, and sleeps
 * while the holder is away. Beyond `proxiesPerHolder` (which only a merge can produce) the first given count.
 *
 * @param entries effective, in order (journal.ts)
 */
export function attendanceAt(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  at: Instant,
  rule: RoomRule,
): Attendance {
  const { proxiesPerHolder, voters } = read(rule)
  const whereabouts = follow(entries, people, at)
  const held = usableProxies(whereabouts, people, proxiesPerHolder)
  const byPerson: Attendance['byPerson'] = {}
  for (const { id } of people) {
    const here = whereabouts.get(id)
    if (here === undefined) continue
    const last = here.intervals.at(-1)
    byPerson[id] = {
      status: statusOf(id, here, held),
      arrivedAt: last?.[0] ?? null,
      leftAt: last?.[1] ?? null,
      proxyTo: here.proxy?.to ?? null,
      holdsProxies: held.flatMap((proxy) => (proxy.to === id ? [proxy.from] : [])),
      intervals: here.intervals,
    }
  }
  const counts = headcounts(people, byPerson)
  const nameless = publicCounted(entries, at)
  const voting = voters === 'everybody' ? nameless : 0
  return {
    byPerson,
    ...counts,
    publicPresent: counts.publicPresent + nameless,
    presentVoting: counts.presentVoting + voting,
    votes: counts.votes + voting,
  }
}

/** People counted without names, at an instant. */
function publicCounted(entries: readonly JournalEntry[], at: Instant): number {
  const last = entries.findLast((entry) => entry.kind === 'publicCounted' && entry.at <= at)
  return last?.kind === 'publicCounted' ? last.count : 0
}

interface HeldProxy {
  from: string
  to: string
}

function usableProxies(
  whereabouts: ReadonlyMap<string, Whereabouts>,
  people: readonly Participant[],
  perHolder: number,
): HeldProxy[] {
  const voting = new Set(people.flatMap((person) => (person.votingRight ? [person.id] : [])))
  const given = people
    .flatMap(({ id }) => {
      const proxy = whereabouts.get(id)?.proxy ?? null
      return proxy === null || !voting.has(id) || isIn(whereabouts.get(id)) ? [] : [{ from: id, ...proxy }]
    })
    .sort((a, b) => a.order - b.order)
  const held: HeldProxy[] = []
  for (const { from, to } of given) {
    const carried = held.filter((proxy) => proxy.to === to).length
    if (voting.has(to) && isIn(whereabouts.get(to)) && carried < perHolder) held.push({ from, to })
  }
  return held
}

function statusOf(id: string, here: Whereabouts, held: readonly HeldProxy[]): AttendanceStatus {
  if (isIn(here)) return 'present'
  if (held.some((proxy) => proxy.from === id)) return 'represented'
  if (here.intervals.length > 0) return 'left'
  return here.excused ? 'excused' : 'absent'
}

function emptyHeadcount(): Headcount {
  return { all: 0, present: 0, represented: 0, excused: 0, absent: 0, left: 0 }
}

function headcounts(people: readonly Participant[], byPerson: Attendance['byPerson']): Omit<Attendance, 'byPerson'> {
  const members = emptyHeadcount()
  const colleges: Record<string, Headcount> = {}
  const inRoom = { member: 0, guest: 0, public: 0, companion: 0 }
  let presentVoting = 0
  let representedVoting = 0
  for (const { id, status, college, votingRight } of people) {
    const is = byPerson[id]?.status ?? 'absent'
    if (is === 'present') inRoom[status] += 1
    if (votingRight && is === 'present') presentVoting += 1
    if (votingRight && is === 'represented') representedVoting += 1
    if (status !== 'member') continue
    const counts = college === null ? [members] : [members, (colleges[college] ??= emptyHeadcount())]
    for (const count of counts) {
      count.all += 1
      count[is] += 1
    }
  }
  return {
    presentVoting,
    representedVoting,
    votes: presentVoting + representedVoting,
    members,
    colleges,
    guestsPresent: inRoom.guest,
    publicPresent: inRoom.public,
    companionsPresent: inRoom.companion,
  }
}

/** People who left debate and vote of this item (déport), up to an instant. */
export function recusedOn(entries: readonly JournalEntry[], itemId: string, at: Instant): Set<string> {
  return new Set(
    entries.flatMap((entry) =>
      entry.kind === 'recused' && entry.itemId === itemId && entry.at <= at ? [entry.personId] : [],
    ),
  )
}

/**
 * Votes that may be cast on one item: those in the room, less the recused. A vote needs both whose it is and who
 * raises the hand to be free: the proxy a recused person holds is not cast by them, and a recused giver's proxy is
 * not cast either. "Ne prend pas part au vote" is something else: in the room, in this number, counted apart.
 */
export function votesOnItem(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  itemId: string,
  at: Instant,
  rule: RoomRule = Number.POSITIVE_INFINITY,
): number {
  const recused = recusedOn(entries, itemId, at)
  const { byPerson } = attendanceAt(entries, people, at, rule)
  const nameless = read(rule).voters === 'everybody' ? publicCounted(entries, at) : 0
  const named = people.filter(({ id, votingRight }) => {
    if (!votingRight || recused.has(id)) return false
    const status = byPerson[id]?.status
    const holder = byPerson[id]?.proxyTo ?? ''
    return status === 'present' || (status === 'represented' && !recused.has(holder))
  })
  return named.length + nameless
}
