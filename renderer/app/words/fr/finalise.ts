/** Finaliser: what is unfinished, the preview, the PDF, the register. */
export const finalise = {
  title: 'Finaliser',
  cancel: 'Annuler',
  editions: {
    label: 'Version',
    members: 'Membres (complète)',
    public: 'Publique',
    simple: 'Version simple',
  },
  troubles: {
    title: 'Ce qui reste à faire',
    none: 'Rien ne manque. Le compte rendu peut être finalisé.',
    count_one: '{{count}} chose à compléter',
    count_other: '{{count}} choses à compléter',
    mend: 'Compléter',
    how: 'Ce qui ne bloque pas peut rester tel quel : le compte rendu le dira.',
    blocking: 'Bloque',
  },
  role: {
    facilitator: 'qui anime',
    minuteTaker: 'qui écrit le compte rendu',
    chair: 'qui préside et signe',
    coChair: 'qui copréside et signe',
  },
  parked: {
    title: 'Points à reprendre',
    where: 'Que devient « {{text}} » ?',
    by: '{{text}} ({{author}})',
    nextAgenda: 'Prochain ordre du jour',
    action: 'Action',
    answered: 'Répondu',
    dropped: 'Sans suite',
    again: 'Changer',
    done: '« {{text}} » : {{what}}',
  },
  export: {
    title: 'Fichiers',
    pdf: 'Produire le PDF',
    decisionLog: 'Relevé de décisions (une page)',
    markdown: 'Texte (Markdown)',
    tablee: 'Fichier .tablee',
    running: 'Composition du document',
  },
  characters: {
    missing_one:
      'Un caractère ne peut pas être imprimé : aucune police d’ici ne l’a. Rien n’a été figé. Corrigez-le, ou acceptez qu’un carré □ soit imprimé à sa place.',
    missing_other:
      '{{count}} caractères ne peuvent pas être imprimés : aucune police d’ici ne les a. Rien n’a été figé. Corrigez-les, ou acceptez qu’un carré □ soit imprimé à leur place.',
    accept: 'Imprimer □ à la place',
    line: '« {{char}} » (U+{{code}}) : « {{around}} »',
    lineUnder: '« {{char}} » (U+{{code}}), sous « {{where}} » : « {{around}} »',
  },
  preview: { title: 'Aperçu' },
  publish: {
    title: 'Registre',
    action: 'Finaliser et inscrire au registre',
    question: 'Finaliser ? Le compte rendu est figé tel qu’il est, avec ses numéros. Il ne changera plus.',
    questionMissing_one: 'Finaliser malgré {{count}} chose à compléter ? Le compte rendu est figé tel qu’il est.',
    questionMissing_other: 'Finaliser malgré {{count}} choses à compléter ? Le compte rendu est figé tel qu’il est.',
    running: 'Composition du document figé',
    done: 'Séance n° {{number}} inscrite au registre. Empreinte du PDF : {{sha}}',
    blocked:
      'Ce qui bloque est marqué ci-dessus : la séance doit être levée, chaque décision répondre à « y a-t-il un autre avis ? », et plus rien n’être « à compléter ».',
    joined:
      'Cette réunion est aussi sur d’autres ordinateurs. Celui qui finalise tient la suite : relectures, approbation, signatures, archive. Les autres la voient.',
    startHere: 'Finaliser ici quand même…',
    startHereQuestion:
      'Le compte rendu est déjà finalisé sur un autre ordinateur. Le finaliser ici en commencerait un deuxième, avec ses propres signatures : seulement si l’autre ordinateur est perdu. Finaliser ici ?',
    confirm: 'Finaliser',
    already: 'Le compte rendu de cette séance est déjà inscrit au registre (séance n° {{number}}).',
    register: 'Voir le registre',
  },
} as const
