import { Button } from '@mantine/core'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'
import { href, parseRoute } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { isTypingField } from '../../ui/typing.ts'
import { useCommands } from '../evening/use-commands.ts'
import { useEvening } from '../evening/use-evening.ts'
import { useShownItem } from '../evening/use-shown-item.ts'
import { PrivateNote, useFold } from '../notes/PrivateNote.tsx'
import { writingPlace } from '../strip/return-place.ts'
import { Conclusion } from '../record/Conclusion.tsx'
import { Recorded } from '../record/Recorded.tsx'
import { Behind } from './Behind.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { FromPhones } from '../messages/FromPhones.tsx'
import { authorsKey } from '../together/authors-key.ts'
import { Present } from '../together/Present.tsx'
import { useAuthors } from '../together/use-authors.ts'
import { useOwnItem } from '../together/use-presence.ts'
import { ItemList } from './ItemList.tsx'
import { Memory } from './Memory.tsx'
import type { RecordKind } from './offers/menu.ts'
import { openVoteOn, RecordForm } from './RecordForm.tsx'
import { useCaret, type Caret } from './use-caret.ts'
import { useSpelling } from './spelling/use-spelling.ts'
import { useTextKeys } from './use-text-keys.ts'
import { useWriting } from './use-writing.ts'
import styles from './minutes.module.css'

const noteKey: KeyRule = { key: 'k', ctrl: true, shift: true }

/** The secretary's screen: the item's text in the middle; it never moves under a typing hand. */
export function Minutes(): ReactNode {
  const { t } = useTranslation('minutes')
  const { t: writingWords } = useTranslation('writing')
  const { t: roomWords } = useTranslation('room')
  const evening = useEvening()
  const commands = useCommands()
  const caret = useCaret()
  const [recording, setRecording] = useState<{ itemId: string; kind: RecordKind } | null>(null)
  const work = useRef<HTMLDivElement>(null)
  /** Where the last jump came from, for the way back. */
  const left = useRef<string | null>(null)
  const isBusy = useCallback(() => {
    const place = writingPlace()
    return isTypingField(place) && work.current?.contains(place) === true
  }, [])
  const { item: found, elsewhere, look, rejoin } = useShownItem('minutes', evening, isBusy)
  const { items, header } = evening.meeting
  const item = found ?? items[0] ?? null
  const note = useFold(item?.id ?? '')
  const record = (kind: RecordKind): void => {
    if (item === null) return
    const { phase, currentItemId } = evening.session
    const isLive = phase === 'running' && currentItemId === item.id
    if (kind === 'vote' && !isLive && openVoteOn(evening, item.id) === undefined) {
      announce({ id: 'conduct', tone: 'info', words: writingWords('voteNotNow') })
      return
    }
    setRecording({ itemId: item.id, kind })
  }
  const chooseImage = (): void => work.current?.querySelector<HTMLInputElement>('input[type=file]')?.click()
  const spelling = useSpelling(evening)
  const writing = useWriting({ evening, item, record, chooseImage }, spelling.tools)
  const authors = useAuthors()
  const { onEditor: tellAuthors } = authors
  useOwnItem(item?.id ?? null)
  const editor = useTextKeys({ evening, item, writing })
  const onEditor = useCallback<Caret['onEditor']>(
    (itemId, shown, isThere) => {
      caret.onEditor(itemId, shown, isThere)
      editor.onEditor(itemId, shown, isThere)
      tellAuthors(itemId, shown, isThere)
    },
    [caret, editor, tellAuthors],
  )

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
    // From where the address leads: two presses go two items, though the first is not drawn yet.
    const route = parseRoute(location.hash)
    const from = 'panel' in route && route.panel !== null ? route.panel : item?.id
    const next = items[items.findIndex((each) => each.id === from) + by]
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
    { id: 'minutes.note', ...noteKey, inText: true, label: writingWords('note.key'), run: note.toggle },
    { id: 'minutes.authors', ...authorsKey.rule, inText: true, label: roomWords('keys.authors'), run: authors.toggle },
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
      <div className={styles.lists}>
        <ItemList evening={evening} shownId={item.id} />
        <Present evening={evening} shownId={item.id} authors={authors} />
      </div>
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
          writing={writing}
          spelling={spelling.choice}
          authors={authors.tools}
          onEditor={onEditor}
        />
      </div>
      <aside className={styles.beside} aria-label={t('recorded')}>
        <Conclusion key={item.id} item={item} />
        <Recorded key={`recorded ${item.id}`} item={item} evening={evening} commands={commands} />
        {recording?.itemId === item.id ? (
          <RecordForm
            key={recording.kind}
            kind={recording.kind}
            item={item}
            evening={evening}
            commands={commands}
            onDone={() => setRecording((known) => (known?.kind === recording.kind ? null : known))}
          />
        ) : (
          <div>
            <Button size="sm" onClick={() => record('action')}>
              {t('addAction')}
            </Button>
          </div>
        )}
        <FromPhones evening={evening} />
        <Memory itemId={item.id} evening={evening} />
        <PrivateNote
          itemId={item.id}
          owner="minuteTaker"
          open={note.open}
          onToggle={note.toggle}
          keys={keysOf(noteKey)}
          ariaKeys={ariaKeys(noteKey)}
        />
      </aside>
    </div>
  )
}
