import type { EditionPhrases } from './editions.ts'

export const englishEditionPhrases: EditionPhrases = {
  contactRemoved: '[contact\u00A0details\u00A0removed]',
  picture: 'Picture',
  notAllAgree: 'Not everybody agrees.',
  otherDecisions: (count, some) =>
    count > 1
      ? `There are ${count}${some ? ' other' : ''} decisions.`
      : `There is one${some ? ' other' : ''} decision.`,
  otherTasks: (count, some) =>
    count > 1
      ? `There are ${count}${some ? ' other' : ''} things to do.`
      : `There is one${some ? ' other' : ''} thing to do.`,
  inTheMinutes: 'It is written in the minutes.',
}
