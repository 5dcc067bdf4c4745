/** More words for the tables of the speaking order: rounds, kinds, interruptions. */
import type { Fact, RequestForm } from '#shared/rules/facts.ts'

export function asksTo(form: RequestForm, personId: string, number = 1): Fact {
  return { kind: 'floorRequested', requestId: `${personId}-${number}`, personId, itemId: 'tower', form }
}
/** Still waiting when this subject was left last time. */
export function remains(personId: string): Fact {
  return { kind: 'floorRequested', requestId: `${personId}-1`, personId, itemId: 'tower', carried: true }
}
export function round(...personIds: string[]): Fact {
  const places = personIds.map((personId) => ({ requestId: `${personId}-place`, personId }))
  return { kind: 'roundOpened', roundId: 'round', itemId: 'tower', places }
}
export const endsRound: Fact = { kind: 'roundClosed', roundId: 'round' }
export const passes = (personId: string): Fact => ({ kind: 'floorWithdrawn', requestId: `${personId}-place` })

/** Of what `speaks` began; they come first, under "aline-again". */
export function interrupted(personId: string, number = 1): Fact {
  return { kind: 'turnInterrupted', turnId: `turn-${personId}-${number}`, requestId: `${personId}-again` }
}

/** A turn given on any request, by its id. */
export function takes(
  personId: string,
  requestId: string,
  more: Partial<Extract<Fact, { kind: 'turnStarted' }>> = {},
): Fact {
  return {
    kind: 'turnStarted',
    turnId: `turn-${requestId}`,
    personId,
    itemId: 'tower',
    form: 'turn',
    requestId,
    frozenHead: [],
    ...more,
  }
}
