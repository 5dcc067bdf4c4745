import { Button } from '@mantine/core'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BinnedMeeting } from '#shared/contract/operations.ts'
import { callHost } from '../../storage/host-client.ts'
import { dateWords } from '../../ui/hours.ts'
import { useMeetingTitle } from './MeetingLine.tsx'
import type { MeetingActs } from './use-meeting-acts.ts'
import styles from './home.module.css'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** @returns what is in the bin, and what asks again */
export function useBinned(): [readonly BinnedMeeting[], () => void] {
  const [binned, setBinned] = useState<readonly BinnedMeeting[]>([])
  const refresh = useCallback(() => {
    void callHost('meeting.binned', {}).then((answer) => answer.ok && setBinned(answer.value))
  }, [])
  useEffect(refresh, [refresh])
  return [binned, refresh]
}

export function Bin({
  binned,
  restore,
}: {
  binned: readonly BinnedMeeting[]
  restore: MeetingActs['restore']
}): ReactNode {
  const { t, i18n } = useTranslation('home')
  const titleOf = useMeetingTitle()
  if (binned.length === 0) return null
  const latest = [...binned].sort((a, b) => b.binnedAt - a.binnedAt)
  return (
    <details className={styles.bin}>
      <summary>{t('bin.title', { count: binned.length })}</summary>
      <ul aria-label={t('bin.title', { count: binned.length })}>
        {latest.map(({ docId, title, binnedAt }) => (
          <li key={docId} className={styles.line}>
            <div className={styles.lineText}>
              {titleOf({ title })}
              <p className={styles.soft}>
                {t('bin.since', { date: dateWords(binnedAt, i18n.language === 'en' ? 'en' : 'fr', timeZone) })}
              </p>
            </div>
            <Button
              size="sm"
              aria-label={t('bin.restoreOf', { title: titleOf({ title }) })}
              onClick={() => void restore({ docId, title: titleOf({ title }) })}
            >
              {t('act.giveBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
