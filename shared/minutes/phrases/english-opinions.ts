import type { OpinionPhrases } from './opinions.ts'

export const englishOpinionPhrases: OpinionPhrases = {
  labels: {
    dots: 'Opinion: priorities in dots',
    regnier: 'Opinion: colour scale',
    colors: 'Opinion: three coloured cards',
  },
  degrees: {
    strongYes: 'fully agree',
    yes: 'agree',
    mixed: 'mixed',
    no: 'disagree',
    strongNo: 'fully disagree',
    noView: 'no opinion',
    noAnswer: 'do not wish to answer',
    agree: 'agree',
    reserved: 'with reservations',
    disagree: 'disagree',
  },
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
