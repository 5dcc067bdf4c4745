/**
 * Minutes of any length: pages of 3,000 characters with headings, paragraphs, lists, tasks, a quote and a table, the
 * same at each run.
 */
import type { TextNode } from '#shared/contract/meeting.ts'
import { seeded } from '#factories/seeded.ts'
import { bullets, heading, paragraph, words, wordsIn } from '#factories/text.ts'

export const charactersOfAPage = 3000

const sentences = [
  'Le bailleur présente le calendrier des travaux, que plusieurs habitants jugent trop court pour être tenu.',
  'Une habitante de la tour D demande où loger pendant le chantier, et qui paie le déménagement.',
  'La directrice du centre social rappelle que la salle reste ouverte le mercredi, gratuitement, aux associations.',
  'Le groupe « cadre de vie » a relevé vingt-trois points lumineux éteints entre la gare et le collège.',
  'Il est répondu que la demande a été transmise au service concerné, sans date pour l’instant.',
  'Plusieurs voix regrettent que l’étude ne dise rien des commerces du rez-de-chaussée.',
  'Le conseil demande que les critères soient écrits, publiés et expliqués au pied de chaque immeuble.',
  'On s’accorde sur une visite à pied, un samedi matin, avec les services et ceux qui le veulent.',
  'Un membre propose d’attendre l’avis des locataires ; deux autres préfèrent trancher dès ce soir.',
  'La somme restante, 1 840 €, serait réservée aux petites demandes de moins de 300 €.',
  'Le compte rendu précédent est relu : une phrase prêtée à tort à une participante est retirée.',
  'Personne ne s’oppose à la proposition, qui est reprise telle quelle dans le texte de la décision.',
]

type Draw = () => number

const sentence = (draw: Draw): string => sentences[Math.floor(draw() * sentences.length)] ?? ''
const several = (draw: Draw, count: number): string => Array.from({ length: count }, () => sentence(draw)).join(' ')

function task(checked: boolean, text: string): TextNode {
  return { type: 'taskItem', attrs: { checked }, content: [paragraph(text)] }
}

function row(type: 'tableHeader' | 'tableCell', ...texts: string[]): TextNode {
  const attrs = { colspan: 1, rowspan: 1 }
  return { type: 'tableRow', content: texts.map((text) => ({ type, attrs, content: [paragraph(text)] })) }
}

/** The shapes a page goes through, one after the other. */
const shapes: readonly ((draw: Draw) => TextNode)[] = [
  (draw) => heading(2, sentence(draw).slice(0, 50)),
  (draw) => paragraph(words('Échanges. ', 'bold'), several(draw, 4)),
  (draw) => bullets(sentence(draw), sentence(draw), sentence(draw)),
  (draw) => paragraph(several(draw, 5)),
  (draw) => ({ type: 'taskList', content: [task(false, sentence(draw)), task(draw() < 0.5, sentence(draw))] }),
  (draw) => paragraph(several(draw, 3)),
  (draw) => ({ type: 'blockquote', content: [paragraph(several(draw, 2))] }),
  (draw) => ({
    type: 'table',
    content: [
      row('tableHeader', 'Demande', 'Qui', 'Quand'),
      row('tableCell', sentence(draw).slice(0, 60), 'Service voirie', 'mars'),
      row('tableCell', sentence(draw).slice(0, 60), 'Groupe fête', 'avril'),
    ],
  }),
  (draw) => paragraph(several(draw, 6)),
]

/** A text of this many characters, give or take its last paragraph. */
export function longText(characters: number, seed: number): TextNode {
  const draw = seeded(seed)
  const content: TextNode[] = []
  let length = 0
  while (length < characters) {
    const shape = shapes[content.length % shapes.length]
    if (shape === undefined) throw new Error('no shape')
    const block = shape(draw)
    content.push(block)
    length += wordsIn(block).length
  }
  return { type: 'doc', content }
}
