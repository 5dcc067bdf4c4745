/** Totals counted on paper while they are typed, and the fact they become. */
import type { FactOf, TallyForm } from '#shared/rules/facts.ts'
import type { Tally } from '#shared/rules/votes.ts'
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

export function tallyDraftOf(tally: Tally): TallyDraft {
  return {
    form: tally.form,
    question: tally.question,
    options: [...tally.options.map(({ label, count }) => ({ label, count: `${count}` })), emptyRow],
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
export function tallyFact(draft: TallyDraft, tallyId: string, itemId: string): Omit<FactOf<'tallyRecorded'>, 'kind'> {
  const isDots = draft.form === 'dots'
  return {
    tallyId,
    itemId,
    form: draft.form,
    question: draft.question.trim(),
    options: draft.options
      .filter(({ label }) => label.trim() !== '')
      .map(({ label, count }) => ({ label: label.trim(), count: countOf(count) })),
    perVoter: isDots && draft.perVoter !== '' ? countOf(draft.perVoter) : 1,
    ...(draft.voters === '' ? {} : { voters: countOf(draft.voters) }),
    ...(isDots || draft.blank === '' ? {} : { blank: countOf(draft.blank) }),
    ...(draft.tellers.length === 0 ? {} : { tellers: draft.tellers }),
  }
}
