/** An election while it is typed: who stands before it opens, what comes out of the box afterwards. */
import type { FactOf } from '#shared/rules/facts.ts'
import type { Election, Tally } from '#shared/rules/votes.ts'
import { countOf } from '../record/CountField.tsx'

export const groups = ['none', 'F', 'M'] as const
export type Group = (typeof groups)[number]

export interface ElectionDraft {
  question: string
  candidates: { label: string; group: Group }[]
  seats: string
  needs: 'absolute' | 'plurality'
  parity: boolean
}

/** Null while nobody stands, or no place is to be filled. */
export function electionWanted(
  draft: ElectionDraft,
): Omit<FactOf<'electionOpened'>, 'kind' | 'tallyId' | 'itemId'> | null {
  const seats = countOf(draft.seats)
  if (draft.candidates.length === 0 || seats < 1 || seats > 100) return null
  return {
    question: draft.question.trim(),
    candidates: draft.candidates.map(({ label, group }) => ({ label, ...(group === 'none' ? {} : { group }) })),
    seats,
    needs: draft.needs,
    ...(draft.parity && seats > 1 ? { parity: true } : {}),
  }
}

/** What is counted: the election as it was opened, or the tally that is put right. */
export type Counted = Pick<
  Election,
  'tallyId' | 'itemId' | 'question' | 'seats' | 'needs' | 'parity' | 'round' | 'after'
> & { candidates: { label: string; group: string }[] }

export function countedOf(tally: Tally): Counted {
  const { tallyId, itemId, question, needs, parity, round, after } = tally
  const candidates = tally.options.map(({ label, group = '' }) => ({ label, group }))
  return { tallyId, itemId, question, candidates, seats: tally.seats ?? 1, needs, parity, round, after }
}

export interface BoxDraft {
  voices: string[]
  voters: string
  envelopes: string
  blank: string
  invalid: string
  tellers: string[]
}

export function boxOf(candidates: number, tally: Tally | undefined): BoxDraft {
  const known = (count: number | null | undefined): string => (count == null ? '' : `${count}`)
  return {
    voices: Array.from({ length: candidates }, (_, place) => known(tally?.options[place]?.count)),
    voters: known(tally?.voters),
    envelopes: known(tally?.envelopes),
    blank: known(tally?.blank),
    invalid: known(tally?.invalid),
    tellers: tally?.tellers ?? [],
  }
}

export function electionFact(counted: Counted, box: BoxDraft): Omit<FactOf<'tallyRecorded'>, 'kind'> {
  const { tallyId, itemId, question, candidates, seats, needs, parity, round, after } = counted
  return {
    tallyId,
    itemId,
    form: 'election',
    question,
    options: candidates.map(({ label, group }, place) => ({
      label,
      count: countOf(box.voices[place] ?? ''),
      ...(group === '' ? {} : { group }),
    })),
    perVoter: seats,
    seats,
    needs,
    ...(parity ? { parity } : {}),
    ...(round > 1 ? { round } : {}),
    ...(after === null ? {} : { after }),
    ...(box.voters === '' ? {} : { voters: countOf(box.voters) }),
    ...(box.envelopes === '' ? {} : { envelopes: countOf(box.envelopes) }),
    blank: countOf(box.blank),
    invalid: countOf(box.invalid),
    ...(box.tellers.length === 0 ? {} : { tellers: box.tellers }),
  }
}
