import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotTakenAway } from '#shared/contract/operations.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAdjournedHere } from './not-taken-away.ts'
import { TakeAway } from './TakeAway.tsx'
import styles from './papers.module.css'

/** Home in a browser: one line a session adjourned today that is on no stick yet. */
export function TakeAwayReminders(): ReactNode {
  return useAdjournedHere().map((meeting) => <Reminder key={meeting.docId} meeting={meeting} />)
}

function Reminder({ meeting }: { meeting: NotTakenAway }): ReactNode {
  const { t } = useTranslation('papers')
  const { t: home } = useTranslation('home')
  const [open, setOpen] = useState(false)
  const [taken, setTaken] = useState(false)
  const title = meeting.title.trim() === '' ? home('list.untitled') : meeting.title
  return (
    <div className={styles.reminder}>
      <Notice
        tone={taken ? 'done' : 'info'}
        action={
          <Button size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('takeAway.close') : t('takeAway.open')}
          </Button>
        }
      >
        {t(taken ? 'quit.taken' : 'quit.adjourned', { title })}
      </Notice>
      {open && <TakeAway docId={meeting.docId} onTaken={() => setTaken(true)} />}
    </div>
  )
}

/** Finaliser in a browser: the same line; the button stands below. */
export function TakeAwayLine({ docId }: { docId: string }): ReactNode {
  const { t } = useTranslation('papers')
  const isPending = useAdjournedHere().some((meeting) => meeting.docId === docId)
  return isPending ? <p className={styles.soft}>{t('quit.adjournedThis')}</p> : null
}
