/** What was counted, as the rules read it. Override any field. */
import type { Tally } from '#shared/rules/votes.ts'

export function buildTally(overrides: Partial<Tally> = {}): Tally {
  return {
    tallyId: 't1',
    itemId: 'i1',
    form: 'dots',
    question: 'Quoi ?',
    options: [],
    perVoter: 1,
    voters: null,
    blank: 0,
    tellers: [],
    phones: null,
    scale: null,
    grades: null,
    invalid: 0,
    envelopes: null,
    seats: null,
    needs: 'plurality',
    parity: false,
    round: 1,
    after: null,
    at: 0,
    ...overrides,
  }
}
