/**
 * The simple edition: one page for everyone, two at most. What was decided, what is to be done, when we meet again; short
 * sentences, one idea a line, no abbreviation and no percentage. It is called "version simple", never FALC: that
 * name needs readers concerned (domain.md §5).
 *
 * After a long evening it says less of each thing, and at last how many things are in the minutes alone: letters so
 * small that they fit would not be simple.
 */
import type { Action } from '#shared/contract/meeting.ts'
import { bullets, heading, paragraph } from '#shared/minutes/blocks.ts'
import type { Block, ListItem } from '#shared/minutes/document.ts'
import type { NumberedDecision, Reading } from '#shared/minutes/reading.ts'
import { isOpen } from './actions.ts'
import { stays } from './movements.ts'
import { asPrinted } from './names.ts'
import { plainHeight, twoPages } from './plain-height.ts'
import { printsCounts } from './votes.ts'

function lines(...said: string[]): Block[] {
  return said.map((line) => paragraph(line))
}

function opening(reading: Reading): Block[] {
  const { plain, typography } = reading.phrases
  const { header, people } = reading.meeting
  const present = people.filter(({ id, status }) => status === 'member' && stays(reading, id).length > 0).length
  return lines(
    plain.met(typography.day(header.date)),
    ...(header.place === '' ? [] : [plain.at(header.place)]),
    ...(present > 0 ? [plain.present(present)] : []),
  )
}

/** How much is said of each thing. */
type Detail = 'all' | 'withoutFigures' | 'short'

function decided(reading: Reading, decision: NumberedDecision, detail: Detail): ListItem {
  const { plain, labels, editions } = reading.phrases
  const found = reading.votes.find(({ voteId }) => voteId === decision.voteId)?.counts
  const counts = printsCounts(reading) ? found : undefined
  const vote =
    counts == null || detail !== 'all'
      ? []
      : [plain.votedFor(counts.for), plain.votedAgainst(counts.against), plain.abstained(counts.abstain)]
  const views = decision.dissentingViews ?? []
  const { addressedTo } = decision
  const to = addressedTo === '' || detail === 'short' ? [] : [reading.phrases.deciding.plain.addressedTo(addressedTo)]
  const dissent =
    detail === 'short' ? [paragraph(editions.notAllAgree)] : [paragraph(plain.notAllAgreed), bullets(views)]
  return {
    blocks: [
      paragraph(decision.text.trim() === '' ? labels.toComplete : decision.text, 'bold'),
      ...lines(...(detail === 'all' ? sumsOf(reading, decision) : []), ...to, ...vote),
      ...(views.length === 0 ? [] : dissent),
    ],
  }
}

function sumsOf({ phrases }: Reading, { amountAsked, amountGranted }: NumberedDecision): string[] {
  const { deciding, typography } = phrases
  const asked = amountAsked === null ? null : typography.money(amountAsked)
  return [
    ...(asked === null || amountAsked === amountGranted ? [] : [deciding.plain.asked(asked)]),
    ...(amountGranted === null ? [] : [deciding.plain.granted(typography.money(amountGranted))]),
  ]
}

function task(reading: Reading, { what, owner, due }: Action, detail: Detail): ListItem {
  const { plain, typography } = reading.phrases
  return {
    blocks: [
      paragraph(what, 'bold'),
      ...(owner.trim() === '' || detail === 'short' ? [] : lines(plain.who(asPrinted(reading, owner)))),
      ...(due === null ? [] : lines(plain.until(typography.day(due)))),
    ],
  }
}

/** The first of them, and how many more there are. */
function firstOf(
  items: readonly ListItem[],
  most: number,
  others: (count: number, some: boolean) => string,
  where: string,
) {
  const shown = items.slice(0, most)
  const list: Block[] = shown.length === 0 ? [] : [{ kind: 'list', style: 'bullet', items: shown }]
  const left = items.length - shown.length
  return left === 0 ? list : [...list, ...lines(others(left, shown.length > 0), where)]
}

function next({ phrases, meeting }: Reading): Block[] {
  const { plain, typography } = phrases
  const { nextDate, nextTime, nextPlace } = meeting.header
  if (nextDate === null) return [paragraph(plain.noNextDay)]
  return lines(
    plain.nextDay(typography.day(nextDate)),
    ...(nextTime === null ? [] : [plain.nextHour(typography.hour(nextTime))]),
    ...(nextPlace === '' ? [] : [plain.at(nextPlace)]),
  )
}

interface Share {
  detail: Detail
  decisions: number
  tasks: number
}

function plainAt(reading: Reading, { detail, decisions, tasks }: Share): Block[] {
  const { plain, editions } = reading.phrases
  const open = reading.meeting.actions.filter(isOpen)
  const allDecided = reading.decisions.map((decision) => decided(reading, decision, detail))
  const allToDo = open.map((action) => task(reading, action, detail))
  return [
    ...opening(reading),
    heading(1, plain.decided),
    ...(allDecided.length === 0
      ? [paragraph(plain.nothingDecided)]
      : firstOf(allDecided, decisions, editions.otherDecisions, editions.inTheMinutes)),
    heading(1, plain.toDo),
    ...(allToDo.length === 0
      ? [paragraph(plain.nothingToDo)]
      : firstOf(allToDo, tasks, editions.otherTasks, editions.inTheMinutes)),
    heading(1, plain.next),
    ...next(reading),
  ]
}

export function plainEdition(reading: Reading): Block[] {
  const open = reading.meeting.actions.filter(isOpen).length
  const whole = { decisions: reading.decisions.length, tasks: open }
  for (const detail of ['all', 'withoutFigures', 'short'] as const) {
    const blocks = plainAt(reading, { detail, ...whole })
    if (plainHeight(blocks) <= twoPages) return blocks
  }
  const share: Share = { detail: 'short', ...whole }
  while (share.decisions + share.tasks > 0) {
    // What was decided comes before what is to be done.
    if (share.tasks > share.decisions / 2) share.tasks -= 1
    else share.decisions -= 1
    const blocks = plainAt(reading, share)
    if (plainHeight(blocks) <= twoPages) return blocks
  }
  return plainAt(reading, share)
}
