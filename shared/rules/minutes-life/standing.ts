/**
 * Which acts on the minutes stand: those a later step back did not undo, and that could be done where they come. An
 * entry written on another computer at the same time may come too late; it stays in the list of acts, undone.
 */
import { asHappened } from '../order.ts'
import type { BackTo, CouncilFact, LifeEntry, LifeEntryOf } from './facts.ts'
import { backStates } from './facts.ts'

export interface Standing {
  published: CouncilFact | null
  reviewed: LifeEntryOf<'reviewed'>[]
  circulated: LifeEntryOf<'circulated'>[]
  /** Sessions that were asked, in order; one that approved is the last. */
  approvals: LifeEntryOf<'approvalHeld'>[]
  signed: LifeEntryOf<'signed'>[]
  archived: LifeEntryOf<'archived'> | null
  rectified: LifeEntryOf<'rectified'>[]
}

export function isApproval({ outcome }: LifeEntryOf<'approvalHeld'>): boolean {
  return outcome === 'approved' || outcome === 'approvedWithCorrections'
}

/** The approval that stands, if one does. */
export function approvalIn({ approvals }: Standing): LifeEntryOf<'approvalHeld'> | null {
  return approvals.find(isApproval) ?? null
}

/** Refused, and nothing sent round since. */
export function refusedIn({ approvals, circulated }: Standing): LifeEntryOf<'approvalHeld'> | null {
  const last = approvals.at(-1)
  const sentSince = circulated.some((entry) => last !== undefined && comesAfter(entry, last))
  return last?.outcome === 'refused' && !sentSince ? last : null
}

function comesAfter(one: LifeEntry, other: LifeEntry): boolean {
  return asHappened(one, other) > 0
}

/** The revision signatures are put on. */
export function revisionToSign(standing: Standing, signWhen: 'circulation' | 'approval'): number | null {
  if (signWhen === 'circulation') return standing.circulated.at(-1)?.revision ?? null
  return approvalIn(standing)?.approved?.revision ?? null
}

/** What a step back leaves of it: what led up to the state one goes back to. */
export function backAt(standing: Standing, to: BackTo): Standing {
  const isUpTo = (state: BackTo): boolean => backStates.indexOf(to) >= backStates.indexOf(state)
  const onApproved = approvalIn(standing)?.approved?.revision
  return {
    ...standing,
    reviewed: isUpTo('reviewed') ? standing.reviewed : [],
    circulated: isUpTo('circulated') ? standing.circulated : [],
    // A session without quorum was held all the same.
    approvals: standing.approvals.filter(
      ({ outcome }) => isUpTo('approved') || (isUpTo('circulated') && outcome === 'noQuorum'),
    ),
    // What was signed on circulation stays as long as the circulation does.
    signed: standing.signed.filter(
      ({ revision }) => isUpTo('signed') || (isUpTo('circulated') && revision !== onApproved),
    ),
    archived: null,
  }
}

function after(standing: Standing, entry: CouncilFact): Standing | null {
  switch (entry.kind) {
    case 'published':
      return standing.published === null ? { ...standing, published: entry } : null
    case 'reviewed':
      return {
        ...standing,
        reviewed: [...standing.reviewed.filter((each) => each.as !== entry.as), entry],
      }
    case 'circulated':
      return approvalIn(standing) === null ? { ...standing, circulated: [...standing.circulated, entry] } : null
    case 'approvalHeld':
      return approvalIn(standing) === null && standing.circulated.length > 0
        ? { ...standing, approvals: [...standing.approvals, entry] }
        : null
    case 'signed': {
      const isThere = standing.signed.some(
        ({ revision, field }) => revision === entry.revision && field === entry.field,
      )
      return isThere ? null : { ...standing, signed: [...standing.signed, entry] }
    }
    case 'archived':
      return { ...standing, archived: entry }
    case 'rectified':
      return { ...standing, rectified: [...standing.rectified, entry] }
    case 'steppedBack':
      return backAt(standing, entry.to)
    default:
      return standing
  }
}

/** @param entries of one document */
export function standingOf(entries: readonly CouncilFact[]): { standing: Standing; undone: Set<string> } {
  let standing: Standing = {
    published: null,
    reviewed: [],
    circulated: [],
    approvals: [],
    signed: [],
    archived: null,
    rectified: [],
  }
  const late = new Set<string>()
  const ordered = [...entries].sort(asHappened)
  for (const entry of ordered) {
    const next = after(standing, entry)
    if (next === null) late.add(entry.id)
    else standing = next
  }
  const kept = new Set(
    [
      ...standing.reviewed,
      ...standing.circulated,
      ...standing.approvals,
      ...standing.signed,
      ...(standing.archived === null ? [] : [standing.archived]),
    ].map(({ id }) => id),
  )
  const canBeUndone = new Set(['reviewed', 'circulated', 'approvalHeld', 'signed', 'archived'])
  const undone = ordered.filter(({ id, kind }) => late.has(id) || (canBeUndone.has(kind) && !kept.has(id)))
  return { standing, undone: new Set(undone.map(({ id }) => id)) }
}
