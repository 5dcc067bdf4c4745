import { describe, expect, it } from 'vitest'
import { dotsWanted } from '../../../../../renderer/meeting/record/dots-draft.ts'

const lines = (count: number): string => Array.from({ length: count }, (_, place) => `choix ${place}`).join('\n')

describe('A dot vote while it is typed', () => {
  it('has its choices one a line, and leaves out empty ones', () => {
    expect(dotsWanted({ question: ' Quoi ? ', options: ' Bancs \n\nArbres\n', perVoter: '3' })).toEqual({
      missing: null,
      dots: { question: 'Quoi ?', options: ['Bancs', 'Arbres'], perVoter: 3 },
    })
  })

  it.each([
    ['one choice', lines(1), '3', 'options'],
    ['no choice', ' \n ', '3', 'options'],
    ['too many', lines(21), '3', 'tooMany'],
    ['the same twice', 'Bancs\nBancs ', '3', 'twice'],
    ['no dots', lines(2), '', 'perVoter'],
    ['too many dots', lines(2), '11', 'perVoter'],
  ] as const)('with %s is not ready', (_what, options, perVoter, missing) => {
    expect(dotsWanted({ question: '', options, perVoter })).toEqual({ missing, dots: null })
  })

  it('may have twenty choices and ten dots, and no question', () => {
    expect(dotsWanted({ question: '', options: lines(20), perVoter: '10' }).missing).toBeNull()
  })
})
