/**
 * What finalising freezes: the minutes as they read that day in each edition, and what the register keeps of them.
 * Plain JSON with a fixed order of keys, so that its sha256 means something; nothing ever changes it.
 */
import type { PublicationFact } from '#shared/contract/council.ts'
import type { Edition } from '#shared/contract/operations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from './compose.ts'
import type { SemanticDocument } from './document.ts'
import { read, type Reading } from './reading.ts'
import { speechBalanceOf } from './sections/balance.ts'
import { countsOf, type AttendanceCounts } from './sections/attendance.ts'

export interface Publication {
  /** Of this shape, not of the meeting's. */
  format: 1
  docId: string
  lineage: string
  title: string
  councilName: string
  date: string
  sessionNumber: number
  language: WholeMeeting['header']['language']
  openedAt: number | null
  adjournedAt: number | null
  attendance: AttendanceCounts
  /** As the register lists them (`publicationFactSchema`). */
  decisions: PublicationFact['decisions']
  actions: PublicationFact['actions']
  /** Null where the rules keep it out of the minutes, or too few spoke. */
  speech: PublicationFact['speech']
  editions: Record<Edition, SemanticDocument>
}

function published({ decisions, phrases }: Reading, sessionNumber: number): Publication['decisions'] {
  return decisions.map((decision) => {
    const { decisionId, place, text, type, mode, dissentingViews, dissentNames, alternatives } = decision
    const { addressedTo, amountAsked, amountGranted } = decision
    // unfinished() says so before, and it is blocking: publishing "none" here would be a false record.
    if (dissentingViews === null) throw new Error(`decision ${place} has no answer about dissenting views`)
    return {
      decisionId,
      number: phrases.decisionReference(place, sessionNumber),
      text,
      type,
      mode,
      dissentingViews,
      ...(dissentNames.some((name) => name !== '') ? { dissentNames } : {}),
      alternatives,
      ...(addressedTo === '' ? {} : { addressedTo }),
      ...(amountAsked === null ? {} : { amountAsked }),
      ...(amountGranted === null ? {} : { amountGranted }),
    }
  })
}

function publishedSpeech(reading: Reading): Publication['speech'] {
  const found = speechBalanceOf(reading)
  if (found === null) return null
  const { turns, speakers, ms, balances } = found
  return { turns, speakers, ms, balances }
}

/**
 * Freezes a meeting under its session number. Throws when a decision's dissent was never asked about: the host
 * refuses such a meeting first (unfinished.ts).
 */
export function publish(meeting: WholeMeeting, sessionNumber: number): Publication {
  const numbered: WholeMeeting = { ...meeting, header: { ...meeting.header, sessionNumber } }
  const reading = read(numbered, 'members')
  const { header, identity, actions } = numbered
  return {
    format: 1,
    docId: identity.docId,
    lineage: identity.lineage,
    title: header.title,
    councilName: header.councilName,
    date: header.date,
    sessionNumber,
    language: header.language,
    openedAt: reading.session.openedAt,
    adjournedAt: reading.session.adjournedAt,
    attendance: countsOf(reading),
    decisions: published(reading, sessionNumber),
    actions: actions.map(({ id, what, owner, due, status }) => ({ actionId: id, what, owner, due, status })),
    speech: publishedSpeech(reading),
    editions: {
      members: compose(numbered, 'members'),
      public: compose(numbered, 'public'),
      simple: compose(numbered, 'simple'),
    },
  }
}
