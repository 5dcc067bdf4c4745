/** Finaliser: the forms the minutes leave in, and what to look at before everybody reads them. */
export const editions = {
  otherFormats: 'Autres formats',
  docx: 'Word (DOCX)',
  text: 'Texte brut',
  copy: 'Copier pour un courriel',
  copied: 'Le texte est copié : collez-le dans votre courriel.',
  copyByHand: 'Ce navigateur ne laisse pas copier seul. Le texte est sélectionné ci-dessous : copiez-le au clavier.',
  copyText: 'Texte à copier',
  passages: {
    title: 'Noms dans la version publique',
    why: 'Personne n’est cité dans la version publique sans son accord. Relisez ces passages : gardez le nom si la personne est d’accord, sinon écrivez « une habitante », « un membre ».',
    count_one: '{{count}} passage à relire',
    count_other: '{{count}} passages à relire',
    none: 'Aucun nom de participant dans les textes écrits.',
    contacts: 'Les adresses de courriel et les numéros de téléphone sont retirés de cette version.',
    quoted: '« {{words}} »',
    look: 'Relire',
    lookAt: 'Relire : {{person}}, « {{words}} »',
  },
} as const
