/** Semantic documents for the renderers' tests: the smallest one, a full evening, and as many pages as wanted. */
import type { Block, Cell, Inline, ListItem, Mark, SemanticDocument } from '#shared/minutes/document.ts'

export const SAMPLE_INSTANT = Date.UTC(2026, 10, 12, 20, 30)

export function semanticDocument(overrides: Partial<SemanticDocument> = {}): SemanticDocument {
  return {
    language: 'fr',
    edition: 'members',
    title: 'Compte rendu',
    subtitle: '',
    author: 'Conseil citoyen',
    subject: 'Compte rendu de séance',
    created: SAMPLE_INSTANT,
    header: 'Conseil citoyen',
    footer: 'Compte rendu',
    banner: null,
    blocks: [],
    ...overrides,
  }
}

export const text = (value: string, marks?: Mark[]): Inline =>
  marks === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, marks }
export const link = (value: string, href: string): Inline => ({ kind: 'text', text: value, href })
export const paragraph = (...inlines: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  inlines: inlines.map(toInline),
})
export const heading = (level: 1 | 2 | 3 | 4, ...inlines: (Inline | string)[]): Block => ({
  kind: 'heading',
  level,
  inlines: inlines.map(toInline),
})
export const cell = (...content: (Block | string)[]): Cell => ({
  blocks: content.map((each) => (typeof each === 'string' ? paragraph(each) : each)),
})
export const item = (...content: (Block | string)[]): ListItem => ({
  blocks: content.map((each) => (typeof each === 'string' ? paragraph(each) : each)),
})
export const bullets = (...items: (ListItem | string)[]): Block => ({
  kind: 'list',
  style: 'bullet',
  items: items.map((each) => (typeof each === 'string' ? item(each) : each)),
})

const toInline = (value: Inline | string): Inline => (typeof value === 'string' ? text(value) : value)

export const SAMPLE_SHA = 'a'.repeat(64)

/** An evening with every kind of block, each name invented. */
export function sampleMinutes(overrides: Partial<SemanticDocument> = {}): SemanticDocument {
  return semanticDocument({
    title: 'Compte rendu de la séance plénière du 12 novembre 2026',
    subtitle: 'Conseil citoyen Les Peupliers–Moulin-Vert · séance n° 14',
    author: 'Conseil citoyen Les Peupliers–Moulin-Vert',
    header: 'Conseil citoyen Les Peupliers–Moulin-Vert · séance du 12 novembre 2026',
    footer: 'Compte rendu, édition des membres',
    banner: 'Projet — non approuvé',
    blocks: [
      {
        kind: 'pairs',
        pairs: [
          { label: 'Date', value: [text('jeudi 12 novembre 2026, de 18 h 34 à 20 h 41')] },
          {
            label: 'Lieu',
            value: [text('Centre social du Moulin-Vert, salle Ambroise-Croizat, 3 allée des Tanneurs')],
          },
          { label: 'Animation', value: [text('Ḥemmu Aït Ouaziz')] },
          { label: 'Secrétariat de séance', value: [text('İbrahim Doğan')] },
          { label: 'Convocation', value: [text('envoyée le 22 octobre 2026')] },
        ],
      },
      heading(1, 'Présences'),
      {
        kind: 'table',
        caption: 'Membres présents et représentés, par collège',
        head: [[cell('Collège'), cell('Présents'), { ...cell('Voix'), align: 'right' }]],
        rows: [
          [
            cell('Habitantes et habitants'),
            cell('Fatou Ndiaye, İbrahim Doğan, Nguyễn Thị Hạnh, Łucja Żak, Ḥemmu Aït Ouaziz'),
            { ...cell('9'), align: 'right' },
          ],
          [
            cell('Acteurs locaux'),
            cell(bullets('Régie de quartier', 'Amicale des locataires')),
            { ...cell('6'), align: 'right' },
          ],
          [
            { ...cell('Total'), colspan: 2 },
            { ...cell('15'), align: 'right' },
          ],
        ],
      },
      heading(1, '1. Approbation du compte rendu précédent'),
      paragraph(
        'Le compte rendu de la séance du 8 octobre est approuvé ',
        text('à l’unanimité', ['bold']),
        ', après une correction : lire « 4 525,85 € » et non « 4 252 € ».',
      ),
      heading(1, '2. Éclairage de l’allée des Tanneurs'),
      paragraph(
        'La rapporteure rappelle que ',
        text('onze lampadaires sur dix-huit', ['italic']),
        ' sont éteints depuis trois semaines ; le bailleur a été saisi deux fois ',
        text('sans réponse', ['underline']),
        ' (voir ',
        link('le courrier du 3 novembre', 'https://exemple.fr/courrier?n=3&v=1'),
        ').',
      ),
      heading(2, 'Ce qui a été dit'),
      bullets(
        'Le soir, l’allée est évitée par les collégiennes et les personnes âgées.',
        item('Trois pistes sont comparées :', {
          kind: 'list',
          style: 'ordered',
          items: [
            item('relancer le bailleur ;'),
            item('saisir la mairie au titre de la voirie ;'),
            item('une marche exploratoire.'),
          ],
        }),
        'Une habitante demande que la réponse soit affichée dans les halls.',
      ),
      {
        kind: 'quote',
        blocks: [
          paragraph(
            'Onze lampadaires, c’est onze raisons de ne pas sortir. On ne demande pas la lune, on demande la lumière.',
          ),
        ],
      },
      {
        kind: 'callout',
        tone: 'decision',
        label: 'Décision 2026-14-1',
        blocks: [
          paragraph(
            'Le conseil saisit la mairie et le bailleur par un courrier commun, et organise une marche exploratoire le 26 novembre à 18 h.',
          ),
        ],
      },
      {
        kind: 'callout',
        tone: 'vote',
        label: 'Vote à main levée',
        blocks: [paragraph('Pour : 12 · Contre : 3 · Abstentions : 2. Suffrages exprimés : 15. Adopté.')],
      },
      {
        kind: 'callout',
        tone: 'dissent',
        label: 'Avis divergent',
        blocks: [
          paragraph('Trois membres auraient préféré attendre la réponse du bailleur, promise pour le 20 novembre.'),
        ],
      },
      {
        kind: 'callout',
        tone: 'action',
        label: 'Action',
        blocks: [paragraph('Écrire le courrier commun — Łucja Żak — pour le 19 novembre.')],
      },
      heading(1, '3. Fonds de participation des habitants'),
      paragraph(
        'La demande porte sur 850 €. Le porteur, عبد الله بن يوسف, présente le projet puis quitte la salle. Avis favorable 👍🏽.',
      ),
      {
        kind: 'list',
        style: 'task',
        items: [
          { checked: true, blocks: [paragraph('dossier complet reçu le 12 octobre')] },
          { checked: false, blocks: [paragraph('devis du traiteur à joindre')] },
        ],
      },
      {
        kind: 'callout',
        tone: 'note',
        label: 'Note',
        blocks: [paragraph('Le bilan sera présenté à la séance de mars.')],
      },
      { kind: 'image', sha256: SAMPLE_SHA, alt: 'Plan de l’allée, lampadaires éteints en rouge', width: 240 },
      heading(1, 'Actions'),
      {
        kind: 'table',
        columns: [5, 3, 2],
        head: [[cell('Quoi'), cell('Qui'), cell('Pour quand')]],
        rows: [
          [cell('Écrire le courrier commun'), cell('Łucja Żak'), cell('19 novembre 2026')],
          [
            cell('Préparer la marche exploratoire avec la régie de quartier'),
            cell('Fatou Ndiaye'),
            cell('26 novembre 2026'),
          ],
          [cell('Afficher la réponse du bailleur dans les halls'), cell('à dire'), cell('—')],
        ],
      },
      { kind: 'rule' },
      paragraph(
        'La séance est levée à 20 h 41. ',
        text('Prochaine séance', ['bold']),
        ' : jeudi 10 décembre 2026, 18 h 30, même lieu.',
      ),
      heading(1, 'Signatures'),
      {
        kind: 'signatures',
        fields: [
          { role: 'Animation', name: 'Ḥemmu Aït Ouaziz' },
          { role: 'Secrétariat de séance', name: 'İbrahim Doğan' },
        ],
      },
    ],
    ...overrides,
  })
}

