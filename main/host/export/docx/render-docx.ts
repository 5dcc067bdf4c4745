/** The minutes as a Word file: the same words in the same order, in styles that Word and LibreOffice know. */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { WORDS } from '../pdf/layout/words.ts'
import { sanitise } from '../pdf/text/sanitise.ts'
import { blocksOf } from './blocks.ts'
import { Footnotes } from './footnotes.ts'
import { textRuns } from './inlines.ts'
import { letterheadOf } from './letterhead.ts'
import { Numbering } from './numbering.ts'
import { page, sectionsOf } from './sections.ts'
import { onThePage, type Setting } from './setting.ts'
import { settle } from './settle.ts'
import { locales, stylesOf } from './styles.ts'

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function header({ banner, header: line }: SemanticDocument): Header {
  return new Header({
    children: [
      ...(banner === null ? [] : [new Paragraph({ style: 'Banner', children: textRuns(banner) })]),
      new Paragraph({ style: 'Header', children: textRuns(line) }),
    ],
  })
}

/** « Compte rendu du 12 novembre        page 3 / 7 », counted by Word. */
function footer(document: SemanticDocument, width: number): Footer {
  // The engine's own words, around figures that only Word knows.
  const [before = '', between = ''] = WORDS[document.language].page(1, 2).split(/[12]/u)
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...textRuns(document.footer),
          new TextRun({ children: [`\t${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function titles(document: SemanticDocument): Paragraph[] {
  const { title, subtitle, untitled } = document
  return [
    ...(untitled === true ? [] : [new Paragraph({ style: 'Title', children: textRuns(title) })]),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) })]),
  ]
}

/** @param images by sha256; one that is missing or that Word can't read leaves its words */
export async function renderDocx(
  document: SemanticDocument,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, author, subject, created } = document
  const setting = {
    words: WORDS[language],
    colon: phrasesOf(language).typography.colon,
    numbering: new Numbering(),
    footnotes: new Footnotes(),
    images,
  }
  const sections = sectionsOf(document.blocks).map(({ orientation, blocks }, index): ISectionOptions => {
    const lying = orientation === 'landscape'
    const width = (lying ? page.height : page.width) - 2 * page.margin
    const here: Setting = { ...setting, width }
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          // docx turns the sides round itself.
          size: {
            width: page.width,
            height: page.height,
            orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
        },
      },
      headers: { default: header(document) },
      footers: { default: footer(document, width) },
      children: [
        ...(index === 0 ? [...letterheadOf(document.letterhead, here), ...titles(document)] : []),
        ...blocksOf(blocks, onThePage, here),
      ],
    }
  })
  const file = new Document({
    title: sanitise(title),
    subject: sanitise(subject),
    creator: sanitise(author),
    lastModifiedBy: sanitise(author),
    styles: stylesOf(language),
    numbering: { config: setting.numbering.config },
    footnotes: setting.footnotes.all(),
    sections,
  })
  return settle(await Packer.toBuffer(file), created, locales[language])
}
