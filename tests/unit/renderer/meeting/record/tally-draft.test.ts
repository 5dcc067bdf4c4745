import { buildTally } from '#factories/ballots.ts'
import { describe, expect, it } from 'vitest'
import {
  newTally,
  rowsAfter,
  tallyDraftOf,
  tallyFact,
  tallyOfDots,
} from '../../../../../renderer/meeting/record/tally-draft.ts'

describe('The rows of a tally', () => {
  it('always end with an empty one to type in', () => {
    const one = rowsAfter(newTally.options, 0, { label: 'Éclairage' })
    expect(one).toEqual([
      { label: 'Éclairage', count: '' },
      { label: '', count: '' },
    ])
    expect(rowsAfter(one, 0, { count: '17' })).toHaveLength(2)
  })
})

describe('The fact it becomes', () => {
  const rows = [
    { label: ' Éclairage ', count: '17' },
    { label: 'Bancs', count: '' },
    { label: '', count: '3' },
  ]

  it('leaves out rows without a name, and counts nothing typed as none', () => {
    expect(tallyFact({ ...newTally, options: rows }, 't1', 'i1').options).toEqual([
      { label: 'Éclairage', count: 17 },
      { label: 'Bancs', count: 0 },
    ])
  })

  it('gives each person dots on a poster, and one paper in a box', () => {
    const typed = { ...newTally, options: rows, perVoter: '3', voters: '15', blank: '2' }
    expect(tallyFact({ ...typed, form: 'dots' }, 't1', 'i1')).toMatchObject({ perVoter: 3, voters: 15 })
    expect(tallyFact({ ...typed, form: 'dots' }, 't1', 'i1')).not.toHaveProperty('blank')
    expect(tallyFact({ ...typed, form: 'election' }, 't1', 'i1')).toMatchObject({ perVoter: 1, blank: 2 })
  })

  it('says nothing of voters nobody counted', () => {
    expect(tallyFact({ ...newTally, options: rows }, 't1', 'i1')).not.toHaveProperty('voters')
  })

  it('adds what phones placed to what is on the poster, choice by choice', () => {
    const draft = tallyOfDots({
      tallyId: 't1',
      itemId: 'i1',
      question: 'Quoi ?',
      options: ['Bancs', 'Arbres'],
      perVoter: 3,
      scale: 'dots',
      live: false,
      openedAt: 0,
      closedAt: 1,
      isCounted: false,
    })
    const typed = {
      ...draft,
      voters: '4',
      options: rowsAfter(rowsAfter(draft.options, 1, { count: '5' }), 2, { label: 'Autre' }),
    }
    expect(tallyFact(typed, 't1', 'i1', { totals: [7, 1], voters: 3 })).toMatchObject({
      question: 'Quoi ?',
      perVoter: 3,
      voters: 7,
      options: [
        { label: 'Bancs', count: 7 },
        { label: 'Arbres', count: 6 },
        { label: 'Autre', count: 0 },
      ],
      phones: [7, 1, 0],
    })
  })

  it('says the same when opened again, of dots that came by phone too', () => {
    const tally = buildTally({ options: [{ label: 'Bancs', count: 9 }], perVoter: 3, voters: 5, phones: [7] })
    const draft = tallyDraftOf(tally)
    expect(draft.options[0]).toEqual({ label: 'Bancs', count: '2' })
    expect(tallyFact(draft, 't1', 'i1', { totals: [7], voters: 0 })).toMatchObject({
      options: [{ label: 'Bancs', count: 9 }],
      voters: 5,
      phones: [7],
    })
  })

  it('says the same when it is opened again to be mended', () => {
    const typed = { ...newTally, form: 'election' as const, question: 'Un poste', options: rows, tellers: ['aline'] }
    const fact = tallyFact(typed, 't1', 'i1')
    const { voters = null, perVoter = 1, blank = 0, tellers = [], phones = null } = fact
    const { form, question, options } = fact
    const noted = buildTally({ form, question, options, voters, perVoter, blank, tellers, phones })
    expect(tallyFact(tallyDraftOf(noted), 't1', 'i1')).toEqual(fact)
  })
})
