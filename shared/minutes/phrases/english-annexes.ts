import type { AnnexPhrases } from '#shared/minutes/annexes.ts'

export const englishAnnexes: AnnexPhrases = {
  title: (number, what) => [`Annex\u00A0${number}`, what].filter((part) => part !== '').join(' – '),
  see: (number) => `The table is annex\u00A0${number}, at the end of the document.`,
}
