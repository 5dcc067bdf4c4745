/** What the wall says of a measure of opinion: never a vote, nothing decided. */
import { frenchSpacing as typeset } from '../ui/french-spacing.ts'

const frenchDegrees: Record<string, string> = {
  strongYes: 'tout à fait d’accord',
  yes: 'd’accord',
  mixed: 'mitigé',
  no: 'pas d’accord',
  strongNo: 'pas du tout d’accord',
  noView: 'sans opinion',
  noAnswer: 'ne répond pas',
  agree: 'd’accord',
  reserved: 'avec des réserves',
  disagree: 'pas d’accord',
}

export const frenchOpinion = {
  title: 'Avis',
  means: 'mesure d’opinion, pas un vote',
  degrees: frenchDegrees,
  how: (byPhone: boolean) =>
    typeset(`Une carte par proposition : ${byPhone ? 'par téléphone ou levée à la main' : 'levée à la main'}`),
  turnout: (count: number) =>
    count === 0
      ? 'Qui répond par téléphone ne lève pas de carte.'
      : `${count} ${count === 1 ? 'personne a répondu' : 'personnes ont répondu'} par téléphone.`,
  counting: 'On compte les cartes',
  result: 'Avis de la salle',
  row: (label: string, counts: readonly (readonly [word: string, count: number])[]) =>
    typeset(`${label} : ${counts.map(([word, count]) => `${word} ${count}`).join(', ')}`),
  nobody: 'aucune réponse',
}

export type OpinionWords = typeof frenchOpinion

export const englishOpinion: OpinionWords = {
  title: 'Opinion',
  means: 'a measure of opinion, not a vote',
  degrees: {
    strongYes: 'fully agree',
    yes: 'agree',
    mixed: 'mixed',
    no: 'disagree',
    strongNo: 'fully disagree',
    noView: 'no opinion',
    noAnswer: 'no answer',
    agree: 'agree',
    reserved: 'with reservations',
    disagree: 'disagree',
  },
  how: (byPhone) => `One card a proposition: ${byPhone ? 'by phone or raised by hand' : 'raised by hand'}`,
  turnout: (count) =>
    count === 0
      ? 'Whoever answers by phone raises no card.'
      : `${count} ${count === 1 ? 'person has' : 'people have'} answered by phone.`,
  counting: 'Counting the cards',
  result: 'What the room thinks',
  row: (label, counts) => `${label}: ${counts.map(([word, count]) => `${word} ${count}`).join(', ')}`,
  nobody: 'no answer',
}
