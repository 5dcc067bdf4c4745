/** Finaliser: characters no font has, said before anything is frozen. */
export const characters = {
  title: 'Caractères qui ne s’impriment pas',
  why_one: 'Un caractère n’est dans aucune police d’ici : il serait imprimé □. Corrigez-le, ou acceptez le carré.',
  why_other:
    '{{count}} caractères ne sont dans aucune police d’ici : ils seraient imprimés □. Corrigez-les, ou acceptez le carré.',
  first: 'Voici les {{count}} premiers passages.',
  char: '« {{char}} »',
  around: '« {{around}} »',
  correct: 'Corriger',
  correctThis: 'Corriger : {{char}}, « {{around}} »',
  accept: 'Imprimer □ à la place',
  accepted: 'Imprimés □ : {{chars}}.',
  askAgain: 'Revenir sur ce choix',
} as const
