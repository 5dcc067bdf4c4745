import type { RulesProfile } from '#shared/contract/meeting.ts'

/** @param group the same while one field is typed in: one step of undo */
export type ChangeRules = (changes: Partial<RulesProfile>, group?: string) => void

export interface RulesPartProps {
  rules: RulesProfile
  change: ChangeRules
}
