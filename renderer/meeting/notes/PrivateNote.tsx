import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { note, type NoteOwner } from '#shared/meeting/layout.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { giveCaretBack } from '../../ui/give-caret-back.ts'
import { FoldButton } from '../../ui/FoldButton.tsx'
import { bindNote, longestNote } from './bind-note.ts'
import { Private } from '../room-sees/Private.tsx'
import styles from './notes.module.css'

interface NoteFieldProps {
  itemId: string
  owner: NoteOwner
  label: string
  /** Asked for by a key: the caret goes there, and back when it is folded. */
  takesCaret?: boolean
}

/** The note itself; it is kept as it is typed. Give it the item as `key`. */
export function NoteField({ itemId, owner, label, takesCaret = false }: NoteFieldProps): ReactNode {
  const { t } = useTranslation('writing')
  const { notes } = useMeeting()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    const stop = field.current === null ? () => undefined : bindNote(field.current, note(notes, itemId, owner))
    return stop
  }, [notes, itemId, owner])
  useEffect(() => {
    const before = document.activeElement
    const own = field.current
    if (takesCaret) own?.focus({ preventScroll: true })
    return () => {
      const isHere = document.activeElement === own || document.activeElement === document.body
      if (takesCaret && isHere && before instanceof HTMLElement && before.isConnected) {
        giveCaretBack(before)
      }
    }
  }, [takesCaret])
  return (
    <div className={styles.field}>
      <textarea
        ref={field}
        className={styles.note}
        aria-label={label}
        aria-describedby={id}
        rows={3}
        maxLength={longestNote}
        spellCheck
      />
      <p id={id} className={styles.how}>
        {t('note.how')}
      </p>
    </div>
  )
}

/** Whether something is written there: a folded note says so, and not what. */
export function useHasNote(itemId: string, owner: NoteOwner): boolean {
  const { notes } = useMeeting()
  return useSyncExternalStore(
    (tell) => {
      const text = note(notes, itemId, owner)
      text.observe(tell)
      return () => text.unobserve(tell)
    },
    () => note(notes, itemId, owner).length > 0,
  )
}

interface PrivateNoteProps {
  itemId: string
  owner: NoteOwner
  open: boolean
  onToggle: () => void
  /** The key that opens it, as it is shown. */
  keys: string[]
  ariaKeys: string
}

/** A note for oneself, folded until it is asked for; never printed, never on the wall (evening.md item 15). */
export function PrivateNote({ itemId, owner, open, onToggle, keys, ariaKeys }: PrivateNoteProps): ReactNode {
  const { t } = useTranslation('writing')
  const hasNote = useHasNote(itemId, owner)
  const title = t(`note.title.${owner}`)
  return (
    <section className={styles.private} aria-label={title}>
      <FoldButton open={open} onToggle={onToggle} keys={keys} ariaKeys={ariaKeys}>
        {title}
        {hasNote && !open && ' '}
        {hasNote && !open && <small>{t('note.written')}</small>}
      </FoldButton>
      {open && (
        <Private what={title}>
          <NoteField key={itemId} itemId={itemId} owner={owner} label={title} takesCaret />
        </Private>
      )}
    </section>
  )
}

/** Folded until asked for; folds again with its item. */
export function useFold(itemId: string): { open: boolean; toggle: () => void } {
  const [unfolded, setUnfolded] = useState<string | null>(null)
  return {
    open: unfolded === itemId,
    toggle: () => setUnfolded((known) => (known === itemId ? null : itemId)),
  }
}
