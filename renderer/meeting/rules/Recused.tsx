import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ofKind } from '#shared/rules/facts.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, type Evening } from '../evening/evening.ts'
import styles from '../conduct/panel.module.css'

interface RecusedProps {
  itemId: string
  evening: Evening
  commands: Commands
}

/** Who left debate and vote of this item, and the votes that leaves; with the next item it is over by itself. */
export function Recused({ itemId, evening, commands }: RecusedProps): ReactNode {
  const { t } = useTranslation('rules')
  const entries = ofKind(evening.standing, 'recused').filter((entry) => entry.itemId === itemId)
  if (entries.length === 0) return null
  return (
    <p className={styles.row} aria-live="polite">
      <strong>{t('recused.title')}</strong>
      {entries.map((entry) => {
        const name = evening.people.get(entry.personId)?.name ?? ''
        return (
          <Button
            key={entry.id}
            size="compact-sm"
            aria-label={t('recused.back', { name })}
            title={t('recused.back', { name })}
            onClick={() => void commands.cancelEntry(entry)}
          >
            {name} ×
          </Button>
        )
      })}
      <span>{t('recused.votes', { count: eligibleOn(evening, itemId) })}</span>
    </p>
  )
}
