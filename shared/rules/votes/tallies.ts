/** Totals counted on paper as the journal holds them. */
import type { EntryOf, Instant, JournalEntry, OpinionScale, TallyForm, TallyOption } from '../facts.ts'

export interface Tally {
  tallyId: string
  itemId: string
  form: TallyForm
  question: string
  options: TallyOption[]
  perVoter: number
  /** Null when nobody counted the voters: then nothing can be compared. */
  voters: number | null
  blank: number
  tellers: string[]
  /** The part of each count that came by phone, in the options' order; null when none did. */
  phones: number[] | null
  /** Void papers; white ones are `blank`. */
  invalid: number
  envelopes: number | null
  /** Of an election: places to fill; null when nobody said, as before elections were opened. */
  seats: number | null
  needs: 'plurality' | 'absolute'
  parity: boolean
  round: number
  after: string | null
  /** Of degrees of opinion: the scale, and how many gave each degree, an option a row; null for any other form. */
  scale: OpinionScale | null
  grades: number[][] | null
  at: Instant
}

/** Tallies in the order they were recorded. The same tally recorded again replaces the first. */
export function talliesOf(entries: readonly JournalEntry[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const entry of entries) if (entry.kind === 'tallyRecorded') tallies.set(entry.tallyId, tallied(entry))
  return [...tallies.values()]
}

function tallied(entry: EntryOf<'tallyRecorded'>): Tally {
  const { tallyId, itemId, form, question, options, at } = entry
  const { perVoter = 1, voters = null, blank = 0, tellers = [], phones = null, scale = null, grades = null } = entry
  const { invalid = 0, envelopes = null, seats = null, needs = 'plurality', parity = false } = entry
  const { round = 1, after = null } = entry
  const counted = { options, perVoter, voters, blank, tellers, phones, scale, grades, invalid, envelopes }
  return { tallyId, itemId, form, question, ...counted, seats, needs, parity, round, after, at }
}
