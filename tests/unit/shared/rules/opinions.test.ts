import { describe, expect, it } from 'vitest'
import { happened, journalOf } from '#factories/journal.ts'
import type { FactOf } from '#shared/rules/facts.ts'
import { degreesOf, gradesFit, gradeTotals, opinionOf, together } from '#shared/rules/opinions.ts'
import { talliesOf, tallyRemarks, type Tally } from '#shared/rules/votes.ts'

function tallied(fact: Partial<FactOf<'tallyRecorded'>>): Tally {
  const entry = happened('19:30', {
    kind: 'tallyRecorded',
    tallyId: 't1',
    itemId: 'item',
    form: 'grades',
    question: 'Que pensez-vous de ces projets ?',
    options: [
      { label: 'Fête', count: 12 },
      { label: 'Jardin', count: 14 },
    ],
    scale: 'regnier',
    grades: [
      [5, 3, 1, 1, 0, 1, 1],
      [9, 5, 0, 0, 0, 0, 0],
    ],
    ...fact,
  })
  const [tally] = talliesOf(journalOf(entry))
  if (tally === undefined) throw new Error('no tally')
  return tally
}

describe('The scales', () => {
  it('are Régnier’s seven, from full agreement to black, and three cards', () => {
    expect(degreesOf.regnier).toEqual(['strongYes', 'yes', 'mixed', 'no', 'strongNo', 'noView', 'noAnswer'])
    expect(degreesOf.colors).toHaveLength(3)
    expect(degreesOf.dots).toEqual([])
  })
})

describe('An opinion', () => {
  it('stands in the order it was asked in, whatever more people like', () => {
    const opinion = opinionOf(tallied({}))
    expect(opinion?.rows.map(({ label, answered }) => [label, answered])).toEqual([
      ['Fête', 12],
      ['Jardin', 14],
    ])
    expect(opinion?.rows[0]?.counts).toEqual([5, 3, 1, 1, 0, 1, 1])
    expect(Object.keys(opinion ?? {})).toEqual(['scale', 'degrees', 'rows'])
  })

  it('is none of dots nor ballots', () => {
    expect(opinionOf(tallied({ form: 'dots', scale: undefined, grades: undefined }))).toBeNull()
  })

  it('counts for nobody what a copy from elsewhere leaves out', () => {
    expect(opinionOf(tallied({ grades: [[2]] }))?.rows.map(({ answered }) => answered)).toEqual([2, 0])
  })
})

describe('Degrees given by phone', () => {
  it('are counted by option and degree; who gave none took no part', () => {
    expect(
      gradeTotals(
        [
          [1, 3],
          [1, 0],
          [0, 0],
        ],
        2,
        3,
      ),
    ).toEqual({
      voters: 2,
      grades: [
        [2, 0, 0],
        [0, 0, 1],
      ],
    })
  })

  it('are added to the cards counted by hand', () => {
    expect(
      together(
        [
          [1, 2],
          [0, 4],
        ],
        [
          [1, 0],
          [3, 1],
        ],
      ),
    ).toEqual([
      [2, 2],
      [3, 5],
    ])
  })
})

describe('A table of degrees', () => {
  it.each<[string, number[][], number[], boolean]>([
    [
      'as it should be',
      [
        [1, 2, 0],
        [0, 0, 3],
      ],
      [3, 3],
      true,
    ],
    ['with a row missing', [[1, 2, 0]], [3, 3], false],
    [
      'with a degree missing',
      [
        [1, 2],
        [0, 3],
      ],
      [3, 3],
      false,
    ],
    [
      'whose row does not add up',
      [
        [1, 2, 0],
        [0, 0, 3],
      ],
      [4, 3],
      false,
    ],
  ])('%s', (_what, grades, counts, fits) => {
    expect(gradesFit('colors', grades, counts)).toBe(fits)
  })

  it('is none of dots', () => {
    expect(gradesFit('dots', [[]], [0])).toBe(false)
  })

  it('is remarked on where a row holds more answers than people', () => {
    expect(tallyRemarks(tallied({ voters: 14 }))).toEqual([])
    expect(tallyRemarks(tallied({ voters: 13 }))).toEqual([
      { code: 'moreGradesThanPeople', params: { place: 2, counted: 14, expected: 13 } },
    ])
  })
})

describe('Dots', () => {
  const dots = (counts: number[], voters: number) =>
    tallyRemarks(
      tallied({
        form: 'dots',
        scale: undefined,
        grades: undefined,
        options: counts.map((count, place) => ({ label: `${place}`, count })),
        perVoter: 3,
        voters,
      }),
    )

  it('are at most what was handed out: the demo’s 45 of 15 people are all of them, one more is remarked on', () => {
    expect(dots([17, 12, 9, 5, 2], 15)).toEqual([])
    expect(dots([17, 12, 9, 5, 3], 15)).toEqual([{ code: 'moreDotsThanGiven', params: { counted: 46, expected: 45 } }])
    expect(dots([10, 10], 15)).toEqual([])
  })
})
