/**
 * Between a wall clock in a meeting's zone and an instant. Only ECMAScript's Intl is used: no host, no DOM.
 */

// Making a formatter costs a hundred times what using it does.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}

/** Minutes the zone is ahead of UTC at an instant. */
export function zoneOffset(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return Math.round((wall - Math.floor(at / 1000) * 1000) / 60_000)
}

/** The instant (UTC ms) of "2026-11-12" at "18:30" in a zone. In the hour a clock skips, the later reading. */
export function instantOf(date: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const guess = asUtc - zoneOffset(asUtc, timeZone) * 60_000
  return asUtc - zoneOffset(guess, timeZone) * 60_000
}

/** "2026-11-12" and "18:30" of an instant in a zone. */
export function wallClock(at: number, timeZone: string): { date: string; time: string } {
  const iso = new Date(at + zoneOffset(at, timeZone) * 60_000).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}

/** Planned start and end of a meeting; an end before the start is the next day. */
export function plannedSpan(header: { date: string; startTime: string; endTime: string; timeZone: string }): {
  start: number
  end: number
} {
  const start = instantOf(header.date, header.startTime, header.timeZone)
  const end = instantOf(header.date, header.endTime, header.timeZone)
  return { start, end: end > start ? end : end + 86_400_000 }
}

/** When the room must be empty, or else when the session should end: what no longer fits is measured against it. */
export function sessionLimit(header: Parameters<typeof plannedSpan>[0] & { roomUntil: string | null }): number {
  return plannedSpan({ ...header, endTime: header.roomUntil ?? header.endTime }).end
}
