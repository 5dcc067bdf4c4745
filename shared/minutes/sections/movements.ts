/** Comings, goings and proxies of one person, as the minutes say them after a name. */
import type { Instant } from '#shared/rules/facts.ts'
import type { Reading } from '#shared/minutes/reading.ts'
import { nameOf } from '#shared/minutes/reading.ts'

export interface ProxyPeriod {
  to: string
  since: Instant
  /** Null: to the end. */
  until: Instant | null
}

/** Time in the room that overlaps the session. */
export function stays(reading: Reading, personId: string): [Instant, Instant | null][] {
  const last = reading.checkpoints.at(-1)
  const opened = reading.session.openedAt ?? 0
  const intervals = last?.attendance.byPerson[personId]?.intervals ?? []
  return intervals.filter(([, until]) => until === null || until > opened)
}

/** A proxy sleeps while its holder is out of the room; one whose holder never came is told as it was given. */
function whileHolderIsIn(reading: Reading, given: ProxyPeriod): ProxyPeriod[] {
  const intervals = reading.checkpoints.at(-1)?.attendance.byPerson[given.to]?.intervals ?? []
  const awake = intervals.flatMap(([from, left]) => {
    const since = Math.max(given.since, from)
    const ends = [given.until, left].filter((end) => end !== null)
    const until = ends.length === 0 ? null : Math.min(...ends)
    return until === null || until > since ? [{ to: given.to, since, until }] : []
  })
  return awake.length === 0 ? [given] : awake
}

/**
 * Proxies a person gave that held during the session: each ends when another is given, ended, or its giver arrives, and
 * holds only while its holder is there.
 */
export function proxyPeriods(reading: Reading, personId: string): ProxyPeriod[] {
  const periods: ProxyPeriod[] = []
  const close = (at: Instant): void => {
    const open = periods.at(-1)
    if (open !== undefined) open.until ??= at
  }
  for (const entry of reading.standing) {
    if (entry.at > reading.end) break
    if (entry.kind === 'proxyGiven' && entry.from === personId && entry.to !== personId) {
      close(entry.at)
      periods.push({ to: entry.to, since: entry.at, until: null })
    }
    if (entry.kind === 'proxyEnded' && entry.from === personId) close(entry.at)
    if (entry.kind === 'arrived' && entry.personId === personId) close(entry.at)
  }
  const opened = reading.session.openedAt ?? reading.end
  return periods
    .flatMap((given) => whileHolderIsIn(reading, given))
    .filter(({ until }) => until === null || until > opened)
}

/** `arrivée à 19 h 10`, `départ à 20 h 25`, `pouvoir à … à partir de 20 h 25`, in the order they happened. */
export function movements(reading: Reading, personId: string): string[] {
  const { phrases, hour, end } = reading
  const opened = reading.session.openedAt ?? end
  const comings = stays(reading, personId).flatMap(([from, until], index) => [
    ...(from > opened ? [{ at: from, said: (index === 0 ? phrases.arrival : phrases.comeback)(hour(from)) }] : []),
    ...(until !== null && until < end ? [{ at: until, said: phrases.departure(hour(until)) }] : []),
  ])
  const proxies = proxyPeriods(reading, personId).map(({ to, since, until }) => ({
    at: since,
    said: phrases.proxy(
      nameOf(reading, to),
      since > opened ? hour(since) : null,
      until === null || until >= end ? null : hour(until),
    ),
  }))
  return [...comings, ...proxies].sort((a, b) => a.at - b.at).map(({ said }) => said)
}
