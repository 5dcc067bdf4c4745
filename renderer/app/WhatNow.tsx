import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CrossIcon } from '../ui/icons.tsx'
import styles from './guide.module.css'
import { useKeptChoice } from './kept-choice.ts'
import { putAway, type Guided } from './what-now.ts'

/** « Que faire maintenant ? »: one line of plain words on each screen until it is put away (evening.md item 10). */
export function WhatNow({ screen }: { screen: Guided }): ReactNode {
  const { t } = useTranslation('guide')
  const [away, keep] = useKeptChoice(putAway)
  if (away.includes(screen)) return null
  return (
    <aside className={styles.now} aria-label={t('now.title')}>
      <p>
        <strong>{t('now.title')}</strong> {t(`now.${screen}`)}
      </p>
      <ActionIcon
        size="sm"
        c="inherit"
        aria-label={t('now.putAway')}
        title={t('now.putAway')}
        onClick={() => keep([...away, screen])}
      >
        <CrossIcon />
      </ActionIcon>
    </aside>
  )
}