const SENTENCES = [
  'Le conseil citoyen rappelle que l’éclairage de l’allée des Tanneurs est en panne depuis trois semaines.',
  'Plusieurs habitantes demandent que la réponse du bailleur soit affichée dans chaque hall avant la fin du mois.',
  'La régie de quartier propose une marche exploratoire, à la nuit tombée, avec les services de la ville.',
  'Une somme de 1 250,50 € reste disponible au fonds de participation des habitants pour l’année 2026.',
  'Il est décidé de saisir le délégué du préfet, et de joindre les photographies prises le 3 novembre.',
  'Les travaux de l’école Jean-Moulin commenceraient en février ; la circulation serait déviée par la rue du Four.',
]

/** Enough items for about `pages` pages: headings, paragraphs, lists, tables and decisions, as minutes have them. */
export function longMinutes(pages: number): SemanticDocument {
  const items = Math.max(1, Math.round(pages * 0.915))
  const blocks = Array.from({ length: items }, (_, index) => longItem(index + 1)).flat()
  return semanticDocument({ title: `Compte rendu de ${items} points`, banner: 'Projet — non approuvé', blocks })
}

function longItem(number: number): Block[] {
  const sentence = (offset: number) => SENTENCES[(number * 7 + offset) % SENTENCES.length] ?? ''
  const prose = (offset: number) => Array.from({ length: 5 }, (_, index) => sentence(offset + index)).join(' ')
  return [
    heading(1, `${number}. Point à l’ordre du jour`),
    paragraph(prose(0)),
    paragraph('Après discussion, ', text('il est retenu', ['bold']), ` : ${prose(1)}`),
    heading(2, 'Avis exprimés'),
    bullets(sentence(2), sentence(3), sentence(4)),
    {
      kind: 'callout',
      tone: 'decision',
      label: `Décision 2026-14-${number}`,
      blocks: [
        paragraph(`${sentence(5)} Pour : ${10 + (number % 7)}, contre : ${number % 4}, abstentions : ${number % 3}.`),
      ],
    },
    {
      kind: 'table',
      head: [[cell('Quoi'), cell('Qui'), cell('Pour quand')]],
      rows: [0, 1, 2].map((row) => [
        cell(sentence(row + 3)),
        cell(`Membre ${number}-${row}`),
        cell(`${row + 10} décembre 2026`),
      ]),
    },
    paragraph(prose(2)),
  ]
}
