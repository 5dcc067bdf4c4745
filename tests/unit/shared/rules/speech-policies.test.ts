import { describe, expect, it } from 'vitest'
import { rulesWith } from '#factories/rules.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import { policyFields, policyOf, speechPolicies } from '#shared/rules/speech-policies.ts'

describe('A policy chosen by name', () => {
  it.each(speechPolicies)('%s is read back as itself, whatever the rules were before', (policy) => {
    const before = rulesWith({ speechPriority: 'leastTime', alternation: 'age', oneTurnEach: true, kindsFirst: true })
    expect(policyOf({ ...before, ...policyFields(policy) })).toBe(policy)
  })

  it('is « d’abord ceux qui n’ont pas parlé » where nobody settled anything', () => {
    expect(policyOf(rulesWith())).toBe('firstTimeFirst')
  })

  it('alternates the sides it was given', () => {
    expect(policyFields('alternating', 'gender').alternation).toBe('gender')
  })

  it.each<[string, Partial<RulesProfile>]>([
    ['fewest turns', { speechPriority: 'fewestTurns' }],
    ['least time', { speechPriority: 'leastTime' }],
    ['first time on the item', { speechScope: 'item' }],
    ['first time and a double list at once', { alternation: 'college' }],
    ['one turn each', { oneTurnEach: true }],
    ['kinds', { kindsFirst: true }],
  ])('leaves %s to the detailed rules', (_, changes) => {
    expect(policyOf(rulesWith(changes))).toBe('detailed')
  })
})
