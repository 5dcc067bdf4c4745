/** Sums as French people write them, in both directions; kept in cents (decisions.md 9). */

/** 125050 as « 1 250,50 € », 60000 as « 600 € ». */
export function writtenEuros(cents: number, language: 'fr' | 'en'): string {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
  return format.format(cents / 100)
}

/** As the journal takes them (contract/journal.ts). */
const mostCents = 100_000_000_00

/**
 * « 1 250,50 », « 1.250,50 € », « 850 », "1,250.50": the last comma or point before one or two figures is the decimal
 * one.
 *
 * @returns cents; null for what is no sum, or an empty field
 */
export function readEuros(typed: string): number | null {
  const bare = typed.replace(/(?:€|euros?)/giu, '').replace(/[\s\u00A0\u202F']/gu, '')
  const found = /^(?<whole>\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](?<part>\d{1,2}))?$/u.exec(bare)
  if (found === null) return null
  const whole = (found.groups?.['whole'] ?? '').replace(/[.,]/gu, '')
  const cents = Number(whole) * 100 + Number((found.groups?.['part'] ?? '').padEnd(2, '0'))
  return cents <= mostCents ? cents : null
}
