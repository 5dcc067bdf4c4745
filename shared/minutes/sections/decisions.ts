/** A decision where it was taken, and the log of them all. Dissent is always said: none, which, or not asked yet. */
import { bullets, cell, heading, inlines, paragraph } from '#shared/minutes/blocks.ts'
import type { Block, Cell } from '#shared/minutes/document.ts'
import type { NumberedDecision, Reading } from '#shared/minutes/reading.ts'
import { resultWords } from './votes.ts'

/** The result of the vote a decision names; nothing when it names none, or a paper count. */
export function voteOf(reading: Reading, decision: NumberedDecision): string {
  const vote = reading.votes.find((each) => each.voteId === decision.voteId)
  return vote === undefined ? '' : resultWords(reading, vote)
}

function dissent({ phrases }: Reading, { dissentingViews }: NumberedDecision): Block {
  if (dissentingViews === null) return paragraph(phrases.dissentNotAsked, 'highlight')
  if (dissentingViews.length === 0) return paragraph(phrases.noDissent)
  return {
    kind: 'callout',
    tone: 'dissent',
    label: phrases.labels.dissent,
    blocks: [bullets(dissentingViews)],
  }
}

export function decisionCallout(reading: Reading, decision: NumberedDecision): Block {
  const { phrases, meeting } = reading
  const { labels, typography } = phrases
  const mode = [phrases.decidedBy(decision.mode), voteOf(reading, decision)].filter((each) => each !== '').join(' ')
  const text =
    decision.text.trim() === '' ? paragraph(labels.toComplete, 'highlight') : paragraph(decision.text, 'bold')
  const alternatives =
    decision.alternatives.length === 0
      ? []
      : [paragraph(labels.alternatives + typography.colon.trimEnd()), bullets(decision.alternatives)]
  return {
    kind: 'callout',
    tone: 'decision',
    label: phrases.decisionLabel(decision.type, decision.place, meeting.header.sessionNumber),
    blocks: [text, paragraph(mode), dissent(reading, decision), ...alternatives],
  }
}

function dissentCell({ phrases }: Reading, { dissentingViews }: NumberedDecision): Cell {
  if (dissentingViews === null) return cell(phrases.labels.toComplete)
  if (dissentingViews.length === 0) return cell(phrases.labels.none)
  return { blocks: dissentingViews.map((view) => paragraph(view)) }
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
        ],
      },
      { blocks: mode.map((each) => paragraph(each)) },
      dissentCell(reading, decision),
    ]
  })
  return [title, { kind: 'table', columns: [12, 8, 42, 20, 18], head: [heads.map((head) => cell(head))], rows }]
}
