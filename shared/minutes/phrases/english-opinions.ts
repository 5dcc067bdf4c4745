import { englishDegrees as degrees } from './opinion-degrees.ts'
import type { OpinionPhrases } from './opinions.ts'

const cards: OpinionPhrases['cards'] = {
  strongYes: 'Dark green',
  yes: 'Light green',
  mixed: 'Orange',
  no: 'Pink',
  strongNo: 'Red',
  noView: 'White',
  noAnswer: 'Black',
  agree: 'Green',
  reserved: 'Orange',
  disagree: 'Red',
}

export const englishOpinionPhrases: OpinionPhrases = {
  labels: {
    dots: 'Opinion: priorities in dots',
    regnier: 'Opinion: colour scale',
    colors: 'Opinion: three coloured cards',
  },
  degrees,
  cards,
  key: (those) => `${those.map((degree) => `${cards[degree]}: ${degrees[degree]}`).join('; ')}.`,
  decidesNothing: 'A measure of opinion: neither a vote nor a decision.',
  proposition: 'Proposition',
  answered: 'Answers',
  notCounted: 'Opinion asked, result to be completed.',
  basis: (people, byPhone) => {
    const phones = byPhone === 0 ? '' : `${byPhone} ${byPhone === 1 ? 'answer' : 'answers'} by phone`
    const all = people === null ? '' : `${people} ${people === 1 ? 'person' : 'people'}`
    const said = [all, phones].filter((part) => part !== '').join('; ')
    return said === '' ? '' : `${said}.`
  },
}
