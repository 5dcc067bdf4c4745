/** « Attend la signature d’Amina K., depuis le jeudi 12 novembre 2026 »: the same on Home and in Finaliser. */
import { useTranslation } from 'react-i18next'
import type { WaitsFor } from '#shared/contract/minutes-life.ts'
import { dateWords } from '../ui/hours.ts'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function useWaitWords(): (waitsFor: WaitsFor, who: readonly string[], since: number | null) => string {
  const { t, i18n } = useTranslation('life')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (waitsFor, who, since) => {
    const names = new Intl.ListFormat(i18n.language).format([...new Set(who)])
    const what = names === '' ? t(`waits.${waitsFor}`) : t(`waitsWho.${waitsFor}`, { who: names })
    return since === null ? `${what}.` : `${what}, ${t('since', { date: dateWords(since, language, timeZone) })}.`
  }
}
