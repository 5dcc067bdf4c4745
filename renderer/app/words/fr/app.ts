/** Words of the frame around every screen: start, errors, header, keys. */
export const app = {
  title: 'Partout',
  starting: 'Ouverture de Tablée',
  hostSilent: {
    title: 'Tablée ne répond pas',
    body: 'Cette page n’arrive pas à joindre le programme qui garde vos réunions sur cet ordinateur. Rien n’est perdu : elles sont sur le disque. Vérifiez que Tablée est toujours lancée.',
    retrying: 'Nouvel essai toutes les deux secondes',
    retry: 'Réessayer maintenant',
  },
  emptied: 'Cette page avait perdu sa copie : elle a été remplie de nouveau depuis le disque.',
  disk: {
    diskFull:
      'Le disque de cet ordinateur est plein : ce que vous écrivez est gardé dans cette page, pas encore sur le disque. Libérez de la place.',
    diskReadOnly:
      'Le disque refuse l’écriture : ce que vous écrivez est gardé dans cette page, pas encore sur le disque.',
    diskError:
      'Le disque a refusé une écriture : ce que vous écrivez est gardé dans cette page, pas encore sur le disque.',
  },
  error: {
    title: 'Cette page s’est arrêtée',
    body: 'Une erreur du programme empêche d’afficher cet écran. Ce que vous avez écrit est gardé : recharger la page le montre de nouveau.',
    reload: 'Recharger la page',
    home: 'Revenir à l’accueil',
    detail: 'Ce qui s’est passé, pour qui répare',
  },
  meeting: {
    opening: 'Ouverture de la réunion',
    openingLong: 'Le programme ne répond pas encore ; la réunion s’ouvrira dès qu’il répondra.',
    unreadable: 'Cette réunion ne peut pas être ouverte',
    notOpenedHere: 'Ce que cette page en avait gardé est montré, mais n’est pas enregistré sur le disque. {{why}}',
    missing: 'Cette réunion n’est pas sur cet ordinateur',
    missingBody: 'Elle est peut-être à la corbeille, ou gardée sur un autre ordinateur.',
    untitled: 'Réunion sans nom',
  },
  nav: {
    home: 'Accueil',
    label: 'Les écrans de la réunion',
    prepare: 'Préparer',
    room: 'Vérifier la salle',
    conduct: 'Animer',
    minutes: 'Écrire',
    project: 'Projeter',
    finalise: 'Finaliser',
    loading: 'Ouverture de l’écran',
  },
  saved: {
    cut: 'Le programme ne répond plus. Ce que vous écrivez est gardé dans cette page, pas encore sur le disque ; tout partira au retour.',
    refused:
      'Le programme n’enregistre pas encore ce que vous écrivez : c’est gardé dans cette page, et partira dès qu’il le pourra.',
    refusedNotHeld:
      'Le programme n’enregistre pas encore ce que vous écrivez, et cette page n’arrive pas à le garder : ne la fermez pas.',
    cutNotHeld:
      'Le programme ne répond plus et cette page n’arrive pas à garder ce que vous écrivez : ne la fermez pas.',
  },
  undo: {
    do: 'Annuler : {{what}}',
    nothing: 'Rien à annuler',
    short: 'Annuler',
    done: 'Annulé : {{what}}.',
    refused: '« {{what}} » n’a pas été annulé. {{why}}',
  },
  settings: 'Réglages de la page',
  keys: {
    title: 'Les touches',
    open: 'Voir les touches',
    close: 'Fermer',
    intro: 'Une lettre seule n’agit jamais pendant que vous écrivez dans un champ.',
    list: 'la liste des touches',
    undo: 'annuler la dernière action (hors d’un texte)',
  },
  merge: {
    title: 'Copies réunies',
    close: 'Fermer',
    here: 'ici',
    inFile: 'dans {{name}}',
    merging: 'Réunion de {{name}} à cette réunion',
    done: '{{name}} est réuni à cette réunion : rien n’est perdu.',
    equal: '{{name}} dit la même chose que cette réunion : rien n’a changé.',
    refused: '{{name}} n’a pas été réuni. {{why}}',
    see: 'Voir ce qui vient d’où',
  },
  projection: {
    blocked:
      'Le navigateur a refusé d’ouvrir la fenêtre de projection. Autorisez les fenêtres pour cette adresse, puis recommencez.',
    sameScreen:
      'La projection s’est ouverte sur cet écran, dans sa propre fenêtre : la salle ne la voit pas encore. Branchez le projecteur ; si elle n’y va pas d’elle-même, faites-y glisser sa fenêtre.',
    failed: 'La projection n’a pas pu s’ouvrir. La réunion est intacte ; recommencez.',
  },
} as const
