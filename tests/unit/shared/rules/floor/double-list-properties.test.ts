/** Double lists on any evening. fast-check prints the seed and the path of a failure. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speechWith } from '#factories/rules.ts'
import { waitingOn } from '#shared/rules/floor.ts'
import { anyAskings, serve, type Asking } from '../any-double-list.ts'

const double = speechWith({ priority: 'none', alternation: 'table', frozenPlaces: 0, simultaneousMs: 0 })
const runs = Number(process.env['FLOOR_RUNS'] ?? 40)

/** How many spoke before each of those who spoke, by id. */
const waits = (served: readonly string[]) => new Map(served.map((id, before) => [id, before]))

const isSideless = ({ person }: Asking) => person.declared === undefined && person.status !== 'guest'

/**
 * Nobody without a side speaks later under the double list than if, from the moment they asked, there had been one list
 * of the same requests.
 */
function expectNoLater(askings: readonly Asking[], speech: typeof double): void {
  const people = askings.map(({ person }) => person)
  const inTwo = waits(serve(askings, () => speech, people).people)
  for (const { person, turn: asked } of askings.filter(isSideless)) {
    const oneSince = (turn: number) => (turn < asked ? speech : { ...speech, alternation: null })
    const two = inTwo.get(person.id)
    const one = waits(serve(askings, oneSince, people).people).get(person.id)
    if (two !== undefined && one !== undefined)
      expect({ id: person.id, late: two > one }).toEqual({ id: person.id, late: false })
  }
}

describe('Under a double list, somebody without a side', { timeout: 60_000 }, () => {
  it('never waits longer than in one list, however many ask after them', () => {
    fc.assert(
      fc.property(
        anyAskings(false),
        fc.integer({ min: 0, max: 2 }),
        fc.boolean(),
        (askings, frozenPlaces, kindsFirst) => {
          expectNoLater(askings, { ...double, frozenPlaces, kindsFirst })
        },
      ),
      { numRuns: runs },
    )
  })

  it('nor for more turns than there were people before them when they asked, when some withdraw', () => {
    const points = anyAskings(true).map((askings) => askings.map((asking) => ({ ...asking, form: 'speak' as const })))
    fc.assert(
      fc.property(points, (askings) => {
        const { entries } = serve(
          askings,
          () => double,
          askings.map(({ person }) => person),
        )
        const guests = new Set(askings.flatMap(({ person }) => (person.status === 'guest' ? [person.id] : [])))
        for (const { person } of askings.filter(isSideless)) {
          const asked = entries.findIndex((entry) => entry.kind === 'floorRequested' && entry.personId === person.id)
          const spoke = entries.findIndex((entry) => entry.kind === 'turnStarted' && entry.personId === person.id)
          if (spoke === -1) continue
          const before = waitingOn(entries.slice(0, asked), 'tower', Number.POSITIVE_INFINITY)
          const turns = entries.slice(asked, spoke).filter(({ kind }) => kind === 'turnStarted').length
          expect(turns).toBeLessThanOrEqual(before.filter(({ personId }) => !guests.has(personId)).length)
        }
      }),
      { numRuns: runs },
    )
  })
})
