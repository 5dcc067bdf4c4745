import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useEvening } from '../conduct/use-evening.ts'
import { VoteResult } from '../conduct/VotePanel.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import styles from './minutes.module.css'

/** The secretary's screen: the item's text in the middle; it never moves under a typing hand. */
export function Minutes(): ReactNode {
  const { t } = useTranslation('minutes')
  const meeting = useMeeting()
  const evening = useEvening()
  const route = useRoute()
  const [editor, setEditor] = useState<Editor | null>(null)
  const { items, header } = evening.meeting
  const wanted = 'panel' in route ? route.panel : null
  const current = evening.session.currentItemId
  const shown = items.find((item) => item.id === wanted) ?? items.find((item) => item.id === current) ?? items[0]

  const show = useCallback(
    (itemId: string): void => go({ screen: 'minutes', docId: meeting.docId, panel: itemId }),
    [meeting],
  )
  const rejoin = (): void => {
    if (current === null) return
    show(current)
    editor?.commands.focus()
  }
  // The session moved on: follow only when nobody is typing here (evening.md item 5).
  useEffect(() => {
    if (current !== null && editor?.isFocused !== true) show(current)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the session's own move is followed
  }, [current])
  const elsewhere = current !== null && shown !== undefined && shown.id !== current
  const place = items.findIndex((item) => item.id === shown?.id)
  const step = (by: number): void => {
    const item = items[place + by]
    if (item !== undefined) show(item.id)
  }
  useShortcuts('minutes', [
    { id: 'minutes.rejoin', key: 'j', ctrl: true, inText: true, label: t('keys.rejoin'), run: rejoin },
    { id: 'minutes.previous', key: 'ArrowUp', ctrl: true, inText: true, label: t('keys.previous'), run: () => step(-1) },
    { id: 'minutes.next', key: 'ArrowDown', ctrl: true, inText: true, label: t('keys.next'), run: () => step(1) },
  ])
  if (shown === undefined) {
    return <EmptyState title={t('empty')}>{t('emptyHow')}</EmptyState>
  }
  const votes = evening.votes.filter((vote) => vote.itemId === shown.id && vote.counts !== null && !vote.cancelled)
  const decisions = evening.decisions.filter((decision) => decision.itemId === shown.id)
  return (
    <div className={styles.minutes}>
      <nav aria-label={t('items')} className={styles.items}>
        <ol>
          {items.map((item) => (
            <li key={item.id} data-level={item.parentId === null ? 1 : 2}>
              <a
                href={`#/m/${meeting.docId}/minutes/${item.id}`}
                aria-current={item.id === shown.id ? 'page' : undefined}
              >
                <span className={styles.number}>{evening.numbers.get(item.id)}</span> {item.title}
                {item.id === current && <em> · {t('now')}</em>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.centre}>
        {elsewhere && (
          <div className={styles.follow} role="status">
            <p>{t('elsewhere', { number: evening.numbers.get(current) ?? '' })}</p>
            <Button size="compact-md" onClick={rejoin} rightSection={<KeyHint keys={['Ctrl', 'J']} />}>
              {t('rejoin')}
            </Button>
          </div>
        )}
        <h2 className={styles.title}>
          {evening.numbers.get(shown.id)}. {shown.title}
        </h2>
        <ItemEditor
          key={shown.id}
          itemId={shown.id}
          label={t('textOf', { title: shown.title })}
          language={header.language}
          onEditor={setEditor}
        />
        {(votes.length > 0 || decisions.length > 0 || shown.conclusion !== '') && (
          <aside className={styles.recorded} aria-label={t('recorded')}>
            <p className={styles.recordedTitle}>{t('recorded')}</p>
            {votes.map((vote) => (
              <VoteResult key={vote.voteId} vote={vote} />
            ))}
            {decisions.map((decision) => (
              <p key={decision.decisionId}>{decision.text}</p>
            ))}
            {shown.conclusion !== '' && <p>{shown.conclusion}</p>}
          </aside>
        )}
      </div>
    </div>
  )
}
