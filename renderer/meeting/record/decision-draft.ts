/** A decision while it is typed, and the fact it becomes. */
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { keptObjections, type Deliberation, type Proposal } from '#shared/rules/deliberation.ts'
import type { DecisionMode, DecisionType, FactOf } from '#shared/rules/facts.ts'
import type { Decision, Vote } from '#shared/rules/votes.ts'
import { readEuros, writtenEuros } from '../../ui/euros.ts'
import type { Evening } from '../evening/evening.ts'

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
/** Spoken to somebody outside, who may answer. */
const addressed: ReadonlySet<DecisionType> = new Set(['opinion', 'wish', 'question', 'referral'])
export const isAddressed = (type: DecisionType): boolean => addressed.has(type)

/** « Une question, une interpellation adressée à… », « un avis, un vœu adressé à… ». */
export const isFeminine = (type: DecisionType): boolean => type === 'question' || type === 'referral'

export const dissentAnswers = ['notYet', 'none', 'views'] as const

/** A dissenting view, and who holds it as they agreed to be named; '' for nobody named. */
export interface DissentDraft {
  text: string
  by: string
}

export interface DecisionDraft {
  text: string
  type: DecisionType
  mode: DecisionMode
  /** "Is there another view?": nobody asked, nobody has one, some have. */
  asked: (typeof dissentAnswers)[number]
  dissents: DissentDraft[]
  /** One a line. */
  alternatives: string
  addressedTo: string
  /** As typed: « 1 250,50 ». */
  amountAsked: string
  amountGranted: string
  proposalId: string | null
}

/** What was asked, as what was decided: « Accorder 600 € ? » becomes « Accorder 600 €. » */
export function asserted(question: string): string {
  return question.trim().replace(/[\s\u00A0\u202F]*\?$/, '.')
}

/** What a new decision rests on: the item's last result that no decision took yet. */
export interface Basis {
  vote: Pick<Vote, 'question' | 'proposalId'> | undefined
  agreement: Pick<Deliberation, 'mode' | 'objections'> | undefined
  proposal: Pick<Proposal, 'proposalId' | 'text'> | undefined
}

/** The last counted vote, or the last agreement where it came later and no decision carries it. */
export function basisOn(evening: Pick<Evening, 'votes' | 'deliberations' | 'decisions' | 'proposals'>, itemId: string) {
  const isHere = (each: { itemId: string }): boolean => each.itemId === itemId
  const vote = evening.votes.findLast((each) => isHere(each) && each.counts !== null && !each.cancelled)
  const carried = new Set(evening.decisions.map(({ proposalId }) => proposalId))
  const agreed = evening.deliberations.findLast(
    (each) => isHere(each) && each.outcome === 'agreed' && !carried.has(each.proposalId),
  )
  const agreement = (agreed?.closedAt ?? 0) >= (vote?.countedAt ?? 0) ? agreed : undefined
  const about = agreement?.proposalId ?? vote?.proposalId
  const proposal = evening.proposals.find(({ proposalId }) => proposalId === about)
  return { vote, agreement, proposal }
}

/** A new decision: in the words of what it rests on, the objections that were kept as its dissent, and nothing answered for the room. */
export function newDecision(
  item: Pick<AgendaItem, 'kind'>,
  { vote, agreement, proposal }: Basis,
  allowed: readonly DecisionMode[] = decisionModes,
): DecisionDraft {
  const usual = allowed.includes('consensus') ? 'consensus' : (allowed[0] ?? 'consensus')
  const dissents = agreement === undefined ? [] : keptObjections(agreement).map(({ text, by }) => ({ text, by }))
  return {
    text: proposal?.text ?? asserted(vote?.question ?? ''),
    type: item.kind === 'fundRequest' ? 'grant' : 'decision',
    mode: agreement?.mode ?? (vote === undefined ? usual : 'majority'),
    asked: dissents.length === 0 ? 'notYet' : 'views',
    dissents,
    alternatives: '',
    addressedTo: '',
    amountAsked: '',
    amountGranted: '',
    proposalId: proposal?.proposalId ?? null,
  }
}

export function draftOf(decision: Decision): DecisionDraft {
  const { text, type, mode, dissentingViews, dissentNames, alternatives, addressedTo, proposalId } = decision
  const asked = dissentingViews === null ? 'notYet' : dissentingViews.length === 0 ? 'none' : 'views'
  const sum = (cents: number | null): string => (cents === null ? '' : writtenEuros(cents, 'fr'))
  return {
    text,
    type,
    mode,
    asked,
    dissents: (dissentingViews ?? []).map((view, place) => ({ text: view, by: dissentNames[place] ?? '' })),
    alternatives: alternatives.join('\n'),
    addressedTo,
    amountAsked: sum(decision.amountAsked),
    amountGranted: sum(decision.amountGranted),
    proposalId,
  }
}

/** What was typed one a line. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** "Yes" without a word said is no answer yet: an empty list would record that nobody saw it otherwise. */
export function dissentOf({ asked, dissents }: Pick<DecisionDraft, 'asked' | 'dissents'>): DissentDraft[] | null {
  if (asked === 'none') return []
  const said = asked === 'views' ? dissents : []
  const views = said.map(({ text, by }) => ({ text: text.trim(), by: by.trim() })).filter(({ text }) => text !== '')
  return views.length === 0 ? null : views
}

/** A sum was typed that is none: the form says so, and records nothing that was not meant. */
export function isNoSum(typed: string): boolean {
  return typed.trim() !== '' && readEuros(typed) === null
}

/** Sums belong to what is granted, or put off; another kind of decision leaves them out. */
export function hasSums(type: DecisionType): boolean {
  return type === 'grant' || type === 'adjourned'
}

/** @param voteId the vote it rests on, when it was taken by majority */
export function decisionFact(
  draft: DecisionDraft,
  { decisionId, itemId, voteId }: { decisionId: string; itemId: string; voteId: string | null },
): Omit<FactOf<'decisionRecorded'>, 'kind'> {
  const dissent = dissentOf(draft)
  const addressedTo = isAddressed(draft.type) ? draft.addressedTo.trim() : ''
  const [amountAsked, amountGranted] = hasSums(draft.type)
    ? [readEuros(draft.amountAsked), draft.type === 'grant' ? readEuros(draft.amountGranted) : null]
    : [null, null]
  return {
    decisionId,
    itemId,
    type: draft.type,
    mode: draft.mode,
    text: draft.text.trim(),
    ...(voteId === null || draft.mode !== 'majority' ? {} : { voteId }),
    dissentingViews: dissent?.map(({ text }) => text) ?? null,
    alternatives: linesOf(draft.alternatives),
    ...(dissent?.some(({ by }) => by !== '') === true ? { dissentNames: dissent.map(({ by }) => by) } : {}),
    ...(draft.proposalId === null ? {} : { proposalId: draft.proposalId }),
    ...(addressedTo === '' ? {} : { addressedTo }),
    ...(amountAsked === null ? {} : { amountAsked }),
    ...(amountGranted === null ? {} : { amountGranted }),
  }
}
