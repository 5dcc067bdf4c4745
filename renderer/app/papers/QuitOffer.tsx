import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotTakenAway } from '#shared/contract/operations.ts'
import { askedBeforeQuitting } from './not-taken-away.ts'
import { TakeAway } from './TakeAway.tsx'
import styles from './papers.module.css'

/** Emporter, offered when the person quits the desktop app (evening.md item 4). Nothing in a browser. */
export function QuitOffer(): ReactNode {
  const [offered, setOffered] = useState<NotTakenAway[] | null>(null)
  useEffect(() => {
    const { desktop } = window
    return desktop?.onQuitAsked(() => {
      void askedBeforeQuitting().then((meetings) => {
        if (meetings.length > 0) setOffered(meetings)
        desktop.answerQuit(meetings.length > 0 ? 'asking' : 'leave')
      })
    })
  }, [])
  if (offered === null) return null
  return <QuitDialog meetings={offered} close={() => setOffered(null)} />
}

/** In the browser's own dialog: Escape is *Annuler*, and the focus returns. */
function QuitDialog({ meetings, close }: { meetings: readonly NotTakenAway[]; close: () => void }): ReactNode {
  const { t } = useTranslation('papers')
  const { t: home } = useTranslation('home')
  const [taking, setTaking] = useState(false)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [erased, setErased] = useState<ReadonlySet<string>>(new Set())
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const titleOf = ({ title }: NotTakenAway): string => (title.trim() === '' ? home('list.untitled') : title)
  const stateOf = ({ docId }: NotTakenAway): 'erased' | 'taken' | 'written' =>
    erased.has(docId) ? 'erased' : taken.has(docId) ? 'taken' : 'written'
  const leaveButton = useRef<HTMLButtonElement>(null)
  const allErased = meetings.every(({ docId }) => erased.has(docId))
  const allTaken = meetings.every(({ docId }) => taken.has(docId))
  return (
    <dialog
      ref={dialog}
      className={styles.quit}
      aria-labelledby="quit-title"
      onClose={() => {
        window.desktop?.answerQuit('stay')
        close()
      }}
    >
      <h2 id="quit-title" className={styles.title}>
        {t('quit.title')}
      </h2>
      {meetings.map((meeting) => (
        <div key={meeting.docId} className={styles.disclosure}>
          {/* What the foot of the page says is out of reach behind a dialog. */}
          <output>{t(`quit.${stateOf(meeting)}`, { title: titleOf(meeting) })}</output>
          {taking && !erased.has(meeting.docId) && (
            <TakeAway
              docId={meeting.docId}
              onTaken={() => setTaken((known) => new Set(known).add(meeting.docId))}
              onErased={() => {
                setErased((known) => new Set(known).add(meeting.docId))
                leaveButton.current?.focus()
              }}
            />
          )}
        </div>
      ))}
      {!allErased && <p className={styles.soft}>{t('quit.kept')}</p>}
      <div className={styles.row}>
        {/* It stays while there is something to take, so that the focus does. */}
        {!allErased && (
          <Button variant={taking ? 'default' : 'filled'} aria-expanded={taking} onClick={() => setTaking(!taking)}>
            {t('quit.take')}
          </Button>
        )}
        <Button
          ref={leaveButton}
          variant={allTaken ? 'filled' : 'default'}
          onClick={() => window.desktop?.answerQuit('leave')}
        >
          {t('quit.leave')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t('quit.stay')}</Button>
      </div>
    </dialog>
  )
}
