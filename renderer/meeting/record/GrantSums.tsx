import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { recusedNow, type Evening } from '../evening/evening.ts'
import { isNoSum, type DecisionDraft } from './decision-draft.ts'
import styles from './record.module.css'

interface GrantSumsProps {
  item: AgendaItem
  evening: Evening
  values: DecisionDraft
  change: (changes: Partial<DecisionDraft>) => void
}

/** What was asked and what is granted, and the reminder that whoever carries a request takes no part in it. */
export function GrantSums({ item, evening, values, change }: GrantSumsProps): ReactNode {
  const { t } = useTranslation('conduct')
  const recused = [...recusedNow(evening, item.id)].map((id) => evening.people.get(id)?.name ?? '')
  const fields = values.type === 'grant' ? (['amountAsked', 'amountGranted'] as const) : (['amountAsked'] as const)
  return (
    <>
      <div className={styles.sums}>
        {fields.map((field) => (
          <TextInput
            key={field}
            className={styles.sum ?? ''}
            label={t(`decision.${field}`)}
            placeholder="1 250,50"
            inputMode="decimal"
            rightSection="€"
            autoComplete="off"
            error={isNoSum(values[field]) ? t('decision.noSum') : undefined}
            value={values[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <p className={styles.hint}>
        {recused.length === 0
          ? t('decision.whoCarries')
          : t('decision.recused', { names: recused.join(', '), count: recused.length })}
      </p>
    </>
  )
}
