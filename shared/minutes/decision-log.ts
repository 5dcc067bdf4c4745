/**
 * The relevé de décisions: one page the night itself, provisional, to print or mail. Decided, to do, put off, next date;
 * nothing that the minutes do not say as well (evening.md item 19).
 */
import type { Edition } from '#shared/contract/operations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { cell, heading, inlines, paragraph, table } from './blocks.ts'
import type { Block, Cell, SemanticDocument } from './document.ts'
import { maskContacts } from './public/mask-contacts.ts'
import { read, type NumberedDecision, type Reading } from './reading.ts'
import { isOpen, ownerOf } from './sections/actions.ts'
import { countsOf } from './sections/attendance.ts'
import { carriedBy, viewsOf, voteOf } from './sections/decisions.ts'
import { itemSpan } from './sections/item-span.ts'

function held(reading: Reading): string {
  const { phrases, meeting, session, hour } = reading
  const { title, place } = meeting.header
  const adjourned = session.adjournedAt === null ? null : hour(session.adjournedAt)
  const hours = session.openedAt === null ? '' : phrases.realHours(hour(session.openedAt), adjourned)
  const { present, represented } = countsOf(reading)
  const room = present + represented === 0 ? '' : phrases.log.room({ present, represented })
  const said = [title, place, hours, room].filter((each) => each.trim() !== '')
  return `${said.join(' · ')}.`
}

/** One paragraph: the words in bold, how it was decided after them, so that twelve decisions stay on a page. */
function decisionCell(reading: Reading, decision: NumberedDecision): Cell {
  const { labels, typography, decisionModes } = reading.phrases
  const { text, mode, dissentingViews } = decision
  const how = [decisionModes[mode], voteOf(reading, decision), carriedBy(reading, decision)]
    .filter((each) => each !== '')
    .map((each) => each.replace(/\.$/u, ''))
    .join(' – ')
  const views = dissentingViews === null ? labels.toComplete : typography.series(viewsOf(reading, decision))
  const said = inlines(text.trim() === '' ? labels.toComplete : text, 'bold')
  return {
    blocks: [
      { kind: 'paragraph', inlines: [...said, ...inlines(` (${how})`)] },
      ...(views === '' ? [] : [paragraph(labels.dissent + typography.colon + views, 'italic')]),
    ],
  }
}

function decided(reading: Reading): Block {
  const { phrases, decisions, meeting } = reading
  const { labels } = phrases
  if (decisions.length === 0) return paragraph(phrases.plain.nothingDecided)
  const rows = decisions.map((decision): Cell[] => [
    cell(phrases.decisionReference(decision.place, meeting.header.sessionNumber)),
    decisionCell(reading, decision),
  ])
  return { kind: 'table', columns: [12, 88], head: [[cell(labels.number), cell(labels.decision)]], rows }
}

function toDo(reading: Reading): Block {
  const { phrases, meeting } = reading
  const { labels, typography } = phrases
  const open = meeting.actions.filter(isOpen)
  if (open.length === 0) return paragraph(phrases.plain.nothingToDo)
  return table(
    [
      { head: labels.what, width: 50 },
      { head: labels.owner, width: 29 },
      { head: labels.due, width: 21 },
    ],
    open.map((action) => [
      action.what,
      ownerOf(reading, action),
      action.due === null ? labels.toComplete : typography.shortDay(action.due),
    ]),
  )
}

function putOff(reading: Reading): Block[] {
  const { phrases, meeting, numbers } = reading
  const titles = meeting.items
    .filter((item) => ['postponed', 'skipped'].includes(itemSpan(reading, item).state))
    .map(({ id, title }) => `${numbers.get(id) ?? ''}. ${title}`)
  return titles.length === 0 ? [] : [paragraph(phrases.log.putOff(phrases.typography.series(titles)))]
}

function next({ phrases, meeting }: Reading): Block {
  const { nextDate, nextTime, nextPlace } = meeting.header
  const { typography } = phrases
  if (nextDate === null) return paragraph(phrases.noNextSession)
  const hour = nextTime === null ? null : typography.hour(nextTime)
  return paragraph(phrases.nextSession(typography.day(nextDate), hour, nextPlace), 'bold')
}

/** @param edition whose names it prints: the members' or the public's; the simple edition is a document of its own */
export function decisionLogSheet(meeting: WholeMeeting, edition: Exclude<Edition, 'simple'>): SemanticDocument {
  const reading = read(meeting, edition)
  const { phrases, session, plannedStart } = reading
  const { header } = meeting
  const day = phrases.typography.day(header.date)
  const subtitle = [header.councilName, day].filter((part) => part.trim() !== '').join(' – ')
  const title = phrases.labels.decisionLog
  const document: SemanticDocument = {
    language: header.language,
    edition,
    title: edition === 'public' ? phrases.publicTitle(title) : title,
    subtitle,
    author: header.councilName,
    subject: phrases.subject(day, header.place),
    created: session.adjournedAt ?? plannedStart,
    header: [header.councilName, header.title].filter((part) => part.trim() !== '').join(' – '),
    footer: phrases.log.provisional,
    banner: phrases.draftBanner,
    fit: 1,
    blocks: [
      paragraph(held(reading)),
      heading(2, phrases.plain.decided),
      decided(reading),
      heading(2, phrases.plain.toDo),
      toDo(reading),
      ...putOff(reading),
      heading(2, phrases.plain.next),
      next(reading),
    ],
  }
  return edition === 'public' ? maskContacts(document, phrases.editions.contactRemoved) : document
}
