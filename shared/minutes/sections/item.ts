/** One agenda item: what it was, what was written about it, what came out of it. */
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { recusedOn } from '#shared/rules/attendance.ts'
import { heading, labelled, paragraph } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import { nameOf, type Reading } from '#shared/minutes/reading.ts'
import { textBlocks } from '#shared/minutes/text-blocks.ts'
import { actionsOfItem } from './actions.ts'
import { decisionCallout } from './decisions.ts'
import { asPrinted } from './names.ts'
import { tallyCallout, voteCallout } from './votes.ts'

/** `Débat, de 19 h 08 à 19 h 39, 31 min (prévu 25 min), présentation : …` */
function facts(reading: Reading, item: AgendaItem): string {
  const { phrases, hour, times } = reading
  const { duration } = phrases.typography
  const found = times.items[item.id]
  const planned = item.minutes === null ? '' : phrases.plannedOf(duration(item.minutes * 60_000))
  const wasTreated = found !== undefined && found.startedAt !== null
  const began = wasTreated && found.startedAt !== null ? hour(found.startedAt) : ''
  const spent = wasTreated && found.endedAt !== null ? duration(found.spentMs) : ''
  const length = spent === '' ? planned : planned === '' ? spent : `${spent} (${planned})`
  return [
    phrases.itemKinds[item.kind],
    began === '' ? '' : phrases.itemHours(began, found?.endedAt == null ? null : hour(found.endedAt)),
    length,
    item.presenter.trim() === '' ? '' : phrases.presenter(asPrinted(reading, item.presenter)),
  ]
    .filter((each) => each !== '')
    .join(', ')
}

function untreated({ phrases, times, session }: Reading, item: AgendaItem): Block[] {
  const state = times.items[item.id]?.state
  if (state === 'skipped') return [paragraph(phrases.itemPostponed)]
  return state === 'ahead' && session.openedAt !== null ? [paragraph(phrases.itemAhead)] : []
}

function recusals(reading: Reading, item: AgendaItem): Block[] {
  const recused = [...recusedOn(reading.standing, item.id, reading.end)]
  if (recused.length === 0) return []
  if (reading.edition !== 'members') return [paragraph(reading.phrases.recusals(recused.length))]
  return recused.map((id) => paragraph(reading.phrases.recusal(nameOf(reading, id))))
}

function section(reading: Reading, item: AgendaItem): Block[] {
  const { phrases, meeting, numbers } = reading
  const level = item.parentId === null ? 2 : 3
  const title = `${numbers.get(item.id) ?? ''}. ${item.title}`
  const conclusion =
    item.conclusion.trim() === ''
      ? []
      : [labelled(phrases.labels.conclusion, phrases.typography.colon, item.conclusion)]
  const ofItem = <T extends { itemId: string }>(all: readonly T[]): T[] =>
    all.filter(({ itemId }) => itemId === item.id)
  return [
    heading(level, title),
    paragraph(facts(reading, item), 'italic'),
    ...untreated(reading, item),
    ...textBlocks(meeting.texts[item.id], level),
    ...conclusion,
    ...recusals(reading, item),
    ...ofItem(reading.votes).map((vote) => voteCallout(reading, vote)),
    ...ofItem(reading.tallies).map((tally) => tallyCallout(reading, tally)),
    ...ofItem(reading.decisions).map((decision) => decisionCallout(reading, decision)),
    ...actionsOfItem(reading, item.id),
  ]
}

export function proceedings(reading: Reading): Block[] {
  const { items } = reading.meeting
  if (items.length === 0) return []
  return [heading(1, reading.phrases.labels.proceedings), ...items.flatMap((item) => section(reading, item))]
}
