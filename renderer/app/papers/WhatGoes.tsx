import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Erasure } from '#shared/contract/erasure.ts'
import styles from './papers.module.css'

/** Two lists: what erasing takes, and what it leaves. */
export function WhatGoes({ erasure, inBrowser }: { erasure: Erasure; inBrowser: boolean }): ReactNode {
  const { t, i18n } = useTranslation('papers')
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const size =
    erasure.bytes >= 1e6
      ? t('takeAway.mega', { size: number.format(erasure.bytes / 1e6) })
      : t('erase.kilo', { size: number.format(Math.ceil(erasure.bytes / 1000)) })
  const goes = [
    t('erase.meeting', { size }),
    ...(erasure.attachments > 0 ? [t('erase.attachments', { count: erasure.attachments })] : []),
    ...(erasure.hasNotes ? [t('erase.notes')] : []),
    ...(erasure.olderStates > 0 ? [t('erase.states', { count: erasure.olderStates })] : []),
    ...(erasure.hasPublished ? [t('erase.published')] : []),
    t('erase.page'),
  ]
  const stays = [
    ...(erasure.sessionNumber === null ? [] : [t('erase.register', { number: erasure.sessionNumber })]),
    ...(erasure.inBin ? [t('erase.binned')] : []),
    ...(erasure.otherMeetings > 0 ? [t('erase.others', { count: erasure.otherMeetings })] : []),
    t('erase.saved'),
    ...(inBrowser ? [t('erase.browsers')] : []),
  ]
  return (
    <div className={styles.sides}>
      <Side title={t('erase.goes')} lines={goes} />
      <Side title={t('erase.stays')} lines={stays} />
    </div>
  )
}

function Side({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  return (
    <div>
      <h4 className={styles.side}>{title}</h4>
      <ul aria-label={title} className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
