import { useTranslation } from 'react-i18next'

/** A type, mode or status of a newer Tablée says itself. */
export function useCodeWords(): (group: 'decisionType' | 'decisionMode' | 'actionStatus', code: string) => string {
  const { t } = useTranslation('home')
  return (group, code) => t(`${group}.${code}` as 'decisionType.decision', { defaultValue: code })
}
