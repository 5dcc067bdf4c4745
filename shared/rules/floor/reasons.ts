/**
 * Why somebody stands where they stand: one reason each, however many rules combine, and eight words at most on any
 * screen (evening.md item 18). The steward and one's own phone are told all of it; the wall only the kind ones.
 */
import type { Coded } from '../coded.ts'

export const queueReasonCodes = [
  /** Has not spoken yet in the session, or on this item. */
  'firstTime',
  'firstOnItem',
  /** `turns` so far; `others`: the turns of those it puts behind, "3" or "2–3". */
  'fewerTurns',
  'lessTime',
  /** Behind somebody who asked later and has spoken less; `turns` so far. */
  'spoken',
  'moreTime',
  /** In the order of asking; `turns` so far. The first of several is told so. */
  'asked',
  'askedFirst',
  /** Somebody who asked a little later is before, because hands and phones take turns. */
  'sameTime',
  /** Somebody of the other list is before, or behind. */
  'alternates',
  'reply',
  'question',
  'procedure',
  'roundTable',
  /** Asked while a round was under way. */
  'afterRound',
  /** Was still waiting when this subject was last left. */
  'carried',
  /** Was interrupted, and goes on. */
  'resumes',
  /** Has had the one turn each person has. */
  'hadTurn',
  'guestsAfter',
  /** Was announced when the turn began: nobody passes any more. */
  'frozen',
  'byHand',
] as const
export type QueueReasonCode = (typeof queueReasonCodes)[number]

export type QueueReason = Coded<QueueReasonCode>

/** What the wall may say of a person: never a category, a count or a time (evening.md item 7). */
export const kindReasons = [
  'firstTime',
  'firstOnItem',
  'reply',
  'question',
  'procedure',
  'roundTable',
  'carried',
  'resumes',
] as const satisfies readonly QueueReasonCode[]
export type KindReason = (typeof kindReasons)[number]

/** The reason as the wall may say it; null for one that is the person's own. */
export function kindReason({ code }: QueueReason): KindReason | null {
  return kindReasons.find((kind) => kind === code) ?? null
}

export function reason(code: QueueReasonCode, params: QueueReason['params'] = {}): QueueReason {
  return { code, params }
}
