import type { TFunction } from 'i18next'
import type { Refusal } from '#shared/contract/result.ts'

/** Puts a refusal into the person's words; an unknown code (a newer host) says itself rather than nothing. */
export function refusalWords(t: TFunction<'codes'>, refusal: Refusal): string {
  const { code, params } = refusal
  // Codes arrive from outside, so the catalogue's literal keys cannot type them.
  const unknown = { code, defaultValue: t('unknown', { code }) }
  const { problem } = params
  const said =
    problem === undefined ? {} : { problem: t(`problems.${problem}` as 'problems.missing', { defaultValue: problem }) }
  return t(code as 'unknown', { ...unknown, ...params, ...said })
}
