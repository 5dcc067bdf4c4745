/**
 * What changed between two wordings, word by word, for the wall, the console and the minutes. A run of text is kept,
 * added or removed; put end to end, kept and added runs are the new wording, kept and removed ones the old.
 */
import { diffWordsWithSpace } from 'diff'

export interface WordRun {
  is: 'kept' | 'added' | 'removed'
  text: string
}

/** Two wordings this far apart share nothing worth showing: comparing longer would hold up a host. */
const mostChanges = 300

/** Between two changes these alone would cut the sentence into confetti. */
const joins = /^[\s\p{P}]*$/u

export function wordDifference(before: string, after: string): WordRun[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const runs: WordRun[] = found.map(({ value, added, removed }) => ({
    is: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }))
  return gathered(runs).filter(({ text }) => text !== '')
}

/** Neighbouring changes become one removal and one addition. */
function gathered(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = []
  let removed = ''
  let added = ''
  const close = (): void => {
    if (removed !== '') result.push({ is: 'removed', text: removed })
    if (added !== '') result.push({ is: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [place, { is, text }] of runs.entries()) {
    const isBetween = is === 'kept' && removed + added !== '' && place < runs.length - 1 && joins.test(text)
    if (is === 'kept' && !isBetween) {
      close()
      result.push({ is, text })
    } else {
      if (is !== 'added') removed += text
      if (is !== 'removed') added += text
    }
  }
  close()
  return result
}
