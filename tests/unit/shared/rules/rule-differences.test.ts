import { describe, expect, it } from 'vitest'
import { rulesWith } from '#factories/rules.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'

describe('what a set of rules changes in another', () => {
  const before = rulesWith({ turnMinutes: 3, signers: ['facilitator', 'minuteTaker'] })

  it('is what differs, and nothing else', () => {
    expect(changedRules(before, { turnMinutes: 2, oneTurnEach: before.oneTurnEach })).toEqual({ turnMinutes: 2 })
  })

  it('leaves out a rule nobody mentioned', () => {
    expect(changedRules(before, { turnMinutes: undefined })).toEqual({})
  })

  it('takes an object with its keys in another order for the same one', () => {
    expect(changedRules(before, { majority: { denominator: 2, numerator: 1 } })).toEqual({})
  })

  it('takes signers in another order for a change: they sign in that order', () => {
    expect(changedRules(before, { signers: ['minuteTaker', 'facilitator'] })).toEqual({
      signers: ['minuteTaker', 'facilitator'],
    })
  })
})
