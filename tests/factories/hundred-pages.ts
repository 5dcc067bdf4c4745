/** A long year put in one record: about a hundred pages with every kind of block minutes have, each name invented. */
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { withSources } from '#shared/minutes/sources.ts'
import { png } from './pictures.ts'
import { bullets, cell, heading, item, link, paragraph, semanticDocument, text } from './semantic.ts'

const LOGO_SHA = 'b'.repeat(64)
const PHOTO_SHA = 'c'.repeat(64)

/** The bytes of its pictures: a sign for the council, and something that passes for a photograph. */
export function pictureOf(sha256: string): Uint8Array {
  if (sha256 === LOGO_SHA)
    return painted(240, 160, (x, y) => (isLeaf(x - 0.5, y - 0.5) ? [43, 95, 71] : [255, 255, 255]))
  return painted(840, 480, (x, y) => (y < 0.55 ? [150 + y * 100, 190, 225] : [90 + x * 60, 110 + y * 30, 70]))
}

const isLeaf = (x: number, y: number) => Math.hypot(x * 1.5 - 0.18, y) < 0.42 && Math.hypot(x * 1.5 + 0.18, y) < 0.42

/** `color` of a place, both from 0 to 1. */
function painted(width: number, height: number, color: (x: number, y: number) => [number, number, number]) {
  const pixels = new Uint8Array(width * height * 3)
  for (let place = 0; place < width * height; place++)
    pixels.set(color((place % width) / width, Math.floor(place / width) / height), place * 3)
  return png({ width, height, pixels })
}

const PLACES = [
  'l’allée des Tanneurs',
  'la rue du Four',
  'le square Ambroise-Croizat',
  'l’école Jean-Moulin',
  'la halle',
]
const SUBJECTS = [
  'Éclairage',
  'Circulation',
  'Propreté',
  'Jeux d’enfants',
  'Bancs et arbres',
  'Charges',
  'Fête de quartier',
]
const PEOPLE = ['Fatou Ndiaye', 'İbrahim Doğan', 'Nguyễn Thị Hạnh', 'Łucja Żak', 'Ḥemmu Aït Ouaziz', 'Rosa Benítez']
const SAID = [
  'Plusieurs habitantes demandent que la réponse du bailleur soit affichée dans chaque hall avant la fin du mois.',
  'La régie de quartier propose une marche exploratoire, à la nuit tombée, avec les services de la ville.',
  'Une somme de 1 250,50 € reste disponible au fonds de participation des habitants pour l’année 2026.',
  'Il est rappelé que la parole est donnée dans l’ordre des demandes, et d’abord à qui n’a pas encore parlé.',
  'Les travaux commenceraient en février ; la circulation serait déviée et un passage resterait ouvert aux poussettes.',
  'Le délégué du préfet note que la question relève de deux administrations, et s’engage à les réunir.',
  'Une locataire lit la lettre des habitants du numéro 12, qui n’ont pas pu venir.',
]

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}
const prose = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => at(SAID, from + index)).join(' ')

export function hundredPages(items = 92): SemanticDocument {
  return withSources(
    semanticDocument({
      title: 'Recueil des délibérations de l’année 2026',
      subtitle: 'Conseil citoyen Les Peupliers–Moulin-Vert',
      author: 'Conseil citoyen Les Peupliers–Moulin-Vert',
      header: 'Conseil citoyen Les Peupliers–Moulin-Vert · année 2026',
      footer: 'Recueil des délibérations, édition des membres',
      letterhead: {
        logo: { sha256: LOGO_SHA, alt: 'Conseil citoyen Les Peupliers–Moulin-Vert' },
        name: 'Conseil citoyen Les Peupliers–Moulin-Vert',
        address: 'Centre social du Moulin-Vert\n3 allée des Tanneurs, 80000 Val-sur-Avre',
      },
      blocks: [
        {
          kind: 'pairs',
          pairs: [
            { label: 'Période', value: [text('du 8 janvier au 17 décembre 2026')] },
            { label: 'Lieu', value: [text('Centre social du Moulin-Vert, salle Ambroise-Croizat')] },
            { label: 'Secrétariat', value: [text('İbrahim Doğan, puis Łucja Żak')] },
          ],
        },
        heading(1, 'Présences'),
        attendance(),
        heading(1, 'Déroulement'),
        ...Array.from({ length: items }, (_, index) => agendaItem(index)).flat(),
        heading(1, 'Relevé de décisions'),
        decisions(items),
        heading(1, 'Actions'),
        actions(items),
        heading(1, 'Équilibre de la parole'),
        paragraph('412 prises de parole par 38 personnes, 21 h 40 au total.'),
        balance(),
        heading(1, 'Signatures'),
        {
          kind: 'signatures',
          fields: [
            { role: 'Animation', name: 'Ḥemmu Aït Ouaziz' },
            { role: 'Secrétariat de séance', name: 'Łucja Żak' },
          ],
        },
        annex(),
      ],
    }),
  )
}

