/** Tables: heads repeated on each page, spans kept, a paragraph after each so that two stay two. */
import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, Cell } from '#shared/minutes/document.ts'
import { textRuns } from './inlines.ts'
import type { Setting, Under } from './setting.ts'

/** What writes the blocks of a cell: handed in, for blocks hold tables and cells hold blocks. */
type Write = (blocks: readonly Block[], under: Under, setting: Setting) => (Paragraph | Table)[]

type TableBlock = Extract<Block, { kind: 'table' }>

const line = { style: BorderStyle.SINGLE, size: 4, color: '8C8174' }
const narrowest = 300

/** How many columns the widest row has, spans counted, those that reach down from above included. */
function columnsOf(rows: readonly (readonly Cell[])[]): number {
  const reaching: number[] = []
  let most = 0
  for (const cells of rows) {
    let x = 0
    const taken = [...reaching]
    for (const { colspan = 1, rowspan = 1 } of cells) {
      while ((taken[x] ?? 0) > 0) x++
      for (const column of Array.from({ length: colspan }, (_, place) => x + place)) {
        taken[column] = rowspan
      }
      x += colspan
    }
    most = Math.max(most, taken.length)
    for (let column = 0; column < taken.length; column++) reaching[column] = Math.max(0, (taken[column] ?? 0) - 1)
  }
  return most
}

function widthsOf(columns: readonly number[] | undefined, count: number, width: number): number[] {
  const shares = Array.from({ length: count }, (_, column) => columns?.[column] ?? 1)
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => Math.max(narrowest, Math.round((width * share) / sum)))
}

function cellOf(cell: Cell, under: Under, setting: Setting, write: Write): TableCell {
  const inside: Under = {
    ...under,
    style: under.isHead ? 'TableHead' : 'TableText',
    indent: 0,
    listLevel: -1,
    tone: null,
    align: cell.align,
  }
  const content = write(cell.blocks, inside, setting)
  // Word opens no cell that does not end in a paragraph.
  const isClosed = content.at(-1) instanceof Paragraph
  return new TableCell({
    children: isClosed ? content : [...content, new Paragraph({ style: inside.style })],
    ...(cell.colspan === undefined ? {} : { columnSpan: cell.colspan }),
    ...(cell.rowspan === undefined ? {} : { rowSpan: cell.rowspan }),
  })
}

/** A row whose every place is taken from above has no cell of its own: Word has no such row. */
function rowsOf(
  rows: readonly (readonly Cell[])[],
  under: Under,
  setting: Setting,
  write: Write,
  height?: number,
): TableRow[] {
  return rows.map(
    (cells) =>
      new TableRow({
        children: cells.map((cell) => cellOf(cell, under, setting, write)),
        ...(under.isHead ? { tableHeader: true, cantSplit: true } : {}),
        ...(height === undefined ? {} : { height: { value: height * 20, rule: HeightRule.ATLEAST } }),
      }),
  )
}

export function tableOf(block: TableBlock, under: Under, setting: Setting, write: Write): (Paragraph | Table)[] {
  const { caption, columns, head, rows, rowHeight } = block
  const count = columnsOf([...head, ...rows])
  const title =
    caption === undefined || caption === '' ? [] : [new Paragraph({ style: 'Caption', children: textRuns(caption) })]
  if (count === 0) return title
  const width = Math.max(narrowest * count, setting.width - under.indent)
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widthsOf(columns, count, width),
    ...(under.indent === 0 ? {} : { indent: { size: under.indent, type: WidthType.DXA } }),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    rows: [
      ...rowsOf(head, { ...under, isHead: true }, { ...setting, width: width / count }, write),
      ...rowsOf(rows, { ...under, isHead: false }, { ...setting, width: width / count }, write, rowHeight),
    ],
  })
  return [...title, table, new Paragraph({ style: 'Gap' })]
}
