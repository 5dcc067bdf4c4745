/** A secret vote by phone, for who opens and counts it. */
export const secret = {
  choose: 'À bulletin secret, par téléphone',
  chooseHow: 'Chaque téléphone reconnu dépose un bulletin sans nom, qui ne se change plus.',
  able_one: '{{count}} personne peut voter avec son téléphone ; il en faut au moins {{fewest}}.',
  able_other: '{{count}} personnes peuvent voter avec leur téléphone ; il en faut au moins {{fewest}}.',
  title: 'Vote secret ouvert',
  turnout_zero: 'Aucun bulletin par téléphone pour l’instant.',
  turnout_one: '{{count}} bulletin par téléphone, pour {{voices}} voix sur {{eligible}}.',
  turnout_other: '{{count}} bulletins par téléphone, pour {{voices}} voix sur {{eligible}}.',
  hidden:
    'Ce que disent les téléphones n’est montré à personne : l’ordinateur y ajoute les papiers et note un seul compte.',
  papers: 'Papiers comptés sur la table',
  papersHow:
    'Aucun, ou au moins {{fewest}} mélangés : un papier seul aurait un nom. Qui a voté par téléphone ne prend pas de papier.',
  sides: { for: 'Pour', against: 'Contre', abstain: 'Abstention' },
  blank: 'Blancs',
  invalid: 'Nuls',
  tooFew_one: '{{count}} papier : il en faut au moins {{fewest}}, ou aucun.',
  tooFew_other: '{{count}} papiers : il en faut au moins {{fewest}}, ou aucun.',
  tooMany: '{{count}} papiers pour {{left}} voix qui restent : à vérifier.',
  close: 'Clore et compter',
  closeSure: 'Oui, clore et compter',
  closeMeans: 'Personne ne pourra plus voter, et ce compte ne pourra pas être annulé : les bulletins sont effacés.',
  worth: 'Ce secret a une limite : qui possède cet ordinateur, ou modifie le réseau, pourrait quand même savoir.',
  lost: 'Les bulletins de ce vote sont restés sur un autre ordinateur. Ils sont perdus : le vote est à recommencer.',
  lostReason: 'bulletins restés sur un autre ordinateur',
  noRoom: 'Ce vote se compte sur l’ordinateur qui tient la salle, salle ouverte.',
} as const
