/** Proposals, how one agrees on them, and what is decided. */
import { deliberationsOf, proposalsOf } from '../deliberation.ts'
import { no, notRunning, used, type Guards, type RuleRefusal, type Scene } from './scene.ts'

function deliberationOpen({ entries }: Scene, deliberationId: string): RuleRefusal | null {
  const found = deliberationsOf(entries).find((each) => each.deliberationId === deliberationId)
  return found === undefined || found.outcome !== null ? no('deliberationNotOpen') : null
}

function proposalStands({ entries }: Scene, proposalId: string): RuleRefusal | null {
  const found = proposalsOf(entries).find((each) => each.proposalId === proposalId)
  if (found === undefined) return no('unknownProposal')
  return found.isWithdrawn ? no('proposalWasWithdrawn') : null
}

export const deliberationGuards: Guards<
  | 'proposalMade'
  | 'proposalAmended'
  | 'proposalWithdrawn'
  | 'deliberationOpened'
  | 'deliberationStepped'
  | 'deliberationClosed'
  | 'objectionRaised'
  | 'objectionSettled'
  | 'decisionRecorded'
> = {
  proposalMade: ({ proposalId }, scene) =>
    used(scene, (entry) => entry.kind === 'proposalMade' && entry.proposalId === proposalId),
  proposalAmended: ({ proposalId, amendmentId }, scene) =>
    proposalStands(scene, proposalId) ??
    used(scene, (entry) => entry.kind === 'proposalAmended' && entry.amendmentId === amendmentId),
  proposalWithdrawn: ({ proposalId }, scene) => proposalStands(scene, proposalId),
  deliberationOpened: ({ deliberationId, itemId, mode, proposalId }, scene) => {
    if (!scene.context.rules.decisionModes.includes(mode)) return no('modeNotAllowed')
    const isOpen = deliberationsOf(scene.entries).some((each) => each.itemId === itemId && each.outcome === null)
    if (isOpen) return no('deliberationAlreadyOpen')
    return (
      notRunning(scene) ??
      proposalStands(scene, proposalId) ??
      used(scene, (entry) => entry.kind === 'deliberationOpened' && entry.deliberationId === deliberationId)
    )
  },
  deliberationStepped: ({ deliberationId, step }, scene) => {
    const found = deliberationsOf(scene.entries).find((each) => each.deliberationId === deliberationId)
    return deliberationOpen(scene, deliberationId) ?? (found?.steps.includes(step) === true ? null : no('unknownStep'))
  },
  deliberationClosed: ({ deliberationId }, scene) => deliberationOpen(scene, deliberationId),
  objectionRaised: ({ deliberationId, objectionId }, scene) =>
    deliberationOpen(scene, deliberationId) ??
    used(scene, (entry) => entry.kind === 'objectionRaised' && entry.objectionId === objectionId),
  objectionSettled: ({ objectionId }, { entries }) => {
    const found = deliberationsOf(entries)
      .flatMap(({ objections }) => objections)
      .find((each) => each.objectionId === objectionId)
    if (found === undefined) return no('unknownObjection')
    return found.end === null ? null : no('objectionAlreadySettled')
  },
  // After adjournment too: what was decided may be put into words, and dissent asked about, at home.
  decisionRecorded: ({ voteId, proposalId }, { entries, flow }) => {
    if (flow.phase === 'planned') return no('sessionNotOpened')
    const isKnown = entries.some((entry) => entry.kind === 'proposalMade' && entry.proposalId === proposalId)
    if (proposalId !== undefined && !isKnown) return no('unknownProposal')
    if (voteId === undefined) return null
    const named = entries.some(
      (entry) =>
        (entry.kind === 'voteOpened' && entry.voteId === voteId) ||
        (entry.kind === 'tallyRecorded' && entry.tallyId === voteId),
    )
    return named ? null : no('unknownVote')
  },
}
