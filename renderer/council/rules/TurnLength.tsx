import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesPartProps } from './change-rules.ts'
import { NumberRule } from './fields.tsx'

export function TurnLength({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  return (
    <NumberRule
      label={t('field.turnMinutes')}
      how={t('field.turnMinutesHow')}
      value={rules.turnMinutes}
      min={0}
      max={120}
      mayBeEmpty
      hasDecimals
      onCommit={(turnMinutes, group) => change({ turnMinutes }, group)}
    />
  )
}
