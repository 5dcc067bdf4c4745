/** A decision where it was taken, and the log of them all. Dissent is always said: none, which, or not asked yet. */
import { bullets, cell, heading, inlines, paragraph } from '#shared/minutes/blocks.ts'
import type { Block, Cell } from '#shared/minutes/document.ts'
import type { NumberedDecision, Reading } from '#shared/minutes/reading.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import { resultWords } from './votes.ts'
import { courseOf, originOf } from './proposals.ts'

/** The result of the vote a decision names; nothing when it names none, or a paper count. */
export function voteOf(reading: Reading, decision: NumberedDecision): string {
  const vote = reading.votes.find((each) => each.voteId === decision.voteId)
  return vote === undefined ? '' : resultWords(reading, vote)
}

/** Each view with who holds it, where this edition names people and that person agreed. */
export function viewsOf(reading: Reading, { dissentingViews, dissentNames }: NumberedDecision): string[] {
  const { edition, rules, phrases } = reading
  const isNamed = edition === 'members' || (edition === 'public' && rules.publicDissentNames)
  return (dissentingViews ?? []).map((view, place) => {
    const name = dissentNames[place]?.trim() ?? ''
    return isNamed && name !== '' ? isolated(view) + phrases.deciding.by(name) : view
  })
}

function dissent(reading: Reading, decision: NumberedDecision): Block {
  const { phrases } = reading
  if (decision.dissentingViews === null) return paragraph(phrases.dissentNotAsked, 'highlight')
  if (decision.dissentingViews.length === 0) return paragraph(phrases.noDissent)
  return {
    kind: 'callout',
    tone: 'dissent',
    label: phrases.labels.dissent,
    blocks: [bullets(viewsOf(reading, decision))],
  }
}

/** « 600 € accordés sur 850 € demandés. Adressée à : préfet. »; empty for most decisions. */
export function carriedBy({ phrases }: Reading, decision: NumberedDecision): string {
  const { typography, deciding } = phrases
  const written = (cents: number | null): string | null => (cents === null ? null : typography.money(cents))
  const sums = deciding.sums({ asked: written(decision.amountAsked), granted: written(decision.amountGranted) })
  const to = decision.addressedTo === '' ? '' : deciding.addressedTo(decision.addressedTo, decision.type)
  return [sums, to].filter((each) => each !== '').join(' ')
}

export function decisionCallout(reading: Reading, decision: NumberedDecision): Block {
  const { phrases, meeting } = reading
  const { labels, typography } = phrases
  const mode = [courseOf(reading, decision), voteOf(reading, decision)].filter((each) => each !== '').join(' ')
  const text =
    decision.text.trim() === '' ? paragraph(labels.toComplete, 'highlight') : paragraph(decision.text, 'bold')
  const carried = carriedBy(reading, decision)
  const alternatives =
    decision.alternatives.length === 0
      ? []
      : [paragraph(labels.alternatives + typography.colon.trimEnd()), bullets(decision.alternatives)]
  return {
    kind: 'callout',
    tone: 'decision',
    label: phrases.decisionLabel(decision.type, decision.place, meeting.header.sessionNumber),
    blocks: [
      text,
      ...(carried === '' ? [] : [paragraph(carried)]),
      ...originOf(reading, decision),
      paragraph(mode),
      dissent(reading, decision),
      ...alternatives,
    ],
  }
}

function dissentCell(reading: Reading, decision: NumberedDecision): Cell {
  const { labels } = reading.phrases
  if (decision.dissentingViews === null) return cell(labels.toComplete)
  if (decision.dissentingViews.length === 0) return cell(labels.none)
  return { blocks: viewsOf(reading, decision).map((view) => paragraph(view)) }
}

export function decisionLog(reading: Reading): Block[] {
  const { phrases, decisions, numbers, meeting } = reading
  const { labels } = phrases
  const title = heading(1, labels.decisionLog)
  if (decisions.length === 0) return [title, paragraph(phrases.noDecision)]
  const heads = [labels.number, labels.item, labels.decision, labels.modeAndVote, labels.dissent]
  const rows = decisions.map((decision): Cell[] => {
    const mode = [phrases.decisionModes[decision.mode], voteOf(reading, decision)].filter((each) => each !== '')
    return [
      cell(phrases.decisionReference(decision.place, meeting.header.sessionNumber)),
      cell(numbers.get(decision.itemId) ?? ''),
      {
        blocks: [
          { kind: 'paragraph', inlines: inlines(decision.text.trim() === '' ? labels.toComplete : decision.text) },
          ...[carriedBy(reading, decision)].filter((each) => each !== '').map((each) => paragraph(each)),
        ],
      },
      { blocks: mode.map((each) => paragraph(each)) },
      dissentCell(reading, decision),
    ]
  })
  return [title, { kind: 'table', columns: [10, 7, 41, 20, 22], head: [heads.map((head) => cell(head))], rows }]
}
