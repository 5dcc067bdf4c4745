import { describe, expect, it } from 'vitest'
import { talliesOf, type DotVote } from '#shared/rules/votes.ts'
import { happened, journalOf } from '#factories/journal.ts'
import {
  cellsAfter,
  gradedDots,
  gradedTally,
  gradesFact,
} from '../../../../../renderer/meeting/opinion/grades-draft.ts'

const dots: DotVote = {
  tallyId: 't1',
  itemId: 'i1',
  question: 'Que pensez-vous de…',
  options: ['La fête', 'Le jardin'],
  perVoter: 1,
  scale: 'colors',
  live: false,
  openedAt: 0,
  closedAt: 1,
  isCounted: false,
}

describe('Cards counted by hand', () => {
  it('are added to what phones gave, cell by cell, and people with people', () => {
    const phones = {
      voteId: 't1',
      voters: 3,
      totals: [3, 2],
      grades: [
        [1, 1, 1],
        [0, 0, 2],
      ],
    }
    const graded = gradedDots(dots, phones)
    const cells = cellsAfter(cellsAfter(graded.draft.cells, 0, 0, '4'), 1, 2, '5')
    expect(gradesFact({ cells, voters: '6' }, graded)).toEqual({
      tallyId: 't1',
      itemId: 'i1',
      form: 'grades',
      scale: 'colors',
      question: 'Que pensez-vous de…',
      options: [
        { label: 'La fête', count: 7 },
        { label: 'Le jardin', count: 7 },
      ],
      grades: [
        [5, 1, 1],
        [0, 0, 7],
      ],
      voters: 9,
      phones: [3, 2],
    })
  })

  it('stand alone where no phone took part, and say nothing of people nobody counted', () => {
    const graded = gradedDots(dots, null)
    const fact = gradesFact(graded.draft, graded)
    expect(fact).not.toHaveProperty('phones')
    expect(fact).not.toHaveProperty('voters')
  })

  it('say the same when they are opened again to be mended, phones’ part and all', () => {
    const graded = gradedDots(dots, {
      voteId: 't1',
      voters: 2,
      totals: [2, 2],
      grades: [
        [2, 0, 0],
        [0, 2, 0],
      ],
    })
    const fact = gradesFact({ cells: cellsAfter(graded.draft.cells, 0, 1, '3'), voters: '3' }, graded)
    const [tally] = talliesOf(journalOf(happened('19:30', { kind: 'tallyRecorded', ...fact })))
    const again = tally === undefined ? undefined : gradedTally(tally)
    expect(again && gradesFact(again.draft, again)).toEqual(fact)
  })
})
