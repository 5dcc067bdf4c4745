import type { EditionPhrases } from './editions.ts'

export const frenchEditionPhrases: EditionPhrases = {
  contactRemoved: '[coordonnées\u00A0retirées]',
  picture: 'Image',
}
