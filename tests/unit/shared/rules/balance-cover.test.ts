/**
 * Nobody computes a category of too few people. An observer who knows who sat in the room, and reads every share shown
 * and the totals, tries all the ways the floor may have been shared; of a small category more than one must be left.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverShares, type Voice } from '#shared/rules/balance-cover.ts'
import { sideOf, type Participant, type PersonStatus } from '#shared/rules/people.ts'

type Side = string | null
/** People no axis tells apart, and how many of them spoke. */
interface Cell {
  sides: Side[]
  people: number
  spoke: number
}

const minute = 60_000

function voice(place: number, person: Partial<Participant>, turns: number): Voice {
  const whole = { id: `p-${place}`, status: 'public', college: null, votingRight: false, ...person } as const
  return { person: whole, turns, ms: turns * minute }
}

function cellsOf(voices: Voice[], axes: string[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const { person, turns } of voices) {
    const sides = axes.map((axis) => sideOf(person, axis))
    const key = JSON.stringify(sides)
    const { people, spoke } = cells.get(key) ?? { people: 0, spoke: 0 }
    cells.set(key, { sides, people: people + 1, spoke: spoke + (turns > 0 ? 1 : 0) })
  }
  return [...cells.values()]
}

/** Every number of speakers a side may have had, given sums over sets of cells. */
function possible(cells: Cell[], sums: { of: number[]; spoke: number }[], side: number[]): Set<number> {
  const found = new Set<number>()
  const said: number[] = []
  const walk = (place: number): void => {
    if (place === cells.length) {
      const holds = sums.every(({ of, spoke }) => of.reduce((sum, cell) => sum + (said[cell] ?? 0), 0) === spoke)
      if (holds) found.add(side.reduce((sum, cell) => sum + (said[cell] ?? 0), 0))
      return
    }
    for (let spoke = 0; spoke <= (cells[place]?.people ?? 0); spoke += 1) {
      said[place] = spoke
      // What is too much already stays so.
      const isOver = sums.some(
        (sum) => sum.of.reduce((total, cell) => total + (cell <= place ? (said[cell] ?? 0) : 0), 0) > sum.spoke,
      )
      if (!isOver) walk(place + 1)
    }
  }
  walk(0)
  return found
}

/** The sides of fewer than `minimum` people that the observer is certain of; without what the totals alone tell. */
function computed(voices: Voice[], axes: string[], smallest: number, minimum: (side: Side) => number): Side[] {
  const cells = cellsOf(voices, axes)
  const everyCell = cells.map((_, place) => place)
  const total = { of: everyCell, spoke: cells.reduce((sum, { spoke }) => sum + spoke, 0) }
  const shown = coverShares(voices, axes, smallest).flatMap(({ shares }, axis) =>
    shares.map(({ sides, spoke }) => ({
      of: everyCell.filter((cell) => sides.includes(cells[cell]?.sides[axis] ?? null)),
      spoke,
    })),
  )
  return axes.flatMap((_, axis) =>
    [...new Set(cells.map(({ sides }) => sides[axis] ?? null))].filter((side) => {
      const own = everyCell.filter((cell) => (cells[cell]?.sides[axis] ?? null) === side)
      const people = own.reduce((sum, cell) => sum + (cells[cell]?.people ?? 0), 0)
      if (people >= minimum(side)) return false
      return possible(cells, [total], own).size > 1 && possible(cells, [total, ...shown], own).size === 1
    }),
  )
}

/** Up to seven people of each kind, any of whom spoke or not. */
const kinds: Partial<Participant>[] = [
  { status: 'member', college: 'residents' },
  { status: 'member', college: 'localActors' },
  { status: 'guest' },
  { status: 'public' },
  { status: 'companion' },
]
const anyRoom = fc
  .array(fc.array(fc.nat(2), { maxLength: 7 }), { minLength: kinds.length, maxLength: kinds.length })
  .map((turns) => turns.flatMap((own, kind) => own.map((count, place) => voice(place, kinds[kind] ?? {}, count))))

const said = ['w', 'm', 'x', undefined]
const anyDeclaring = fc
  .array(fc.array(fc.nat(2), { maxLength: 7 }), { minLength: said.length, maxLength: said.length })
  .map((turns) =>
    turns.flatMap((own, side) =>
      own.map((count, place) => voice(place, { declared: said[side] === undefined ? {} : { g: said[side] } }, count)),
    ),
  )

describe('From what is shown and the totals, nobody computes', { timeout: 30_000 }, () => {
  it.each([
    ['a college or a status of fewer than five people', ['college', 'status'], anyRoom],
    ['a status of fewer than five people', ['status'], anyRoom],
    ['what fewer than five people said of themselves', ['g'], anyDeclaring],
  ])('%s', (_, axes, any) => {
    fc.assert(
      fc.property(any, (voices) => {
        expect(computed(voices, axes, 5, () => 5)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('anybody but an institution where the rules lower the minimum, nor that one under it', () => {
    const minimum = (side: Side) => (side === 'guest' ? 2 : 5)
    fc.assert(
      fc.property(anyRoom, (voices) => {
        expect(computed(voices, ['status'], 2, minimum)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('What is shown', () => {
  const room = (counts: Partial<Record<PersonStatus, number>>) =>
    Object.entries(counts).flatMap(([status, count]) =>
      Array.from({ length: count }, (_, place) => voice(place, { status: status as PersonStatus }, place % 2)),
    )

  it('adds up to the totals, axis by axis, or is nothing', () => {
    fc.assert(
      fc.property(anyRoom, (voices) => {
        for (const { shares } of coverShares(voices, ['status', 'college'], 5)) {
          const turns = shares.reduce((sum, share) => sum + share.turns, 0)
          expect([0, voices.reduce((sum, each) => sum + each.turns, 0)]).toContain(turns)
        }
      }),
    )
  })

  it('is every side where each has people enough', () => {
    const [status] = coverShares(room({ member: 8, public: 6 }), ['status'], 5)
    expect(status?.shares.map(({ sides, people }) => [sides, people])).toEqual([
      [['member'], 8],
      [['public'], 6],
    ])
  })

  it('is more people where the rules ask for more', () => {
    const [status] = coverShares(room({ member: 12, public: 8, companion: 7 }), ['status'], 8)
    expect(status?.shares.map(({ sides }) => sides)).toEqual([['member'], ['public', 'companion']])
  })
})
