import { useTranslation } from 'react-i18next'

/** A length in ms as « 4 min 05 s », « 1 h 12 » past the hour; seconds matter of a turn, not of an evening. */
export function useLength(): (ms: number) => string {
  const { t } = useTranslation('balance')
  return (ms) => {
    const seconds = Math.round(ms / 1000)
    if (seconds < 60) return t('seconds', { seconds })
    if (seconds >= 3600) {
      return t('hours', { hours: Math.floor(seconds / 3600), minutes: twoDigits(Math.floor((seconds % 3600) / 60)) })
    }
    if (seconds % 60 === 0) return t('wholeMinutes', { minutes: seconds / 60 })
    return t('minutes', { minutes: Math.floor(seconds / 60), seconds: twoDigits(seconds % 60) })
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
