/** One agenda item: what it was, what was written about it, what came out of it. */
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { recusedOn } from '#shared/rules/attendance.ts'
import { turnsOf } from '#shared/rules/floor.ts'
import { heading, labelled, paragraph } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import { nameOf, type Reading } from '#shared/minutes/reading.ts'
import { textBlocks } from '#shared/minutes/text-blocks.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import { actionsOfItem } from './actions.ts'
import { decisionCallout } from './decisions.ts'
import { itemSpan } from './item-span.ts'
import { asPrinted, personPrinted } from './names.ts'
import { isOpinion, opinionCallout, uncountedCallout } from './opinions.ts'
import { tallyCallout, uncountedElection } from './tallies.ts'
import { voteCallout } from './votes.ts'
import { proposalsLeft } from './proposals.ts'

/** `Débat, de 19 h 08 à 19 h 39, 31 min (prévu 25 min), présentation : …` */
function facts(reading: Reading, item: AgendaItem): string {
  const { phrases, hour } = reading
  const { typography } = phrases
  const { startedAt, endedAt, spentMs } = itemSpan(reading, item)
  const planned = item.minutes === null ? '' : phrases.plannedOf(typography.duration(item.minutes * 60_000))
  const spent = endedAt === null ? '' : typography.duration(spentMs)
  const length = spent === '' || planned === '' ? spent + planned : `${spent} (${planned})`
  return [
    phrases.itemKinds[item.kind],
    startedAt === null ? '' : phrases.itemHours(hour(startedAt), endedAt === null ? null : hour(endedAt)),
    length,
    item.presenter.trim() === '' ? '' : phrases.presenter(asPrinted(reading, item.presenter)),
  ]
    .filter((each) => each !== '')
    .join(', ')
}

function untreated(reading: Reading, item: AgendaItem): Block[] {
  const { phrases, session } = reading
  const { state, startedAt } = itemSpan(reading, item)
  if (state === 'postponed') {
    return [paragraph(phrases.itemPutOff(startedAt === null ? null : reading.hour(startedAt)))]
  }
  if (state === 'skipped') return [paragraph(phrases.itemPostponed)]
  return state === 'ahead' && session.openedAt !== null ? [paragraph(phrases.itemAhead)] : []
}

/** Who presented, and for how long: a presentation is no turn, and is not shared out (evening.md item 8). */
function presentations(reading: Reading, item: AgendaItem): Block[] {
  const { phrases, standing, end } = reading
  const held = turnsOf(standing, end).filter(({ form, itemId }) => form === 'presentation' && itemId === item.id)
  const byPerson = Map.groupBy(held, ({ personId }) => personId)
  return [...byPerson].map(([personId, turns]) => {
    const length = turns.reduce((sum, { durationMs }) => sum + durationMs, 0)
    return paragraph(phrases.presentation(personPrinted(reading, personId), phrases.typography.duration(length)))
  })
}

function recusals(reading: Reading, item: AgendaItem): Block[] {
  const recused = [...recusedOn(reading.standing, item.id, reading.end)]
  if (recused.length === 0) return []
  if (reading.edition !== 'members') return [paragraph(reading.phrases.recusals(recused.length))]
  return recused.map((id) => paragraph(reading.phrases.recusal(nameOf(reading, id))))
}

/** Votes, paper counts, then decisions of the items asked for. */
function outcomes(reading: Reading, isMeant: (itemId: string) => boolean): Block[] {
  const meant = <T extends { itemId: string }>(all: readonly T[]): T[] => all.filter(({ itemId }) => isMeant(itemId))
  return [
    ...meant(reading.votes).map((vote) => voteCallout(reading, vote)),
    ...meant(reading.uncountedDots).map((vote) => uncountedCallout(reading, vote)),
    ...meant(reading.uncountedElections).map((election) => uncountedElection(reading, election)),
    ...meant(reading.tallies).map((tally) =>
      isOpinion(tally) ? opinionCallout(reading, tally) : tallyCallout(reading, tally),
    ),
    ...proposalsLeft(reading, isMeant),
    ...meant(reading.decisions).map((decision) => decisionCallout(reading, decision)),
  ]
}

/** An item taken off the agenda afterwards takes no vote or decision with it: hands were raised. */
function offTheAgenda(reading: Reading): Block[] {
  const known = new Set(reading.meeting.items.map(({ id }) => id))
  const blocks = outcomes(reading, (itemId) => !known.has(itemId))
  return blocks.length === 0 ? [] : [heading(2, reading.phrases.labels.offAgenda), ...blocks]
}

function section(reading: Reading, item: AgendaItem): Block[] {
  const { phrases, meeting, numbers } = reading
  const level = item.parentId === null ? 2 : 3
  const title = `${numbers.get(item.id) ?? ''}. ${isolated(item.title)}`
  const conclusion =
    item.conclusion.trim() === ''
      ? []
      : [labelled(phrases.labels.conclusion, phrases.typography.colon, item.conclusion)]
  return [
    heading(level, title),
    paragraph(facts(reading, item), 'italic'),
    ...untreated(reading, item),
    ...presentations(reading, item),
    ...textBlocks(meeting.texts[item.id], level),
    ...conclusion,
    ...recusals(reading, item),
    ...outcomes(reading, (itemId) => itemId === item.id),
    ...actionsOfItem(reading, item.id),
  ]
}

export function proceedings(reading: Reading): Block[] {
  const blocks = [...reading.meeting.items.flatMap((item) => section(reading, item)), ...offTheAgenda(reading)]
  return blocks.length === 0 ? [] : [heading(1, reading.phrases.labels.proceedings), ...blocks]
}
