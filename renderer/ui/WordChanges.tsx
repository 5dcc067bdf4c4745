/** What changed between two wordings, said as well as seen: underlined and struck, never by colour alone. */
import type { ReactNode } from 'react'

export interface ChangedRun {
  is: 'kept' | 'added' | 'removed'
  text: string
}

interface WordChangesProps {
  runs: readonly ChangedRun[]
  /** « ajouté », « retiré », « fin »: read before and after each change, for readers do not say `ins` and `del`. */
  words: { added: string; removed: string; end: string }
  /** Of words that are read and not seen. */
  hidden: string
}

export function WordChanges({ runs, words, hidden }: WordChangesProps): ReactNode {
  return runs.map(({ is, text }, place) => {
    if (is === 'kept') return text
    const Mark = is === 'added' ? 'ins' : 'del'
    return (
      // The same text may be added twice: a run is its place.
      // oxlint-disable-next-line react/no-array-index-key
      <Mark key={place}>
        <span className={hidden}> [{words[is]} : </span>
        {text}
        <span className={hidden}> — {words.end}] </span>
      </Mark>
    )
  })
}
