/** The assembly changes its rules while it meets, and the journal says who proposed it. */
import { changedRules } from '#shared/rules/rule-differences.ts'
import type { RuleChanges } from '#shared/rules/rules-profile.ts'
import { policyFields, type SpeechPolicy } from '#shared/rules/speech-policies.ts'
import { twoSidedAxes } from '#shared/rules/two-sided-axes.ts'
import { adoptedText, areAdopted } from '../rules/speech-rules-decision.ts'
import type { Desk } from './desk.ts'

export function rulesCommands(desk: Desk) {
  const { write, evening, name, newId, onWall } = desk
  /**
   * @param changes what is wanted; a rule that already is so is left out, and nothing is written when none is left
   * @param proposedBy who proposed it, in the words the minutes print; empty when nobody said
   */
  const changeRule = async (changes: RuleChanges, proposedBy = ''): Promise<boolean> => {
    const found = evening()
    if (found === null) return false
    const changed = changedRules(found.rules, changes)
    if (Object.keys(changed).length === 0) return true
    return write({ kind: 'ruleChanged', changes: changed, proposedBy: proposedBy.trim() }, name('ruleChanged'))
  }
  return {
    /** To the room's screen; a second time takes them off. */
    showSpeechRules: (): void => {
      const isShown = evening()?.meeting.wall.shows === 'speechRules'
      onWall({ shows: isShown ? 'auto' : 'speechRules', text: '' })
    },
    /** As a decision by consensus on the running item; whether anyone sees it otherwise is asked like of any decision. */
    async adoptSpeechRules(): Promise<boolean> {
      const found = evening()
      if (found?.current == null || areAdopted(found)) return false
      const done = await write(
        {
          kind: 'decisionRecorded',
          decisionId: newId(),
          itemId: found.current.id,
          type: 'decision',
          mode: 'consensus',
          text: adoptedText(found),
          dissentingViews: null,
          alternatives: [],
        },
        name('decision'),
      )
      if (done && found.meeting.wall.shows === 'speechRules') onWall({ shows: 'auto', text: '' })
      return done
    },
    /** A named policy, by whoever; what alternates is the first thing that has two sides. */
    async setSpeechPolicy(policy: SpeechPolicy): Promise<boolean> {
      const rules = evening()?.rules
      const [axis] = rules === undefined ? [] : twoSidedAxes(rules)
      if (policy === 'alternating' && axis === undefined) return false
      return changeRule(policyFields(policy, axis))
    },
    changeRule,
  }
}
