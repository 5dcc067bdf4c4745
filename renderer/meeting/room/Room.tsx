import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { href } from '../../app/router.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { RemotePanel } from '../remote/RemotePanel.tsx'
import { CheckLine } from './CheckLine.tsx'
import { useClockCheck, useFileCheck, useLettersCheck, usePowerCheck, useSeesCheck } from './checks.tsx'
import { useOthersCheck } from './others-check.tsx'
import styles from './room.module.css'
import { useRoomCheck } from './use-room-check.ts'

/** « Vérifier la salle »: all that goes wrong before a meeting, on one screen (evening.md item 10). */
export function Room(): ReactNode {
  const { t } = useTranslation('guide')
  const { t: words } = useTranslation('room')
  const { docId } = useMeeting()
  const found = useRoomCheck(docId)
  const checks = {
    sees: useSeesCheck(found),
    power: usePowerCheck(),
    file: useFileCheck(found),
    clock: useClockCheck(found),
    letters: useLettersCheck(),
    others: useOthersCheck(),
  }
  const ready = Object.values(checks).every(({ state }) => state !== 'todo')
  return (
    <div className={styles.room}>
      <h2 className={styles.title}>{t('room.name')}</h2>
      <ul className={styles.lines}>
        <CheckLine title={t('room.sees.title')} check={checks.sees} />
        <CheckLine title={t('room.power.title')} check={checks.power} />
        <CheckLine title={t('room.file.title')} check={checks.file} />
        <CheckLine title={t('room.clock.title')} check={checks.clock} />
        <CheckLine title={t('room.letters.title')} check={checks.letters} />
        <CheckLine title={words('check.title')} check={checks.others} />
      </ul>
      <RemotePanel />
      <div className={styles.ready}>
        {ready && <output>{t('room.allWell')}</output>}
        <Button
          component="a"
          variant={ready ? 'filled' : 'default'}
          href={href({ screen: 'conduct', docId, panel: null })}
        >
          {t('room.begin')}
        </Button>
      </div>
    </div>
  )
}
