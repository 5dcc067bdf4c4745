/** Invented names in the scripts of a neighbourhood, each with words around it, as minutes hold them. */
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import { heading, paragraph, semanticDocument } from './semantic.ts'

export interface WrittenName {
  /** As the page names it, in French. */
  script: string
  /** The face of its letters, regular. */
  face: string
  name: string
  /** A sentence of the same script, or of French around the name. */
  said: string
}

const latin = 'Inter-Regular'
const noto = (script: string): string => `NotoSans${script}-Regular`

export const writtenNames: readonly WrittenName[] = [
  {
    script: 'Latin, avec tous ses signes',
    face: latin,
    name: 'Œléna Dvořáčková-Żółć',
    said: 'Nguyễn Thị Hoa, Ẽnzo Ŕoşu et Þóra demandent un banc.',
  },
  { script: 'Latin turc', face: latin, name: 'İbrahim Yıldızlı', said: 'Iğdır sokağında bir çeşme isteniyor.' },
  { script: 'Latin tamazight', face: latin, name: 'Ḥemmu Aɛli Ẓẓiɣ', said: 'Nessuter aɣbalu deg tzeqqa n tɣiwant.' },
  { script: 'Grec', face: latin, name: 'Ελευθερία Θαλασσινού', said: 'Ζητούμε ένα παγκάκι στην πλατεία.' },
  { script: 'Cyrillique', face: latin, name: 'Зірка Їжаченко', said: 'Просимо лавку біля школи.' },
  {
    script: 'Arabe',
    face: 'NotoNaskhArabic-Regular',
    name: 'سلمى بنت النخيل',
    said: 'نطلب مقعدًا أمام المدرسة (12 صوتًا).',
  },
  { script: 'Hébreu', face: noto('Hebrew'), name: 'נועם הדקל', said: 'אנחנו מבקשים ספסל ליד בית הספר.' },
  { script: 'Tifinagh', face: noto('Tifinagh'), name: 'ⵜⴰⵏⵉⵔⵜ ⵓⵙⵎⵎⴰⵏ', said: 'ⵏⵙⵙⵓⵜⵓⵔ ⴰⵖⴱⴰⵍⵓ ⴷⴳ ⵜⵣⵇⵇⴰ.' },
  { script: 'Arménien', face: noto('Armenian'), name: 'Արեւ Ծաղիկեան', said: 'Խնդրում ենք նստարան դպրոցի մօտ։' },
  { script: 'Géorgien', face: noto('Georgian'), name: 'ნინო ვარდიშვილი', said: 'ვითხოვთ სკამს სკოლასთან.' },
  { script: 'Dévanagari', face: noto('Devanagari'), name: 'सरिता पुष्पवती', said: 'हम विद्यालय के पास एक बेंच चाहते हैं।' },
  { script: 'Bengali', face: noto('Bengali'), name: 'নদী শিউলি', said: 'আমরা বিদ্যালয়ের পাশে একটি বেঞ্চ চাই।' },
  { script: 'Tamoul', face: noto('Tamil'), name: 'மலர் கடலரசி', said: 'பள்ளிக்கு அருகில் ஒரு இருக்கை வேண்டும்.' },
  { script: 'Éthiopien', face: noto('Ethiopic'), name: 'ፀሐይ አበባ', said: 'በትምህርት ቤቱ አጠገብ መቀመጫ እንፈልጋለን።' },
  { script: 'Thaï', face: noto('Thai'), name: 'ดวงดาว ชื่นใจ', said: 'เราขอม้านั่งหน้าโรงเรียน' },
]

/** One page of them: in a table, in bold, and in a French sentence. */
export function namesPage(): SemanticDocument {
  const cell = (block: Block) => ({ blocks: [block] })
  const bold = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text, marks: ['bold'] }] })
  return semanticDocument({
    title: 'Une page de noms',
    subtitle: 'Ce que les habitants écrivent, et ce que le papier en garde',
    blocks: [
      {
        kind: 'table',
        head: [['Écriture', 'Nom', 'Phrase'].map((text) => cell(paragraph(text)))],
        rows: writtenNames.map(({ script, name, said }) => [
          cell(paragraph(script)),
          cell(bold(name)),
          cell(paragraph(said)),
        ]),
      },
      heading(2, 'Dans une phrase'),
      paragraph(`Sont présents : ${writtenNames.map(({ name }) => isolated(name)).join(' ; ')}. 🎉 👩🏽‍🌾 🏘️`),
    ],
  })
}
