/**
 * From a meeting to what its minutes say (domain.md §2.2, the order minutes are read in). Pure: the same meeting gives
 * the same document, and everything that shows or prints minutes renders this value and adds nothing.
 *
 *   members  everything
 *   public   no name beside an arrival, a proxy, a recusal or a task; colleges as counts; no signatures, no distribution
 *   simple   one page or two: decided, to do, next date
 *
 * What everybody reads holds nobody's mail address or phone number, wherever it was typed.
 */
import type { Edition } from '#shared/contract/operations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { withAnnexes } from './annexes.ts'
import type { Block, SemanticDocument } from './document.ts'
import { read, type Reading } from './reading.ts'
import { actionTable } from './sections/actions.ts'
import { agenda } from './sections/agenda.ts'
import { attendance } from './sections/attendance.ts'
import { balance } from './sections/balance.ts'
import { closing, distribution, nextSession, signatures } from './sections/closing.ts'
import { decisionLog } from './sections/decisions.ts'
import { maskContacts } from './public/mask-contacts.ts'
import { head, roles } from './sections/head.ts'
import { proceedings } from './sections/item.ts'
import { parkedPoints } from './sections/parked-points.ts'
import { plainEdition } from './sections/plain.ts'
import { quorum } from './sections/quorum.ts'
import { changedRules } from './sections/rules.ts'
import { withSources } from './sources.ts'

export interface ComposeOptions {
  /** Approved at a later session: the draft banner goes. No state says so yet; approval comes with signing. */
  approved?: boolean
}

type Section = (reading: Reading) => Block[]

const shared: readonly Section[] = [
  head,
  roles,
  attendance,
  quorum,
  changedRules,
  agenda,
  proceedings,
  decisionLog,
  actionTable,
  parkedPoints,
  balance,
  nextSession,
  closing,
]

const sections: Record<Edition, readonly Section[]> = {
  members: [...shared, signatures, distribution],
  public: shared,
  simple: [plainEdition],
}

function titleOf({ phrases, meeting }: Reading, edition: Edition): string {
  const title = phrases.title(meeting.header.kind, meeting.header.sessionNumber)
  if (edition === 'public') return phrases.publicTitle(title)
  return edition === 'simple' ? phrases.plainTitle(title) : title
}

export function compose(meeting: WholeMeeting, edition: Edition, options: ComposeOptions = {}): SemanticDocument {
  const reading = read(meeting, edition)
  const { phrases, session } = reading
  const { header } = meeting
  const day = phrases.typography.day(header.date)
  const filled = (...parts: string[]): string => parts.filter((part) => part.trim() !== '').join(' – ')
  const document: SemanticDocument = {
    language: header.language,
    edition,
    title: titleOf(reading, edition),
    subtitle: filled(header.councilName, day),
    author: header.councilName,
    subject: phrases.subject(day, header.place),
    created: session.adjournedAt ?? reading.plannedStart,
    header: filled(header.councilName, header.title),
    footer: phrases.footer(phrases.typography.shortDay(header.date)),
    banner: options.approved === true ? null : phrases.draftBanner,
    ...(edition === 'simple' ? { fit: 2 } : {}),
    blocks: withAnnexes(
      sections[edition].flatMap((section) => section(reading)),
      phrases.annexes,
    ),
  }
  // First without contacts: an address taken out leaves no source behind.
  return withSources(edition === 'members' ? document : maskContacts(document, phrases.editions.contactRemoved))
}
