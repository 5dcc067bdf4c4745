/** The reference: the same document through pdfmake, laid out as closely as its own elements allow. */
import { join } from 'node:path'
// @ts-expect-error -- pdfmake carries no types; what is used of it is below
import untyped from 'pdfmake'
import type { Block, Inline, SemanticDocument } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'

interface PdfMake {
  addFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(allow: () => boolean): void
  setLocalAccessPolicy(allow: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}
const pdfMake = untyped as PdfMake
type Node = Record<string, unknown>

/** Gives pdfmake the four Inter faces of `fontsFolder`. */
export function preparePdfMake(fontsFolder: string): void {
  const face = (name: string) => join(fontsFolder, `Inter-${name}.ttf`)
  const Inter = {
    normal: face('Regular'),
    bold: face('Bold'),
    italics: face('Italic'),
    bolditalics: face('BoldItalic'),
  }
  pdfMake.addFonts({ Inter })
  pdfMake.setUrlAccessPolicy(() => false)
  pdfMake.setLocalAccessPolicy(() => true)
}

export async function renderWithPdfMake(document: SemanticDocument): Promise<Uint8Array> {
  return pdfMake.createPdf(definition(document)).getBuffer()
}

function definition(document: SemanticDocument): object {
  return {
    pageSize: 'A4',
    pageMargins: [70, 80, 70, 78],
    info: { title: document.title },
    defaultStyle: { font: 'Inter', fontSize: 10.5, lineHeight: 1.2 },
    header: (page: number) => ({ text: page === 1 ? '' : document.header, fontSize: 8.25, margin: [70, 36, 70, 0] }),
    footer: (page: number, pages: number) => ({
      text: `page ${page} / ${pages}`,
      fontSize: 8.25,
      alignment: 'right',
      margin: [70, 20, 70, 0],
    }),
    content: [
      { text: document.title, fontSize: 21.5, bold: true },
      { text: document.subtitle, fontSize: 12 },
      ...document.blocks.map(toNode),
    ],
  }
}

const runs = (inlines: readonly Inline[]): Node[] =>
  flatInlines(inlines).map((inline) =>
    inline.kind === 'break'
      ? { text: '\n' }
      : {
          text: inline.text,
          bold: inline.marks?.includes('bold') === true,
          italics: inline.marks?.includes('italic') === true,
          ...(inline.href === undefined ? {} : { link: inline.href, decoration: 'underline' }),
        },
  )

const HEADING_SIZES = [16, 13, 11.25, 10.5]

function toNode(block: Block): Node {
  switch (block.kind) {
    case 'heading':
      return { text: runs(block.inlines), bold: true, fontSize: HEADING_SIZES[block.level - 1], margin: [0, 16, 0, 6] }
    case 'paragraph':
      return { text: runs(block.inlines), margin: [0, 0, 0, 7] }
    case 'list': {
      const items = block.items.map((item) => ({ stack: item.blocks.map(toNode) }))
      return block.style === 'ordered' ? { ol: items } : { ul: items }
    }
    case 'quote':
      return { stack: block.blocks.map(toNode), margin: [16, 0, 0, 7], italics: true }
    case 'callout':
      return {
        table: {
          widths: ['*'],
          body: [[{ stack: [{ text: block.label, bold: true }, ...block.blocks.map(toNode)], fillColor: '#f1f6f2' }]],
        },
        layout: 'noBorders',
        margin: [0, 6, 0, 6],
      }
    case 'table': {
      const body = [...block.head, ...block.rows].map((row) =>
        row.map((cell) => ({ stack: cell.blocks.map(toNode), fontSize: 9.5 })),
      )
      const widths = (body[0] ?? []).map((_, index) => (index === 0 ? '*' : 'auto'))
      return {
        table: { headerRows: block.head.length, dontBreakRows: true, widths, body },
        layout: 'lightHorizontalLines',
      }
    }
    default:
      throw new Error(`the bench's documents hold no ${block.kind}`)
  }
}
