import type { AnnexPhrases } from '#shared/minutes/annexes.ts'

export const frenchAnnexes: AnnexPhrases = {
  title: (number, what) => [`Annexe\u00A0${number}`, what].filter((part) => part !== '').join(' – '),
  see: (number) => `Tableau en annexe\u00A0${number}, en fin de document.`,
}
