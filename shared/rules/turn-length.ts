/** How long a turn may last, as decided when it begins. */
import type { Duration, RequestForm } from './facts.ts'
import type { Interrupted } from './floor/waiting.ts'
import type { SpeechRule } from './people.ts'
import { allowedMs } from './session.ts'

/**
 * By the rules, ms; null without a limit. A direct reply is bounded whatever turns are, and is no longer than a turn.
 * Through an interpreter everything is said twice, so there is twice the time, and no screen says why.
 */
export function lengthOfTurn(
  asked: RequestForm,
  { turnMs, replyMs }: Pick<SpeechRule, 'turnMs' | 'replyMs'>,
  isInterpreted: boolean,
): Duration | null {
  const length = asked === 'reply' ? Math.min(replyMs, turnMs ?? replyMs) : turnMs
  return length === null ? null : length * (isInterpreted ? 2 : 1)
}

/** What was left of an interrupted turn, ms; 0 when its time was over, null when it had none. */
export function timeLeftOf(turn: Interrupted, { turnMs }: Pick<SpeechRule, 'turnMs'>): Duration | null {
  const allowed = allowedMs(turn, turnMs)
  return allowed === null ? null : Math.max(0, allowed - turn.spentMs)
}
