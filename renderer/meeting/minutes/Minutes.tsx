import { Button } from '@mantine/core'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { href } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { isTyping } from '../../ui/typing.ts'
import { useCommands } from '../evening/use-commands.ts'
import { useEvening } from '../evening/use-evening.ts'
import { useShownItem } from '../evening/use-shown-item.ts'
import { ActionForm } from '../record/ActionForm.tsx'
import { Conclusion } from '../record/Conclusion.tsx'
import { Recorded } from '../record/Recorded.tsx'
import { Behind } from './Behind.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { ItemList } from './ItemList.tsx'
import { useCaret } from './use-caret.ts'
import styles from './minutes.module.css'

/** The secretary's screen: the item's text in the middle; it never moves under a typing hand. */
export function Minutes(): ReactNode {
  const { t } = useTranslation('minutes')
  const evening = useEvening()
  const commands = useCommands()
  const caret = useCaret()
  const [adding, setAdding] = useState<string | null>(null)
  const work = useRef<HTMLDivElement>(null)
  /** Where the last jump came from, for the way back. */
  const left = useRef<string | null>(null)
  const isBusy = useCallback(() => isTyping() && work.current?.contains(document.activeElement) === true, [])
  const { item: found, elsewhere, look, rejoin } = useShownItem('minutes', evening, isBusy)
  const { items, header, people } = evening.meeting
  const item = found ?? items[0] ?? null

  const jump = (): void => {
    const from = item?.id ?? null
    if (elsewhere && evening.current !== null) {
      left.current = from
      caret.takeAlong()
      rejoin()
    } else if (left.current !== null) {
      caret.takeAlong()
      look(left.current)
      left.current = null
    }
  }
  const step = (by: number): void => {
    const next = items[items.findIndex((each) => each.id === item?.id) + by]
    if (next === undefined) return
    if (isBusy()) caret.takeAlong()
    look(next.id)
  }
  useShortcuts('minutes', [
    { id: 'minutes.rejoin', key: 'j', ctrl: true, inText: true, label: t('keys.rejoin'), run: jump },
    {
      id: 'minutes.previous',
      key: 'ArrowUp',
      ctrl: true,
      inText: true,
      label: t('keys.previous'),
      run: () => step(-1),
    },
    { id: 'minutes.next', key: 'ArrowDown', ctrl: true, inText: true, label: t('keys.next'), run: () => step(1) },
  ])
  if (item === null) {
    return (
      <EmptyState
        title={t('empty')}
        action={
          <a href={href({ screen: 'prepare', docId: evening.meeting.identity.docId, panel: null })}>{t('prepare')}</a>
        }
      >
        {t('emptyHow')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.minutes}>
      <ItemList evening={evening} shownId={item.id} />
      <div className={styles.work} ref={work}>
        <Behind evening={evening} elsewhere={elsewhere && evening.current !== null} onRejoin={jump} />
        <h2 className={styles.title}>
          {evening.numbers.get(item.id)}. {item.title}
        </h2>
        <ItemEditor
          key={item.id}
          itemId={item.id}
          label={t('textOf', { title: item.title })}
          placeholder={t('textEmpty')}
          language={header.language}
          onEditor={caret.onEditor}
        />
      </div>
      <aside className={styles.beside} aria-label={t('recorded')}>
        <Conclusion key={item.id} item={item} />
        <Recorded key={`recorded ${item.id}`} item={item} evening={evening} commands={commands} />
        {adding === item.id ? (
          <ActionForm itemId={item.id} people={people} onDone={() => setAdding(null)} />
        ) : (
          <div>
            <Button size="sm" onClick={() => setAdding(item.id)}>
              {t('addAction')}
            </Button>
          </div>
        )}
      </aside>
    </div>
  )
}
