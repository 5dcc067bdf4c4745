/** The minutes as a Word file: the same words in the same order, in styles that Word and LibreOffice know. */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { WORDS } from '../pdf/layout/words.ts'
import { sanitise } from '../pdf/text/sanitise.ts'
import { blocksOf, onThePage, type Setting } from './blocks.ts'
import { textRuns } from './inlines.ts'
import { Numbering } from './numbering.ts'
import { settle } from './settle.ts'
import { locales, stylesOf } from './styles.ts'

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A4 in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1134 }
const width = page.width - 2 * page.margin

function header({ banner, header: line }: SemanticDocument): Header {
  return new Header({
    children: [
      ...(banner === null ? [] : [new Paragraph({ style: 'Banner', children: textRuns(banner) })]),
      new Paragraph({ style: 'Header', children: textRuns(line) }),
    ],
  })
}

/** « Compte rendu du 12 novembre        page 3 / 7 », counted by Word. */
function footer(document: SemanticDocument): Footer {
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
  const numbering = new Numbering()
  const setting: Setting = {
    words: WORDS[language],
    colon: phrasesOf(language).typography.colon,
    numbering,
    images,
    width,
  }
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: page.width, height: page.height },
        margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
      },
    },
    headers: { default: header(document) },
    footers: { default: footer(document) },
    children: [...titles(document), ...blocksOf(document.blocks, onThePage, setting)],
  }
  const file = new Document({
    title: sanitise(title),
    subject: sanitise(subject),
    creator: sanitise(author),
    lastModifiedBy: sanitise(author),
    styles: stylesOf(language),
    numbering: { config: numbering.config },
    sections: [section],
  })
  return settle(await Packer.toBuffer(file), created, locales[language])
}
