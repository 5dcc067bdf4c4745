/** Totals counted on paper while they are typed, and the fact they become. */
import type { FactOf, TallyForm } from '#shared/rules/facts.ts'
import type { DotVote, Tally } from '#shared/rules/votes.ts'
import { countOf } from './CountField.tsx'

export const tallyForms: readonly TallyForm[] = ['dots', 'ballots', 'election']

export interface TallyDraft {
  form: TallyForm
  question: string
  /** The last row is always empty: typing in it makes another. */
  options: { label: string; count: string }[]
  perVoter: string
  voters: string
  blank: string
  tellers: string[]
}

/** What phones placed: it is added to what is typed. `voters`: people, 0 when they are in what was typed already. */
export interface TallyPhones {
  totals: readonly number[]
  voters: number
}

const emptyRow = { label: '', count: '' }

export const newTally: TallyDraft = {
  form: 'dots',
  question: '',
  options: [emptyRow],
  perVoter: '',
  voters: '',
  blank: '',
  tellers: [],
}

/** Closed dots, before anything was counted on the poster. */
export function tallyOfDots({ question, options, perVoter }: DotVote): TallyDraft {
  const rows = options.map((label) => ({ label, count: '' }))
  return { ...newTally, question, options: [...rows, emptyRow], perVoter: `${perVoter}` }
}

/** What was typed of a tally that was noted: what came by phone is left out. */
export function tallyDraftOf(tally: Tally): TallyDraft {
  const paper = (count: number, place: number): number => Math.max(0, count - (tally.phones?.[place] ?? 0))
  return {
    form: tally.form,
    question: tally.question,
    options: [
      ...tally.options.map(({ label, count }, place) => ({ label, count: `${paper(count, place)}` })),
      emptyRow,
    ],
    perVoter: `${tally.perVoter}`,
    voters: tally.voters === null ? '' : `${tally.voters}`,
    blank: tally.blank === 0 ? '' : `${tally.blank}`,
    tellers: tally.tellers,
  }
}

/** The rows after one was typed in; the last stays empty. */
export function rowsAfter(rows: TallyDraft['options'], place: number, changes: Partial<TallyDraft['options'][number]>) {
  const next = rows.map((row, at) => (at === place ? { ...row, ...changes } : row))
  const last = next.at(-1)
  return last === undefined || last.label !== '' || last.count !== '' ? [...next, emptyRow] : next
}

/** Rows without a name count for nothing. Dots have no blanks, and a box gives one paper each. */
export function tallyFact(
  draft: TallyDraft,
  tallyId: string,
  itemId: string,
  phones: TallyPhones | null = null,
): Omit<FactOf<'tallyRecorded'>, 'kind'> {
  const rows = draft.options
    .map(({ label, count }, place) => ({ label: label.trim(), count, byPhone: phones?.totals[place] ?? 0 }))
    .filter(({ label }) => label !== '')
  const isDots = draft.form === 'dots'
  return {
    tallyId,
    itemId,
    form: draft.form,
    question: draft.question.trim(),
    options: rows.map(({ label, count, byPhone }) => ({ label, count: countOf(count) + byPhone })),
    perVoter: isDots && draft.perVoter !== '' ? countOf(draft.perVoter) : 1,
    ...(draft.voters === '' ? {} : { voters: countOf(draft.voters) + (phones?.voters ?? 0) }),
    ...(isDots || draft.blank === '' ? {} : { blank: countOf(draft.blank) }),
    ...(phones === null ? {} : { phones: rows.map(({ byPhone }) => byPhone) }),
    ...(draft.tellers.length === 0 ? {} : { tellers: draft.tellers }),
  }
}
