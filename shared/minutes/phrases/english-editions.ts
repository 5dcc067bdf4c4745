import type { EditionPhrases } from './editions.ts'

export const englishEditionPhrases: EditionPhrases = {
  contactRemoved: '[contact\u00A0details\u00A0removed]',
  picture: 'Picture',
}
