/** The room's part of proposals, of their discussion and of decisions (contract/public-deciding.ts). */
import type { PublicView } from '#shared/contract/public-view.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import { wordDifference } from '#shared/meeting/word-difference.ts'
import { deliberationsOf, proposalsOf } from '#shared/rules/deliberation.ts'
import type { Instant, JournalEntry } from '#shared/rules/facts.ts'
import { decisionsOf } from '#shared/rules/votes.ts'
import { announcement } from './announcement.ts'

/** The proposal on the wall; null when none was sent, or it was withdrawn since. */
export function publicProposal(
  { wall }: Pick<MeetingSnapshot, 'wall'>,
  standing: readonly JournalEntry[],
): PublicView['proposal'] {
  if (wall.shows !== 'proposal') return null
  const found = proposalsOf(standing).find(({ proposalId }) => proposalId === wall.text)
  if (found === undefined || found.isWithdrawn) return null
  const { proposalId: id, text, firstText, amendments } = found
  return { id, text, runs: wordDifference(firstText, text), amendments: amendments.length }
}

export function publicDeliberation(
  standing: readonly JournalEntry[],
  itemId: string | null,
  at: Instant,
): PublicView['deliberation'] {
  const last = deliberationsOf(standing).findLast((each) => each.itemId === itemId)
  if (last === undefined) return null
  if (last.closedAt !== null && at - last.closedAt > announcement) return null
  const text = proposalsOf(standing).find(({ proposalId }) => proposalId === last.proposalId)?.text ?? ''
  return {
    id: last.deliberationId,
    mode: last.mode,
    step: last.step,
    place: last.steps.indexOf(last.step) + 1,
    steps: last.steps.length,
    since: last.closedAt ?? last.steppedAt,
    text,
    objections: last.objections.length,
    outcome: last.outcome,
  }
}

export function publicDecision(
  standing: readonly JournalEntry[],
  itemId: string | null,
  at: Instant,
): PublicView['decision'] {
  const last = decisionsOf(standing).findLast((decision) => decision.itemId === itemId)
  if (last === undefined || at - last.recordedAt > announcement) return null
  const { decisionId: id, text, type, recordedAt, mode, addressedTo, amountAsked, amountGranted } = last
  return {
    id,
    text,
    type,
    recordedAt,
    mode,
    ...(addressedTo === '' ? {} : { addressedTo }),
    ...(amountAsked === null ? {} : { amountAsked }),
    ...(amountGranted === null ? {} : { amountGranted }),
  }
}
