import type { RulesProfile } from '#shared/contract/meeting.ts'
import type { SpeechRule } from '#shared/rules/people.ts'

/** A meeting's rules of speech, as the floor reads them. */
export function speechRule({ turnMinutes, firstTimeFirst, simultaneousMs }: RulesProfile): SpeechRule {
  return { turnMs: turnMinutes === null ? null : turnMinutes * 60_000, firstTimeFirst, simultaneousMs }
}
