import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { checkFiles, forgetChecks, onChecks, readChecks, type Check } from './checks.ts'

/** Has files checked; the same function at each render. */
export function useCheck(): (files: readonly File[]) => void {
  const { t } = useTranslation('verify')
  return useCallback((files) => void checkFiles(files, (name) => t('reading', { name })), [t])
}

/** What was checked since one came; it is forgotten when one leaves. */
export function useChecks(): readonly Check[] {
  useEffect(() => forgetChecks, [])
  return useSyncExternalStore(onChecks, readChecks)
}
