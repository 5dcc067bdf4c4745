import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, withdraw } from '../../app/announce.ts'
import { lowCharge, useCharge } from './battery.ts'
import styles from './strip.module.css'

/** The charge while the computer is on its battery, and a word at the foot of the page once it is low. */
export function Battery(): ReactNode {
  const { t } = useTranslation('roomScreen')
  const charge = useCharge()
  const unplugged = charge === null || charge.plugged ? null : charge.percent
  const isLow = unplugged !== null && unplugged < lowCharge
  // Told once below thirty, again below fifteen; the figure itself is always there.
  const step = isLow ? (unplugged < lowCharge / 2 ? lowCharge / 2 : lowCharge) : null
  useEffect(() => {
    if (step === null) withdraw('battery')
    else announce({ id: 'battery', tone: 'caution', words: t('battery.low', { count: step }) })
  }, [step, t])
  if (unplugged === null) return null
  return (
    <span className={styles.battery} data-low={isLow}>
      {t('battery.on', { count: unplugged })}
    </span>
  )
}
