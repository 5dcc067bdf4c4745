/** A length in whole minutes as people say it: « 2 h 15 », « 45 min »; "2 h 15 min", "45 min". */
export function lengthWords(minutes: number, language: 'fr' | 'en'): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}\u00A0min`
  if (rest === 0) return `${hours}\u00A0h`
  const two = language === 'fr' ? String(rest).padStart(2, '0') : `${rest}\u00A0min`
  return `${hours}\u00A0h\u00A0${two}`
}
