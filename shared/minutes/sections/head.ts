/** The block at the head: which council, which session, when, where, called when; and who held which role. */
import { rolesOfSession } from '#shared/meeting/roles.ts'
import { inlines } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'

type Pair = [label: string, value: string]

/** Empty values are left out: a line without an answer says nothing. */
export function pairs(given: readonly Pair[]): Block[] {
  const filled = given.filter(([, value]) => value.trim() !== '')
  if (filled.length === 0) return []
  return [{ kind: 'pairs', pairs: filled.map(([label, value]) => ({ label, value: inlines(value) })) }]
}

/** Whole days between two plain dates. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function hours({ phrases, meeting, session, hour }: Reading): string {
  const { hour: written } = phrases.typography
  const planned = phrases.plannedHours(written(meeting.header.startTime), written(meeting.header.endTime))
  if (session.openedAt === null) return planned
  const adjourned = session.adjournedAt === null ? null : hour(session.adjournedAt)
  return `${phrases.realHours(hour(session.openedAt), adjourned)} (${planned})`
}

/** When it was called; beside it what the rules ask, where that is more. */
function noticeSent({ phrases, meeting, checkpoints }: Reading, sentOn: string): string {
  const days = daysBetween(sentOn, meeting.header.date)
  const said = phrases.noticeSent(phrases.typography.day(sentOn), days)
  const asked = (checkpoints[0]?.rules ?? meeting.rules).noticeDays
  return asked === null || days >= asked ? said : `${said}, ${phrases.rules.noticeAsked(asked)}`
}

export function head(reading: Reading): Block[] {
  const { phrases, meeting } = reading
  const { labels, typography } = phrases
  const { header } = meeting
  const notice = header.noticeSentOn === null ? '' : noticeSent(reading, header.noticeSentOn)
  return pairs([
    [labels.council, header.councilName],
    [labels.district, header.district],
    [labels.meeting, header.title],
    [labels.date, typography.day(header.date)],
    [labels.hours, hours(reading)],
    [labels.place, header.place],
    [labels.notice, notice],
  ])
}

export function roles({ phrases, meeting }: Reading): Block[] {
  return pairs(rolesOfSession(meeting.rules).map((role) => [phrases.roles[role], meeting.roles[role]]))
}
