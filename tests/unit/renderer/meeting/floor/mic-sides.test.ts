import { describe, expect, it } from 'vitest'
import { defaultRules } from '#shared/meeting/defaults.ts'
import { micSides } from '../../../../../renderer/meeting/floor/mic-sides.ts'

const unnamed = { a: '', b: '' }
const gender = {
  id: 'gender',
  name: 'Genre',
  values: [
    { id: 'w', name: 'Femmes' },
    { id: 'm', name: 'Hommes' },
  ],
}

describe('The sides of the hand counter', () => {
  it('are called by the two values of the first axis of the balance', () => {
    const rules = { ...defaultRules, categories: [gender], balanceBy: ['gender', 'college'] }
    expect(micSides(rules, unnamed)).toEqual({ a: 'Femmes', b: 'Hommes' })
    expect(micSides(defaultRules, unnamed)).toEqual({ a: 'Habitants', b: 'Associations et acteurs locaux' })
  })
  it('are A and B where that axis has not two values, or there is none', () => {
    const age = { ...gender, values: [...gender.values, { id: 'x', name: 'Autre' }] }
    expect(micSides({ ...defaultRules, categories: [age], balanceBy: ['gender'] }, unnamed)).toEqual({ a: 'A', b: 'B' })
    expect(micSides({ ...defaultRules, balanceBy: [] }, unnamed)).toEqual({ a: 'A', b: 'B' })
  })
  it('are what somebody typed, before all', () => {
    expect(micSides(defaultRules, { a: ' Rive droite ', b: '' })).toEqual({
      a: 'Rive droite',
      b: 'Associations et acteurs locaux',
    })
  })
})
