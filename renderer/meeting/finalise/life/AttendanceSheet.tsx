import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { dateWords } from '../../../ui/hours.ts'
import type { LifeProps } from './LifePanel.tsx'
import { ScannedPaper } from './ScannedPaper.tsx'
import { SheetButton } from './SheetButton.tsx'
import styles from './life.module.css'

/** The place of the sheet people signed on arriving: attached, replaced, taken away, and each time back again. */
export function AttendanceSheet(props: LifeProps): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { timeZone } = useSnapshot().header
  const { docId, life, hand, by } = props
  const { attendanceSheet: sheet, attendanceSheetBefore: before } = life
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const isFixed = life.refusals.attendanceSheet !== null
  const put = (scanSha256: string | null): void => {
    void hand.act(t('doing'), () => callHost('minutes.attendanceSheet', { docId, by, scanSha256 }))
  }
  const isReady = !hand.trying.isRunning && by.trim() !== ''
  return (
    <details className={styles.act}>
      <summary>
        {t('sheet.title')}{' '}
        <span className={styles.stageMark}>
          {t(sheet !== null ? 'sheet.present' : isFixed ? 'sheet.none' : 'sheet.absent')}
        </span>
      </summary>
      <div className={styles.form}>
        {!isFixed && <p className={styles.soft}>{t('sheet.how')}</p>}
        {isFixed && sheet === null && <p className={styles.soft}>{t('sheet.without')}</p>}
        {sheet !== null && (
          <>
            <p className={styles.soft}>
              {t('sheet.attached', { name: sheet.by, date: dateWords(sheet.at, language, timeZone) })}
            </p>
            <ScannedPaper
              key={sheet.scanSha256}
              url={`/minutes/${docId}/attendance-sheet/${sheet.scanSha256}`}
              see={t('sheet.see')}
              picture={t('sheet.picture')}
              save={t('sheet.save')}
            />
          </>
        )}
        {!isFixed && (
          <div className={styles.row}>
            <SheetButton {...props}>{t(sheet === null ? 'sheet.attach' : 'sheet.replace')}</SheetButton>
            {before !== null && (
              <Button size="sm" disabled={!isReady} onClick={() => put(before)}>
                {t(sheet === null ? 'sheet.putBackRemoved' : 'sheet.putBack')}
              </Button>
            )}
            {sheet !== null && (
              <Button size="sm" disabled={!isReady} onClick={() => put(null)}>
                {t('sheet.remove')}
              </Button>
            )}
          </div>
        )}
      </div>
    </details>
  )
}
