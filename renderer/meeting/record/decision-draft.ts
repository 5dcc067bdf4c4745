/** A decision while it is typed, and the fact it becomes. */
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { DecisionMode, DecisionType, FactOf } from '#shared/rules/facts.ts'
import type { Decision, Vote } from '#shared/rules/votes.ts'

export const decisionTypes: readonly DecisionType[] = [
  'decision',
  'opinion',
  'wish',
  'question',
  'referral',
  'grant',
  'adjourned',
]
export const decisionModes: readonly DecisionMode[] = ['consensus', 'consent', 'majority']
export const dissentAnswers = ['notYet', 'none', 'views'] as const

export interface DecisionDraft {
  text: string
  type: DecisionType
  mode: DecisionMode
  /** "Is there another view?": nobody asked, nobody has one, some have. */
  asked: (typeof dissentAnswers)[number]
  /** One a line. */
  views: string
  alternatives: string
}

/** What was asked, as what was decided: « Accorder 600 € ? » becomes « Accorder 600 €. » */
export function asserted(question: string): string {
  return question.trim().replace(/[\s\u00A0\u202F]*\?$/, '.')
}

/** A new decision: in the words of the item's last counted vote if there is one, and nothing answered for the room. */
export function newDecision(item: Pick<AgendaItem, 'kind'>, vote: Pick<Vote, 'question'> | undefined): DecisionDraft {
  return {
    text: asserted(vote?.question ?? ''),
    type: item.kind === 'fundRequest' ? 'grant' : 'decision',
    mode: vote === undefined ? 'consensus' : 'majority',
    asked: 'notYet',
    views: '',
    alternatives: '',
  }
}

export function draftOf({ text, type, mode, dissentingViews, alternatives }: Decision): DecisionDraft {
  const asked = dissentingViews === null ? 'notYet' : dissentingViews.length === 0 ? 'none' : 'views'
  return { text, type, mode, asked, views: (dissentingViews ?? []).join('\n'), alternatives: alternatives.join('\n') }
}

/** What was typed one a line. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** "Yes" without a word said is no answer yet: an empty list would record that nobody saw it otherwise. */
export function dissentOf({ asked, views }: Pick<DecisionDraft, 'asked' | 'views'>): string[] | null {
  if (asked === 'none') return []
  const said = asked === 'views' ? linesOf(views) : []
  return said.length === 0 ? null : said
}

/** @param voteId the vote it rests on, when it was taken by majority */
export function decisionFact(
  draft: DecisionDraft,
  { decisionId, itemId, voteId }: { decisionId: string; itemId: string; voteId: string | null },
): Omit<FactOf<'decisionRecorded'>, 'kind'> {
  return {
    decisionId,
    itemId,
    type: draft.type,
    mode: draft.mode,
    text: draft.text.trim(),
    ...(voteId === null || draft.mode !== 'majority' ? {} : { voteId }),
    dissentingViews: dissentOf(draft),
    alternatives: linesOf(draft.alternatives),
  }
}
