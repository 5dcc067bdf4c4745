import { happened, journalOf } from '#factories/journal.ts'
import { decisionsOf } from '#shared/rules/votes.ts'
import { describe, expect, it } from 'vitest'
import {
  asserted,
  decisionFact,
  dissentOf,
  draftOf,
  newDecision,
} from '../../../../../renderer/meeting/record/decision-draft.ts'

const place = { decisionId: 'd1', itemId: 'fund', voteId: 'v1' }
const draft = newDecision({ kind: 'debate' }, undefined)

describe('A new decision', () => {
  it('is by consensus until a vote says otherwise, and has answered nothing for the room', () => {
    expect(draft).toMatchObject({ mode: 'consensus', asked: 'notYet', text: '' })
  })

  it('takes the words of the vote on its item, asserted', () => {
    const voted = newDecision({ kind: 'fundRequest' }, { question: 'Accorder 600 € à la Fête des voisins\u00A0?' })
    expect(voted).toMatchObject({
      mode: 'majority',
      type: 'grant',
      text: 'Accorder 600 € à la Fête des voisins.',
      asked: 'notYet',
    })
  })

  it('leaves words that ask nothing as they are', () => {
    expect(asserted('Le conseil demande un banc.')).toBe('Le conseil demande un banc.')
    expect(asserted('')).toBe('')
  })
})

describe('Dissent', () => {
  it('is not asked, none, or views one a line', () => {
    expect(dissentOf({ asked: 'notYet', views: 'typed then withdrawn' })).toBeNull()
    expect(dissentOf({ asked: 'none', views: 'typed then withdrawn' })).toEqual([])
    expect(dissentOf({ asked: 'views', views: ' le samedi \n\nen semaine' })).toEqual(['le samedi', 'en semaine'])
  })

  it('answered yes without a word is still to be asked, never none', () => {
    expect(dissentOf({ asked: 'views', views: ' \n' })).toBeNull()
  })
})

describe('The fact it becomes', () => {
  it('rests on the vote only when it was taken by majority', () => {
    expect(decisionFact({ ...draft, mode: 'majority' }, place)).toMatchObject({ voteId: 'v1' })
    expect(decisionFact(draft, place)).not.toHaveProperty('voteId')
  })

  it('says the same when it is opened again to be mended', () => {
    const fact = decisionFact(
      { ...draft, text: ' Un banc. ', asked: 'views', views: 'à l’ombre', alternatives: 'deux chaises\nun muret' },
      place,
    )
    const [decision] = decisionsOf(journalOf(happened('19:00', { kind: 'decisionRecorded', ...fact })))
    expect(decisionFact(draftOf(decision!), place)).toEqual(fact)
  })
})
