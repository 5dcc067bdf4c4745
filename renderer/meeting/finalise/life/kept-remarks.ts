/** Remarks kept for the session that approves, as the words it is asked to correct. */
import type { LifeRemark } from '#shared/contract/minutes-life.ts'
import type { Language } from '#shared/contract/meeting.ts'

/** Of a quoted passage, letters: enough to find it again. */
const quoted = 120

/**
 * One paragraph a remark, to begin the corrections from. Who made it is left out: corrections are printed, in the
 * public edition too.
 *
 * @param language of the minutes
 */
export function keptRemarks(remarks: readonly LifeRemark[], language: Language): string {
  return remarks
    .filter(({ settled }) => settled?.as === 'kept')
    .map(({ passage, text }) => (passage === null ? text.trim() : `${quote(passage.excerpt, language)}${text.trim()}`))
    .join('\n\n')
}

function quote(excerpt: string, language: Language): string {
  const words = excerpt.replaceAll(/\s+/gu, ' ').trim()
  const shown = words.length > quoted ? `${words.slice(0, quoted).trimEnd()}…` : words
  return language === 'fr' ? `«\u00a0${shown}\u00a0»\u00a0: ` : `“${shown}”: `
}
