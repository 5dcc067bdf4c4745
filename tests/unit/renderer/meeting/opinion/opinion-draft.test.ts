import { describe, expect, it } from 'vitest'
import { opinionWanted } from '../../../../../renderer/meeting/opinion/opinion-draft.ts'

const lines = (count: number): string => Array.from({ length: count }, (_, place) => `choix ${place}`).join('\n')

describe('An opinion while it is typed', () => {
  it('has its choices one a line, and leaves out empty ones', () => {
    expect(opinionWanted({ question: ' Quoi ? ', options: ' Bancs \n\nArbres\n', perVoter: '3' })).toEqual({
      missing: null,
      opinion: { question: 'Quoi ?', options: ['Bancs', 'Arbres'], perVoter: 3 },
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
    expect(opinionWanted({ question: '', options, perVoter })).toEqual({ missing, opinion: null })
  })

  it('may have twenty choices and ten dots, and no question', () => {
    expect(opinionWanted({ question: '', options: lines(20), perVoter: '10' }).missing).toBeNull()
  })

  it('may grade one proposition alone, in degrees, and needs no dots then', () => {
    expect(opinionWanted({ question: '', options: 'Une fête', perVoter: '', scale: 'regnier', live: true })).toEqual({
      missing: null,
      opinion: { question: '', options: ['Une fête'], perVoter: 1, scale: 'regnier', live: true },
    })
  })
})
