/**
 * Proposals, and how people come to agree on them: by consensus (the proposal, then a call for dissent, then what comes
 * of it) or by consent (clarifications, reactions, amendments, objections). Votes are in votes.ts.
 */
import {
  consensusSteps,
  consentSteps,
  type DeliberationStep,
  type Instant,
  type JournalEntry,
  type ObjectionEnd,
} from './facts.ts'

export interface Amendment {
  amendmentId: string
  text: string
  by: string
  at: Instant
}

export interface Proposal {
  proposalId: string
  itemId: string
  /** As it was first made, and as it stands. */
  firstText: string
  text: string
  by: string
  at: Instant
  amendments: Amendment[]
  isWithdrawn: boolean
}

/** Proposals in the order they were made. `entries` are effective, in order. */
export function proposalsOf(entries: readonly JournalEntry[]): Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const entry of entries) {
    if (entry.kind === 'proposalMade' && !proposals.has(entry.proposalId)) {
      const { proposalId, itemId, text, by, at } = entry
      const made = { proposalId, itemId, firstText: text, text, by, at, amendments: [], isWithdrawn: false }
      proposals.set(proposalId, made)
    }
    const known =
      entry.kind === 'proposalAmended' || entry.kind === 'proposalWithdrawn'
        ? proposals.get(entry.proposalId)
        : undefined
    if (known === undefined) continue
    if (entry.kind === 'proposalWithdrawn') proposals.set(known.proposalId, { ...known, isWithdrawn: true })
    if (entry.kind === 'proposalAmended') {
      const { amendmentId, text, by, at } = entry
      const amendments = [...known.amendments, { amendmentId, text, by, at }]
      proposals.set(known.proposalId, { ...known, text, amendments })
    }
  }
  return [...proposals.values()]
}

export interface Objection {
  objectionId: string
  text: string
  by: string
  at: Instant
  /** Null while it stands open. */
  end: ObjectionEnd | null
}

export interface Deliberation {
  deliberationId: string
  itemId: string
  mode: 'consensus' | 'consent'
  proposalId: string
  /** All its steps in order, and the one it is at. */
  steps: readonly DeliberationStep[]
  step: DeliberationStep
  steppedAt: Instant
  openedAt: Instant
  objections: Objection[]
  /** Null while it goes on. */
  outcome: 'agreed' | 'notAgreed' | null
  closedAt: Instant | null
}

/** Deliberations in the order they were opened. `entries` are effective, in order. */
export function deliberationsOf(entries: readonly JournalEntry[]): Deliberation[] {
  const found = new Map<string, Deliberation>()
  for (const entry of entries) {
    if (entry.kind === 'deliberationOpened') {
      const { deliberationId, itemId, mode, proposalId, at } = entry
      const steps = mode === 'consensus' ? consensusSteps : consentSteps
      const opened = { deliberationId, itemId, mode, proposalId, steps, step: steps[0], steppedAt: at, openedAt: at }
      if (!found.has(deliberationId)) {
        found.set(deliberationId, { ...opened, objections: [], outcome: null, closedAt: null })
      }
    } else if (entry.kind === 'objectionSettled') {
      for (const each of found.values()) found.set(each.deliberationId, settled(each, entry.objectionId, entry.end))
    } else if ('deliberationId' in entry && entry.deliberationId !== undefined) {
      const known = found.get(entry.deliberationId)
      if (known !== undefined) found.set(known.deliberationId, gone(known, entry))
    }
  }
  return [...found.values()]
}

function gone(known: Deliberation, entry: JournalEntry): Deliberation {
  switch (entry.kind) {
    case 'deliberationStepped':
      return { ...known, step: entry.step, steppedAt: entry.at }
    case 'objectionRaised': {
      const { objectionId, text, by, at } = entry
      return { ...known, objections: [...known.objections, { objectionId, text, by, at, end: null }] }
    }
    case 'deliberationClosed':
      return { ...known, outcome: entry.outcome, closedAt: entry.at }
    default:
      return known
  }
}

function settled(deliberation: Deliberation, objectionId: string, end: ObjectionEnd): Deliberation {
  if (!deliberation.objections.some((each) => each.objectionId === objectionId)) return deliberation
  const objections = deliberation.objections.map((each) => (each.objectionId === objectionId ? { ...each, end } : each))
  return { ...deliberation, objections }
}

/** The step after this one, or before it; null at the end, or at the beginning. */
export function stepBeside({ steps, step }: Pick<Deliberation, 'steps' | 'step'>, by: 1 | -1): DeliberationStep | null {
  return steps[steps.indexOf(step) + by] ?? null
}

/** What is under discussion on an item; null when nothing is. The last one, where a merge brought several. */
export function deliberationUnderWay(
  deliberations: readonly Deliberation[],
  itemId: string | null,
): Deliberation | null {
  return deliberations.findLast((each) => each.itemId === itemId && each.outcome === null) ?? null
}

/** What became of the objections, in numbers. */
export interface ObjectionCounts {
  raised: number
  lifted: number
  integrated: number
  kept: number
  /** Without an end yet. */
  open: number
}

export function objectionCounts(objections: readonly Pick<Objection, 'end'>[]): ObjectionCounts {
  const ended = (end: ObjectionEnd | null): number => objections.filter((each) => each.end === end).length
  const [lifted, integrated, kept, open] = [ended('lifted'), ended('integrated'), ended('kept'), ended(null)]
  return { raised: objections.length, lifted, integrated, kept, open }
}

/** Objections that stand beside what was agreed: kept, or never settled. They are dissenting views, whoever holds them. */
export function keptObjections({ objections }: Pick<Deliberation, 'objections'>): Objection[] {
  return objections.filter(({ end }) => end === 'kept' || end === null)
}

/** The text an amendment was made to: the first one, or the one before. `place` from 0. */
export function textBefore(
  { firstText, amendments }: Pick<Proposal, 'firstText' | 'amendments'>,
  place: number,
): string {
  return amendments[place - 1]?.text ?? firstText
}
