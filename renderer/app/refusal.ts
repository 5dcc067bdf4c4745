import type { TFunction } from 'i18next'
import type { Refusal } from '#shared/contract/result.ts'

/** Puts a refusal into the person's words; an unknown code (a newer host) says itself rather than nothing. */
export function refusalWords(t: TFunction<'codes'>, refusal: Refusal): string {
  // Codes arrive from outside, so the catalogue's literal keys cannot type them.
  return t(refusal.code as 'unknown', { ...refusal.params, defaultValue: t('unknown', { code: refusal.code }) })
}
