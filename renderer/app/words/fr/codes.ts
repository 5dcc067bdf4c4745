/**
 * Every refusal of the host and of the rules, in words (decisions.md 21): what happened, what was kept, what to do.
 * tests/unit/renderer/app/codes.test.ts reads the sources for `refuse('…')` and fails on a code without words here.
 */
export const codes = {
  unknown: 'Cela n’a pas pu être fait ({{code}}). Rien n’a été perdu.',
  badInput: 'Une valeur n’a pas été comprise ({{path}}). Rien n’a été changé.',
  unknownOperation: 'Cette page et le programme n’ont pas la même version : rechargez la page.',
  tooLarge: 'C’est trop gros pour être reçu en une fois. Rien n’a été changé.',
  hostFault: 'Le programme a rencontré une erreur. Ce qui était enregistré l’est toujours ; réessayez.',
  unreachable: 'Le programme ne répond pas. Ce que vous écrivez est gardé sur cette page et partira au retour.',
  keptInMemory:
    'C’est noté, mais le disque refuse d’enregistrer pour l’instant. Gardez Tablée ouverte et libérez de la place : l’enregistrement reprendra seul.',
} as const
