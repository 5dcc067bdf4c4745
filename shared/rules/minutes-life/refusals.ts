/** What can't be done with minutes where they are, and where one may go back to. */
import type { SignerRole } from '../rules-profile.ts'
import type { MinutesLifeCode } from './codes.ts'
import type { BackTo, SignatureField, SigningWay } from './facts.ts'
import { backStates, reviewers, signatureFields } from './facts.ts'
import type { LifeAct, LifeState } from './life.ts'
import { approvalIn, backAt, refusedIn, revisionToSign, type Standing } from './standing.ts'

export interface SigningRules {
  /** Role and who holds it, '' for nobody named; in the order of the rules. */
  signers: readonly { role: SignerRole; name: string }[]
  signWhen: 'circulation' | 'approval'
  /** Whether each waits for the one before. */
  signInOrder: boolean
}

export interface ActContext extends SigningRules {
  isAdjourned: boolean
}

export function isReviewed({ reviewed }: Standing): boolean {
  return reviewers.every((role) => reviewed.some((entry) => entry.as === role))
}

/** The signatures that count: those on the revision to be signed. */
export function signaturesOn(standing: Standing, { signWhen }: SigningRules): Standing['signed'] {
  const revision = revisionToSign(standing, signWhen)
  return standing.signed.filter((entry) => entry.revision === revision)
}

export function isSigned(standing: Standing, rules: SigningRules): boolean {
  const signed = signaturesOn(standing, rules)
  return (
    rules.signers.length > 0 &&
    rules.signers.every((_, index) => signed.some((e) => e.field === signatureFields[index]))
  )
}

export function stateOf(standing: Standing, rules: SigningRules): LifeState {
  if (standing.archived !== null) return 'archived'
  if (approvalIn(standing) !== null) return isSigned(standing, rules) ? 'signed' : 'approved'
  if (refusedIn(standing) !== null) return 'refused'
  if (standing.circulated.length > 0) return 'circulated'
  return isReviewed(standing) ? 'reviewed' : 'draft'
}

/** Why an act can't be done now, or null. */
export function actRefusal(act: LifeAct, standing: Standing, context: ActContext): MinutesLifeCode | null {
  const isApproved = approvalIn(standing) !== null
  if (!context.isAdjourned) return 'minutesStillWritten'
  switch (act) {
    case 'review':
    case 'remark':
      return isApproved ? 'minutesAlreadyApproved' : null
    case 'circulate':
      if (isApproved) return 'minutesAlreadyApproved'
      if (standing.published === null) return 'minutesNotFinalised'
      return isReviewed(standing) ? null : 'minutesNotReviewed'
    case 'approval':
      if (isApproved) return 'minutesAlreadyApproved'
      if (standing.circulated.length === 0) return 'minutesNotCirculated'
      return refusedIn(standing) === null ? null : 'minutesRefused'
    case 'sign':
      if (standing.archived !== null) return 'minutesAlreadyArchived'
      if (context.signers.length === 0) return 'nobodySigns'
      if (context.signWhen === 'circulation') {
        if (standing.circulated.length === 0) return 'minutesNotCirculated'
        return refusedIn(standing) === null ? null : 'minutesRefused'
      }
      return isApproved ? null : 'minutesNotApproved'
    case 'attendanceSheet':
      if (standing.published === null) return 'minutesNotFinalised'
      return standing.archived === null ? null : 'minutesAlreadyArchived'
    case 'archive':
      if (standing.archived !== null) return 'minutesAlreadyArchived'
      if (!isApproved) return 'minutesNotApproved'
      return context.signers.length === 0 || isSigned(standing, context) ? null : 'minutesNotSigned'
    default:
      return isApproved ? null : 'minutesNotApproved'
  }
}

/** Why one field can't be signed now. `how`: in that way; in any way when not said. */
export function signRefusal(
  field: SignatureField,
  standing: Standing,
  context: ActContext,
  how?: SigningWay,
): MinutesLifeCode | null {
  const refused = actRefusal('sign', standing, context)
  if (refused !== null) return refused
  const place = signatureFields.indexOf(field)
  if (place >= context.signers.length) return 'fieldNotInRules'
  const signed = signaturesOn(standing, context)
  if (signed.some((entry) => entry.field === field)) return 'alreadySigned'
  const before = signatureFields.slice(0, place)
  if (context.signInOrder && !before.every((each) => signed.some((entry) => entry.field === each)))
    return 'signsAfterAnother'
  return how === 'drawn' && signed.some((entry) => entry.how === 'digital') ? 'drawnAfterDigital' : null
}

/** Why minutes can't go back to a state, or null. */
export function backRefusal(
  to: BackTo,
  reason: string,
  standing: Standing,
  context: ActContext,
): MinutesLifeCode | null {
  const level = levelOf(stateOf(standing, context))
  if (level === 0 && standing.reviewed.length === 0) return 'nothingToGoBackFrom'
  if (!canBe(to, level, standing, context)) return 'notAStateBefore'
  if (standing.rectified.length > 0 && to !== 'signed') return 'rectifiedStays'
  const left = backAt(standing, to)
  const undone = standing.signed.filter((entry) => !left.signed.includes(entry))
  if (undone.some(({ how }) => how === 'digital')) return 'digitalStays'
  return reason.trim() === '' ? 'reasonNeeded' : null
}

function levelOf(state: LifeState): number {
  if (state === 'archived') return backStates.length
  // A refusal is taken back to what had been sent round.
  if (state === 'refused') return backStates.indexOf('circulated') + 1
  return backStates.indexOf(state)
}

function canBe(to: BackTo, level: number, standing: Standing, context: ActContext): boolean {
  if (to === 'draft') return true
  if (to === 'reviewed' && !isReviewed(standing)) return false
  // Some are signed already: taking signatures back leads to where nobody had signed yet.
  const someSigned = signaturesOn(standing, context).length > 0 && context.signWhen === 'approval'
  if (to === 'approved' && backStates[level] === 'approved') return someSigned
  if (to === 'signed' && !isSigned(standing, context)) return false
  return backStates.indexOf(to) < level
}

export function backStatesOf(standing: Standing, context: ActContext): BackTo[] {
  return backStates.filter((to) => backRefusal(to, 'reason', standing, context) === null)
}
