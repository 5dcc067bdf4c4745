/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { Big } from '../parts/Big.tsx'
import { useWords } from '../room-context.ts'
import type { SeatState } from '../line/seat-store.ts'

/** The last page: nothing is tried again by itself. */
export function Over({ why, onAgain }: { why: NonNullable<SeatState['over']>; onAgain: () => void }): VNode {
  const words = useWords()
  return (
    <main>
      <h1 tabIndex={-1}>{words.say(`over.${why}`)}</h1>
      <p>{words.say(`over.${why}Means`)}</p>
      <Big icon="undo" onPress={onAgain}>
        {words.say('over.again')}
      </Big>
    </main>
  )
}
