/**
 * The numbered cards of the door (evening.md item 9). Those who have one keep it, for it may be printed already; the
 * others get the lowest numbers nobody has, in the order the list shows them.
 */
import type { Person } from '#shared/contract/meeting.ts'

export interface GivenCard {
  personId: string
  card: number
}

/** @param people in the order of the list */
export function cardsToGive(people: readonly Pick<Person, 'id' | 'card'>[]): GivenCard[] {
  const taken = new Set(people.map(({ card }) => card))
  let next = 1
  return people
    .filter(({ card }) => card === null)
    .map(({ id }) => {
      while (taken.has(next)) next += 1
      taken.add(next)
      return { personId: id, card: next }
    })
}
