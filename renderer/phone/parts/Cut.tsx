/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useRoom, useWords } from '../room-context.ts'
import { hourOf } from '../written.ts'
import { Icon } from './Icon.tsx'

/** While the room is not heard: said at the top, and of when the rest is. */
export function Cut(): VNode | null {
  const words = useWords()
  const { state, isLinked } = useRoom()
  if (isLinked || state.line === 'joining') return null
  const { view, heardAt } = state
  return (
    <div class="cut">
      <Icon name="cut" />
      {view === null || heardAt === null ? (
        <p>{words.say('cut.never')}</p>
      ) : (
        <p>
          {words.say('cut')} {words.say('cut.of', { time: hourOf(heardAt, words.code, view.timeZone) })}
        </p>
      )}
    </div>
  )
}
