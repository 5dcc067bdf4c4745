/**
 * The simple edition: one page for everyone. What was decided, what is to be done, when we meet again; short
 * sentences, one idea a line, no abbreviation and no percentage. It is called "version simple", never FALC: that
 * name needs readers concerned (domain.md §5).
 */
import { bullets, heading, paragraph } from '#shared/minutes/blocks.ts'
import type { Block, ListItem } from '#shared/minutes/document.ts'
import type { NumberedDecision, Reading } from '#shared/minutes/reading.ts'
import { isOpen } from './actions.ts'
import { stays } from './movements.ts'
import { asPrinted } from './names.ts'
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

function decided(reading: Reading, decision: NumberedDecision): ListItem {
  const { plain, labels } = reading.phrases
  const found = reading.votes.find(({ voteId }) => voteId === decision.voteId)?.counts
  const counts = printsCounts(reading) ? found : undefined
  const vote =
    counts == null
      ? []
      : [plain.votedFor(counts.for), plain.votedAgainst(counts.against), plain.abstained(counts.abstain)]
  const views = decision.dissentingViews ?? []
  const { amountAsked, amountGranted, addressedTo } = decision
  const { deciding, typography } = reading.phrases
  const asked = amountAsked === null ? null : typography.money(amountAsked)
  const carried = [
    ...(asked === null || amountAsked === amountGranted ? [] : [deciding.plain.asked(asked)]),
    ...(amountGranted === null ? [] : [deciding.plain.granted(typography.money(amountGranted))]),
    ...(addressedTo === '' ? [] : [deciding.plain.addressedTo(addressedTo)]),
  ]
  return {
    blocks: [
      paragraph(decision.text.trim() === '' ? labels.toComplete : decision.text, 'bold'),
      ...lines(...carried, ...vote),
      ...(views.length === 0 ? [] : [paragraph(plain.notAllAgreed), bullets(views)]),
    ],
  }
}

function toDo(reading: Reading): Block[] {
  const { plain, typography } = reading.phrases
  const open = reading.meeting.actions.filter(isOpen)
  if (open.length === 0) return [paragraph(plain.nothingToDo)]
  const items = open.map(({ what, owner, due }) => ({
    blocks: [
      paragraph(what, 'bold'),
      ...(owner.trim() === '' ? [] : lines(plain.who(asPrinted(reading, owner)))),
      ...(due === null ? [] : lines(plain.until(typography.day(due)))),
    ],
  }))
  return [{ kind: 'list', style: 'bullet', items }]
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

export function plainEdition(reading: Reading): Block[] {
  const { plain } = reading.phrases
  const decisions: Block[] =
    reading.decisions.length === 0
      ? [paragraph(plain.nothingDecided)]
      : [{ kind: 'list', style: 'bullet', items: reading.decisions.map((decision) => decided(reading, decision)) }]
  return [
    ...opening(reading),
    heading(1, plain.decided),
    ...decisions,
    heading(1, plain.toDo),
    ...toDo(reading),
    heading(1, plain.next),
    ...next(reading),
  ]
}
