import { useCallback, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useRowDrag } from '../prepare/agenda/use-row-drag.ts'
import { Waiting } from './Waiting.tsx'
import styles from './conduct.module.css'

/** Who waits, in order. What is moved by hand says so. */
export function WaitingList({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t } = useTranslation('conduct')
  const { queue } = evening.floor
  const list = useRef<HTMLOListElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const drop = useCallback(
    (requestId: string, before: string | null) => {
      if (requestId !== before) void commands.move(requestId, before)
    },
    [commands],
  )
  const onGrip = useRowDrag(list, mark, drop)
  const move = (requestId: string, by: -1 | 1): void => {
    const place = queue.findIndex((entry) => entry.requestId === requestId)
    const before = queue[by === -1 ? place - 1 : place + 2]
    const isAtEdge = by === -1 ? place <= 0 : place === queue.length - 1
    if (!isAtEdge) void commands.move(requestId, before?.requestId ?? null)
  }
  return (
    <div className={styles.queueBox}>
      <ol ref={list} className={styles.queue} aria-label={t('floor.queue')}>
        {queue.map((entry, index) => (
          <Waiting
            key={entry.requestId}
            entry={entry}
            place={index + 1}
            name={evening.people.get(entry.personId)?.name ?? t('floor.someone')}
            commands={commands}
            onMove={move}
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
