import { french as typography } from '#shared/minutes/typography/french.ts'
import type { EditionPhrases } from './editions.ts'

export const frenchEditionPhrases: EditionPhrases = {
  contactRemoved: '[coordonnées\u00A0retirées]',
  picture: 'Image',
  notAllAgree: 'Tout le monde n’est pas d’accord.',
  otherDecisions: (count, some) =>
    `Il y a ${typography.number(count)} ${some ? (count > 1 ? 'autres décisions' : 'autre décision') : count > 1 ? 'décisions' : 'décision'}.`,
  otherTasks: (count, some) =>
    `Il y a ${typography.number(count)} ${some ? (count > 1 ? 'autres choses' : 'autre chose') : count > 1 ? 'choses' : 'chose'} à faire.`,
  inTheMinutes: 'C’est écrit dans le compte rendu.',
}
