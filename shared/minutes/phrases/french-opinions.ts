import { fr, french as typography } from '#shared/minutes/typography/french.ts'
import { frenchDegrees as degrees } from './opinion-degrees.ts'
import type { OpinionPhrases } from './opinions.ts'

const many = (count: number, one: string, several: string): string =>
  `${typography.number(count)} ${count < 2 ? one : several}`

const cards: OpinionPhrases['cards'] = {
  strongYes: 'Vert foncé',
  yes: 'Vert clair',
  mixed: 'Orange',
  no: 'Rose',
  strongNo: 'Rouge',
  noView: 'Blanc',
  noAnswer: 'Noir',
  agree: 'Vert',
  reserved: 'Orange',
  disagree: 'Rouge',
}

export const frenchOpinionPhrases: OpinionPhrases = {
  labels: {
    dots: fr`Avis : priorités par gommettes`,
    regnier: fr`Avis : échelle de couleurs`,
    colors: fr`Avis : trois cartes de couleur`,
  },
  degrees,
  cards,
  key: (those) => `${those.map((degree) => fr`${cards[degree]} : ${degrees[degree]}`).join(fr` ; `)}.`,
  decidesNothing: fr`Mesure d’opinion : ce n’est ni un vote ni une décision.`,
  proposition: 'Proposition',
  answered: 'Réponses',
  notCounted: fr`Avis demandé, résultat à compléter.`,
  basis: (people, byPhone) => {
    const phones = byPhone === 0 ? '' : `${many(byPhone, 'réponse', 'réponses')} par téléphone`
    const all = people === null ? '' : many(people, 'personne', 'personnes')
    const said = [all, phones].filter((part) => part !== '').join(fr` ; `)
    return said === '' ? '' : `${said}.`
  },
}
