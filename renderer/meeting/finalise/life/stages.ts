/** The way of minutes as a person sees it: five stages, of which one is at hand. */
import type { LifeState, MinutesLife, WaitsFor } from '#shared/contract/minutes-life.ts'

export const stages = ['reviewed', 'circulated', 'approved', 'signed', 'archived'] as const
export type Stage = (typeof stages)[number]

const stageOfWait: Record<WaitsFor, Stage> = {
  review: 'reviewed',
  circulation: 'circulated',
  approval: 'approved',
  nextSession: 'approved',
  signature: 'signed',
  archive: 'archived',
}

const reached: Record<LifeState, number> = {
  draft: 0,
  reviewed: 1,
  circulated: 2,
  // Sent round, and to be sent round again.
  refused: 1,
  approved: 3,
  signed: 4,
  archived: 5,
}

/** The stage whose act is the next one; null when nothing is left to do. */
export function stageAtHand({ waitsFor }: MinutesLife): Stage | null {
  return waitsFor === null ? null : stageOfWait[waitsFor]
}

export function isPast(stage: Stage, { state }: MinutesLife): boolean {
  return stages.indexOf(stage) < reached[state]
}