function attendance(): Block {
  const row = (college: string, rowspan: number, name: string, count: string) => [
    ...(rowspan === 0 ? [] : [{ ...cell(college), rowspan }]),
    cell(name),
    { ...cell(count), align: 'right' as const },
  ]
  return {
    kind: 'table',
    caption: 'Séances suivies, par collège',
    columns: [4, 5, 2],
    head: [[cell('Collège'), cell('Membre'), { ...cell('Séances'), align: 'right' }]],
    rows: [
      row('Habitantes et habitants', 4, 'Fatou Ndiaye', '11'),
      row('', 0, 'İbrahim Doğan', '10'),
      row('', 0, 'Nguyễn Thị Hạnh', '9'),
      row('', 0, 'Ḥemmu Aït Ouaziz', '12'),
      row('Acteurs locaux', 2, 'Łucja Żak, régie de quartier', '12'),
      row('', 0, 'Rosa Benítez, amicale des locataires', '8'),
      [
        { ...cell('Moyenne'), colspan: 2 },
        { ...cell('10,3'), align: 'right' },
      ],
    ],
  }
}

function agendaItem(index: number): Block[] {
  const number = index + 1
  const title = `${number}. ${at(SUBJECTS, index)} : ${at(PLACES, index * 3)}`
  const extra = [tasks, quotation, costs, opinions, picture, dissent, nested]
  return [
    heading(2, title),
    paragraph(
      `${prose(index, 3)} Le dossier est consultable (`,
      link('pièces du dossier', `https://exemple.fr/dossiers/2026/${number}`),
      index % 3 === 0 ? ' ; voir aussi ' : '',
      ...(index % 3 === 0 ? [link('le plan', `https://exemple.fr/plans/${number}?echelle=200`)] : []),
      ').',
    ),
    heading(3, 'Ce qui a été dit'),
    bullets(at(SAID, index + 3), at(SAID, index + 4), at(SAID, index + 5)),
    paragraph(prose(index + 2, 4)),
    ...at(extra, index)(number),
    ...(index % 2 === 0 ? at(extra, index + 3)(number) : []),
    paragraph(prose(index + 5, 3)),
    {
      kind: 'callout',
      tone: index % 4 === 3 ? 'vote' : 'decision',
      label: index % 4 === 3 ? 'Vote à main levée' : `Décision 2026-${number}`,
      blocks: [
        paragraph(
          `${at(SAID, index + 1)} Pour : ${12 + (index % 5)}, contre : ${index % 4}, abstentions : ${index % 3}.`,
        ),
      ],
    },
  ]
}

const tasks = (number: number): Block[] => [
  paragraph('Reste à faire :'),
  {
    kind: 'list',
    style: 'task',
    items: [
      { ...item('écrire au bailleur'), checked: true },
      {
        ...item('préparer la marche :', {
          kind: 'list',
          style: 'task',
          items: [
            { ...item('prévenir les services'), checked: number % 2 === 0 },
            { ...item('trouver six lampes'), checked: false },
          ],
        }),
        checked: false,
      },
    ],
  },
]

const quotation = (): Block[] => [
  {
    kind: 'quote',
    blocks: [paragraph('Onze lampadaires, c’est onze raisons de ne pas sortir. On demande la lumière.')],
  },
]

const costs = (number: number): Block[] => [
  {
    kind: 'table',
    caption: 'Devis reçus',
    columns: [4, 2, 2, 2],
    head: [
      [
        { ...cell('Poste'), rowspan: 2 },
        { ...cell('Devis'), colspan: 2, align: 'center' },
        { ...cell('Retenu'), rowspan: 2 },
      ],
      [
        { ...cell('Premier'), align: 'right' },
        { ...cell('Second'), align: 'right' },
      ],
    ],
    rows: ['Mâts', 'Câbles', 'Pose'].map((name, row) => [
      cell(name),
      { ...cell(`${(number * 40 + row * 310).toLocaleString('fr')} €`), align: 'right' },
      { ...cell(`${(number * 43 + row * 290).toLocaleString('fr')} €`), align: 'right' },
      cell(row === 0 ? bullets('garantie de dix ans', 'ampoules comprises') : 'second'),
    ]),
  },
]

