/** Words of the shared components (renderer/ui). */
export const ui = {
  skipToContent: 'Aller au contenu',
  saved: {
    pending: 'Pas encore enregistré',
    held: 'Gardé dans cette page',
    computer: 'Sur cet ordinateur',
    room: 'Dans la salle',
    files_one: '{{count}} fichier',
    files_other: '{{count}} fichiers',
    toCome: 'à recevoir',
    missingFiles_one: '{{count}} fichier à recevoir',
    missingFiles_other: '{{count}} fichiers à recevoir',
  },
  clock: { label: 'Heure' },
  minutes: {
    left: 'encore {{count}} min',
    lastMinute: 'moins d’une minute',
    over: '{{count}} min de plus',
    spent: '{{count}} min',
    onTime: 'à l’heure',
  },
  keys: { hint: 'Touche {{keys}}', ctrl: 'Ctrl', shift: 'Maj', space: 'Espace', enter: 'Entrée', escape: 'Échap' },
  confirm: { yes: 'Oui', no: 'Non' },
  notice: { dismiss: 'Fermer ce message' },
  progress: { done: '{{percent}} %' },
  language: { label: 'Langue', fr: 'Français', en: 'English' },
  theme: { label: 'Couleurs', light: 'Claires', dark: 'Sombres', auto: 'Comme l’ordinateur' },
} as const
