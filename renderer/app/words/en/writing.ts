/** What helps the secretary write: notes, the menu of the text, names, marks, the item's memory, spelling. */
import type { writing as french } from '../fr/writing.ts'
import type { SameKeys } from '../same-keys.ts'

export const writing = {
  note: {
    title: {
      minuteTaker: 'Off-the-record note',
      facilitator: 'Facilitation note',
    },
    written: 'written',
    how: 'For you: it stays on this computer. Not on the wall, not in the minutes, not in copies.',
    key: 'Open or fold the item’s private note',
  },
} satisfies SameKeys<typeof french>