const opinions = (): Block[] => [
  {
    kind: 'callout',
    tone: 'note',
    label: 'Points de vue',
    blocks: [paragraph('Rue ouverte : '), bullets('plus sûr pour les vélos', 'les livraisons restent possibles')],
  },
]

const picture = (number: number): Block[] => [
  { kind: 'image', sha256: PHOTO_SHA, alt: `Photographie prise pendant la marche, vue ${number}`, width: 420 },
]

const dissent = (): Block[] => [
  {
    kind: 'callout',
    tone: 'dissent',
    label: 'Avis divergent',
    blocks: [paragraph('Deux membres demandent d’attendre l’étude de circulation avant de fermer la rue.')],
  },
]

const nested = (): Block[] => [
  {
    kind: 'list',
    style: 'ordered',
    items: [
      item(
        'relancer le bailleur :',
        bullets('par lettre ;', item('en séance :', bullets('au conseil de mars', 'à celui de juin'))),
      ),
      item('saisir la mairie au titre de la voirie ;'),
      item('organiser une marche exploratoire.'),
    ],
  },
]

function decisions(items: number): Block {
  return {
    kind: 'table',
    columns: [2, 7, 3],
    head: [[cell('Numéro'), cell('Décision'), cell('Adoptée par')]],
    rows: Array.from({ length: items }, (_, index) => [
      cell(`2026-${index + 1}`),
      cell(at(SAID, index + 1)),
      cell(index % 5 === 0 ? 'consensus' : `${12 + (index % 5)} voix`),
    ]),
  }
}

function actions(items: number): Block {
  return {
    kind: 'table',
    columns: [5, 3, 2],
    head: [[cell('Quoi'), cell('Qui'), cell('Pour quand')]],
    rows: Array.from({ length: items }, (_, index) => [
      cell(
        `${at(['Écrire à', 'Relancer', 'Rencontrer'], index)} ${at(['la mairie', 'le bailleur', 'la régie'], index * 2)}`,
      ),
      cell(at(PEOPLE, index)),
      cell(`${(index % 28) + 1} juin 2026`),
    ]),
  }
}

function balance(): Block {
  const shares = [
    ['Habitantes', 41, 38],
    ['Habitants', 33, 36],
    ['Acteurs locaux', 17, 14],
    ['Autres, ensemble', 9, 12],
  ] as const
  const percent = (value: number) => ({ value, text: `${value}\u00a0%` })
  return {
    kind: 'chart',
    alt: `Par groupe\u00a0: ${shares.map(([name, time, turns]) => `${name}, ${time}\u00a0% du temps et ${turns}\u00a0% des prises de parole`).join('\u202f; ')}.`,
    series: ['Part du temps', 'Part des prises'],
    most: 41,
    bars: shares.map(([label, time, turns]) => ({ label, values: [percent(time), percent(turns)] })),
  }
}

function annex(): Block {
  const months = ['Janv.', 'Févr.', 'Mars', 'Avril', 'Mai', 'Juin', 'Sept.', 'Oct.', 'Nov.', 'Déc.']
  return {
    kind: 'annex',
    orientation: 'landscape',
    title: 'Annexe 1 – Suivi des dépenses',
    blocks: [
      paragraph('Sommes payées chaque mois, en euros ; le fonds est clos en juillet et en août.'),
      {
        kind: 'table',
        head: [[cell('Poste'), ...months.map((month) => ({ ...cell(month), align: 'right' as const }))]],
        rows: SUBJECTS.flatMap((subject, row) =>
          PLACES.map((place, column) => [
            cell(`${subject}, ${place}`),
            ...months.map((_, month) => ({
              ...cell(
                ((row * 31 + column * 17 + month * 7) % 23 === 0
                  ? 0
                  : row * 40 + column * 15 + month * 3
                ).toLocaleString('fr'),
              ),
              align: 'right' as const,
            })),
          ]),
        ),
      },
    ],
  }
}
