import { defaultRules, rulesAsOfToday, rulesProfileSchema, type RulesProfile } from './rules.ts'
import { soundFields, type Values } from './sound-fields.ts'

/** Rules as far as they are sound, whichever Tablée wrote them. */
export function soundRules(found: Values): RulesProfile {
  return soundFields(rulesProfileSchema, { ...defaultRules }, rulesAsOfToday(found) as Values)
}
