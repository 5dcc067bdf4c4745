/** What helps the secretary write: notes, the menu of the text, names, marks, the item's memory, spelling. */
export const writing = {
  note: {
    title: {
      minuteTaker: 'Note hors compte rendu',
      facilitator: 'Note d’animation',
    },
    written: 'écrite',
    how: 'Pour vous : reste sur cet ordinateur. Ni à l’écran, ni dans le compte rendu, ni dans les copies.',
    key: 'Ouvrir ou replier la note privée du point',
  },
} as const
