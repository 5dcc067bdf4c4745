import { describe, expect, it } from 'vitest'
import type { Voices } from '#shared/rules/phone-votes.ts'
import { commonCount, secretCountRefusal, secretOpeningRefusal, secretVoters } from '#shared/rules/secret-ballot.ts'

describe('Who may open a secret vote by phone', () => {
  const room = { isOpenToPhones: true, isElection: false, electionsByPhone: false, voters: 8 }
  it.each<[string, Partial<typeof room>, string | null]>([
    ['eight people who can vote with a phone', {}, null],
    ['seven', { voters: 7 }, 'tooFewSecretVoters'],
    ['a room without phones', { isOpenToPhones: false }, 'noPhonesForSecret'],
    ['persons to elect', { isElection: true }, 'electionOnPaper'],
    ['persons to elect, where the rules let phones', { isElection: true, electionsByPhone: true }, null],
  ])('%s', (_what, changes, code) => {
    expect(secretOpeningRefusal({ ...room, ...changes })?.code ?? null).toBe(code)
  })

  it('counts people once each, and only those who have a voice', () => {
    const voices = new Map<string, Voices>([
      ['aline', { voices: ['aline', 'denis'], whyNot: null }],
      ['bachir', { voices: ['bachir'], whyNot: null }],
      ['nina', { voices: [], whyNot: 'noVote' }],
    ])
    expect([...secretVoters(['aline', 'aline', null, 'nina', 'ghost', 'bachir'], voices)]).toEqual(['aline', 'bachir'])
  })
})

describe('What makes one common count', () => {
  it.each<[papers: number, phones: number, code: string | null]>([
    [0, 8, null],
    [5, 8, null],
    [12, 0, null],
    [5, 5, null],
    [1, 8, 'tooFewPapers'],
    [4, 8, 'tooFewPapers'],
    [4, 0, 'tooFewPapers'],
    [12, 1, 'tooFewPhoneBallots'],
    [12, 4, 'tooFewPhoneBallots'],
    [0, 4, 'tooFewPhoneBallots'],
    [0, 0, 'noBallots'],
  ])('%i papers and %i phones: %s', (papers, phones, code) => {
    expect(secretCountRefusal(papers, phones)?.code ?? null).toBe(code)
  })

  it('is their sum', () => {
    expect(commonCount({ for: 3, against: 1, abstain: 1, notVoting: 2 }, { for: 6, against: 2, abstain: 0 })).toEqual({
      for: 9,
      against: 3,
      abstain: 1,
      notVoting: 2,
    })
  })
})
