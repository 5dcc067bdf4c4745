/** Whose paper minutes are printed on. */
export const letterhead = {
  title: 'Papier à en-tête',
  how: 'En haut de ce qui est imprimé : l’image du conseil, son nom et son adresse. Sans image ni adresse, rien n’est ajouté.',
  saving: 'Enregistrement du papier à en-tête…',
  logo: 'Image du conseil',
  choose: 'Choisir une image…',
  change: 'Changer d’image…',
  remove: 'Retirer l’image',
  address: 'Adresse',
  addressHow: 'Comme sur une enveloppe, une ligne sous l’autre.',
  undo: {
    address: 'adresse du conseil',
    logo: 'image du conseil',
  },
} as const
