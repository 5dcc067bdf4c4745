/** How the session ended: the next one, breaks and suspensions each in its own words, the closing hour. */
import type { Instant } from '#shared/rules/facts.ts'
import { bullets, heading, paragraph } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'

export function nextSession({ phrases, meeting }: Reading): Block[] {
  const { nextDate, nextTime, nextPlace } = meeting.header
  const { typography, labels } = phrases
  const line =
    nextDate === null
      ? phrases.noNextSession
      : phrases.nextSession(typography.day(nextDate), nextTime === null ? null : typography.hour(nextTime), nextPlace)
  return [heading(1, labels.next), paragraph(line)]
}

/** Each break from its start to the resumption; one that never ended has no end. */
function breaks({ standing, phrases, hour, end, session }: Reading): string[] {
  const lines: string[] = []
  let since: { form: 'pause' | 'suspension'; at: Instant } | null = null
  const say = (to: string | null): void => {
    if (since !== null) lines.push(phrases[since.form](hour(since.at), to))
    since = null
  }
  for (const entry of standing) {
    if (session.openedAt === null || entry.at < session.openedAt || entry.at > end) continue
    if (entry.kind === 'sessionPaused') since ??= { form: entry.form, at: entry.at }
    if (entry.kind === 'sessionResumed') say(hour(entry.at))
  }
  say(null)
  return lines
}

export function closing(reading: Reading): Block[] {
  const { phrases, session, hour } = reading
  if (session.openedAt === null) return []
  const ended = session.adjournedAt === null ? phrases.notAdjourned : phrases.adjourned(hour(session.adjournedAt))
  const lines = [phrases.opened(hour(session.openedAt)), ...breaks(reading), ended]
  return [heading(1, phrases.labels.closing), ...lines.map((line) => paragraph(line))]
}

/** One field for each role the rules name as the assembly left them; a name nobody gave is written by hand. */
export function signatures({ phrases, meeting, rules }: Reading): Block[] {
  const fields = rules.signers.map((role) => ({
    role: phrases.signers[role],
    name: meeting.roles[role],
  }))
  return fields.length === 0 ? [] : [heading(1, phrases.labels.signatures), { kind: 'signatures', fields }]
}

export function distribution({ phrases, meeting }: Reading): Block[] {
  const lines = meeting.header.distribution
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? [] : [heading(1, phrases.labels.distribution), bullets(lines)]
}
