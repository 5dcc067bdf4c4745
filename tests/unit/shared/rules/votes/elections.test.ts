import { describe, expect, it } from 'vitest'
import { buildTally } from '#factories/ballots.ts'
import { electionResult, electionResultOf, type ElectionCount } from '#shared/rules/votes.ts'

/** `count('A 12 F', 'B 9 M')`: who, voices, the group they said. */
function count(lines: string[], more: Partial<ElectionCount> = {}): ElectionCount {
  const options = lines.map((line) => {
    const [label = '', voices = '', group] = line.split(' ')
    return { label, count: Number(voices), ...(group === undefined ? {} : { group }) }
  })
  return { options, seats: 1, needs: 'plurality', parity: false, papers: null, ...more }
}

function read(given: ElectionCount) {
  const { elected, tied, open, displaced, parityKept } = electionResult(given)
  return {
    elected: elected.map(({ label }) => label).join(' '),
    tied: tied === null ? '' : `${tied.candidates.map(({ label }) => label).join(' ')} for ${tied.places}`,
    open,
    displaced: displaced.map(({ label, by }) => `${by} before ${label}`).join(', '),
    parityKept,
  }
}

const nobody = { elected: '', tied: '', open: 0, displaced: '', parityKept: null }

describe('An election', () => {
  it.each<[string, ElectionCount, Partial<ReturnType<typeof read>>]>([
    [
      'the demo’s candidate, 16 of 17 with one blank',
      count(['S 16'], { papers: 16, needs: 'absolute' }),
      { elected: 'S' },
    ],
    [
      'the demo’s other one, 14 of 17 with three blank',
      count(['F 14'], { papers: 14, needs: 'absolute' }),
      { elected: 'F' },
    ],
    ['most voices', count(['A 7', 'B 6', 'C 4']), { elected: 'A' }],
    ['most voices are not half: another round', count(['A 7', 'B 6', 'C 4'], { needs: 'absolute' }), { open: 1 }],
    ['exactly half is not more than half', count(['A 8', 'B 8'], { needs: 'absolute' }), { open: 1 }],
    ['a tie for one place', count(['A 7', 'B 7', 'C 3']), { tied: 'A B for 1' }],
    ['two places', count(['A 12', 'B 9', 'C 5'], { seats: 2, papers: 17 }), { elected: 'A B' }],
    [
      'two places, a tie for the last',
      count(['A 12', 'B 9', 'C 9'], { seats: 2, papers: 17 }),
      { elected: 'A', tied: 'B C for 1' },
    ],
    [
      'three on the same for two places',
      count(['A 9', 'B 9', 'C 9'], { seats: 2, papers: 17 }),
      { tied: 'A B C for 2' },
    ],
    [
      'two places, one has the absolute majority',
      count(['A 12', 'B 8', 'C 6'], { seats: 2, needs: 'absolute', papers: 17 }),
      { elected: 'A', open: 1 },
    ],
    [
      'nobody has voices for the second place',
      count(['A 12', 'B 0'], { seats: 2, papers: 12 }),
      { elected: 'A', open: 1 },
    ],
    ['fewer stand than places', count(['A 12'], { seats: 2, papers: 12 }), { elected: 'A', open: 1 }],
    [
      'several places whose papers nobody counted',
      count(['A 12', 'B 9'], { seats: 2, needs: 'absolute' }),
      { open: 2 },
    ],
  ])('%s', (_, given, expected) => {
    expect(read(given)).toEqual({ ...nobody, ...expected })
  })
})

describe('As many women as men, within one', () => {
  const parity = (lines: string[], seats: number, more: Partial<ElectionCount> = {}) =>
    count(lines, { seats, parity: true, papers: 20, ...more })
  it.each<[string, ElectionCount, Partial<ReturnType<typeof read>>]>([
    ['as it comes', parity(['A 12 F', 'B 9 M'], 2), { elected: 'A B' }],
    [
      'a man goes before a woman with more voices',
      parity(['A 12 F', 'B 11 F', 'C 9 M'], 2),
      { elected: 'A C', displaced: 'C before B' },
    ],
    [
      'three places allow two of one',
      parity(['A 12 F', 'B 11 F', 'C 10 F', 'D 4 M'], 3),
      { elected: 'A B D', displaced: 'D before C' },
    ],
    ['whoever said nothing is never put aside', parity(['A 12 F', 'B 11', 'C 9 M'], 2), { elected: 'A B' }],
    [
      'one who said nothing, then one of each',
      parity(['A 12', 'B 11 F', 'C 10 F', 'D 4 M'], 3),
      { elected: 'A B D', displaced: 'D before C' },
    ],
    ['only women stand: nobody is kept out', parity(['A 12 F', 'B 11 F'], 2), { elected: 'A B', parityKept: false }],
    [
      'the man has no majority yet: his place waits',
      parity(['A 12 F', 'B 11 F', 'C 7 M'], 2, { needs: 'absolute' }),
      { elected: 'A', open: 1 },
    ],
    [
      'a tie between two men for the man’s place',
      parity(['A 12 F', 'B 9 M', 'C 9 M'], 2),
      { elected: 'A', tied: 'B C for 1' },
    ],
    ['no tie with a woman parity leaves out', parity(['A 12 F', 'B 9 F', 'C 9 M'], 2), { elected: 'A C' }],
    ['one place needs no parity', parity(['A 12 F', 'B 9 M'], 1), { elected: 'A' }],
  ])('%s', (_, given, expected) => {
    expect(read(given)).toEqual({ ...nobody, parityKept: true, ...expected })
  })
})

describe('The second round of an election with parity', () => {
  it('counts with who was elected in the first', () => {
    const first = buildTally({
      tallyId: 'first',
      form: 'election',
      seats: 2,
      needs: 'absolute',
      parity: true,
      envelopes: 17,
      options: [
        { label: 'A', count: 12, group: 'F' },
        { label: 'B', count: 8, group: 'F' },
        { label: 'C', count: 7, group: 'M' },
      ],
    })
    const second = buildTally({
      tallyId: 'second',
      after: 'first',
      round: 2,
      form: 'election',
      seats: 1,
      parity: true,
      envelopes: 17,
      options: [
        { label: 'B', count: 9, group: 'F' },
        { label: 'C', count: 8, group: 'M' },
      ],
    })
    expect(electionResultOf(second, [first, second])).toMatchObject({
      elected: [{ label: 'C' }],
      displaced: [{ label: 'B', by: 'C' }],
    })
  })
})

describe('The result of a tally', () => {
  it('needs places: a mere count of voices elects nobody', () => {
    expect(electionResultOf(buildTally({ form: 'election', options: [{ label: 'A', count: 16 }] }))).toBeNull()
  })

  it.each<[string, number, number, number, number]>([
    ['17 envelopes, one blank', 17, 1, 0, 9],
    ['17 envelopes, two blank, two void', 17, 2, 2, 7],
  ])('takes more than half of the papers that carry a name: %s', (_, envelopes, blank, invalid, needed) => {
    const options = [{ label: 'A', count: envelopes - blank - invalid }]
    const tally = buildTally({ form: 'election', options, envelopes, blank, invalid, seats: 1, needs: 'absolute' })
    expect(electionResultOf(tally)?.needed).toBe(needed)
  })
})
