import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import { leaveRehearsal, wasLeft } from '../../app/rehearsal.ts'
import { href } from '../../app/router.ts'
import { callHost } from '../../storage/host-client.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './home.module.css'
import type { MeetingActs } from './use-meeting-acts.ts'

/** The evening of the demo, to be run before the real one. */
export function Rehearse({ acts }: { acts: MeetingActs }): ReactNode {
  const { t } = useTranslation('guide')
  return (
    <div className={styles.import}>
      <Button onClick={() => void acts.rehearse()}>{t('rehearsal.start')}</Button>
      <p className={styles.soft}>{t('rehearsal.hint')}</p>
    </div>
  )
}

/** A rehearsal whose window was closed, or that another window has open: taken up again, or erased. */
export function OpenRehearsal(): ReactNode {
  const { t } = useTranslation('guide')
  const [docId, setDocId] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void callHost('rehearsal.open', {}).then((answer) => {
      if (current && answer.ok) setDocId(answer.value.docId)
    })
    return () => {
      current = false
    }
  }, [])
  if (docId === null || wasLeft(docId)) return null
  const erase = async (): Promise<void> => {
    if (!(await leaveRehearsal(docId))) return
    setDocId(null)
    announce({ id: 'home', tone: 'done', words: t('rehearsal.erased') })
  }
  return (
    <Notice
      action={
        <span className={styles.row}>
          <Button component="a" size="sm" href={href({ screen: 'conduct', docId, panel: null })}>
            {t('rehearsal.goOn')}
          </Button>
          <Button size="sm" onClick={() => void erase()}>
            {t('rehearsal.erase')}
          </Button>
        </span>
      }
    >
      {t('rehearsal.open')}
    </Notice>
  )
}
