import { useCallback, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueEntry } from '#shared/rules/floor.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useRowDrag } from '../prepare/agenda/use-row-drag.ts'
import { usePrivacy } from '../room-sees/use-privacy.ts'
import { useListFocus } from './use-list-focus.ts'
import { Waiting } from './Waiting.tsx'
import styles from './floor.module.css'

interface WaitingListProps {
  evening: Evening
  commands: Commands
  list: RefObject<HTMLOListElement | null>
}

/** Who waits, in order, each with their reason. What is moved by hand says so. */
export function WaitingList({ evening, commands, list }: WaitingListProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { queue } = evening.floor
  const { hidden } = usePrivacy('console')
  const mark = useRef<HTMLDivElement>(null)
  const focus = useListFocus(list, queue)
  const drop = useCallback(
    (requestId: string, before: string | null) => {
      if (requestId !== before) void commands.move(requestId, before)
    },
    [commands],
  )
  const onGrip = useRowDrag(list, mark, drop)
  const move = (entry: QueueEntry, place: number, by: -1 | 1): void => {
    const isAtEdge = by === -1 ? place <= 0 : place === queue.length - 1
    if (isAtEdge) return
    focus.keep({ requestId: entry.requestId })
    void commands.move(entry.requestId, queue[by === -1 ? place - 1 : place + 2]?.requestId ?? null)
  }
  const onKeyDown = (event: KeyboardEvent, entry: QueueEntry, place: number): void => {
    const by = event.key === 'ArrowUp' ? -1 : 1
    const acts: Partial<Record<string, () => void>> = {
      ArrowUp: () => (event.shiftKey ? move(entry, place, by) : focus.go(place + by)),
      ArrowDown: () => (event.shiftKey ? move(entry, place, by) : focus.go(place + by)),
      Home: () => focus.go(0),
      End: () => focus.go(queue.length - 1),
      Enter: () => {
        focus.keep({ place })
        void commands.give(entry.requestId)
      },
      Delete: () => {
        focus.keep({ place })
        void commands.withdraw(entry.requestId)
      },
      Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
    }
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    if (!event.repeat || event.key.startsWith('Arrow')) act()
  }
  return (
    <div className={styles.queueBox}>
      <ol ref={list} className={styles.queue} aria-label={t('floor.queue')}>
        {queue.map((entry, place) => (
          <Waiting
            key={entry.requestId}
            entry={entry}
            place={place + 1}
            name={evening.people.get(entry.personId)?.name ?? t('floor.someone')}
            hidden={hidden}
            commands={commands}
            onKeyDown={(event) => onKeyDown(event, entry, place)}
            onGrip={onGrip}
          />
        ))}
      </ol>
      <div ref={mark} className={styles.dropMark} hidden />
      <p id="floor-grip-help" hidden>
        {t('floor.moveHelp')}
      </p>
    </div>
  )
}
