/** Blocks of the semantic document as Word's paragraphs and tables, in the same order. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LeaderType,
  PageBreak,
  Paragraph,
  TabStopType,
  TextRun,
  Tab,
  type IParagraphOptions,
  type ParagraphChild,
  type Table,
} from 'docx'
import type { Block, Cell, Inline, ListItem } from '#shared/minutes/document.ts'
import type { Words } from '../pdf/layout/words.ts'
import { runsFromTheRight, runsOf, textRuns } from './inlines.ts'
import { Numbering } from './numbering.ts'
import { imageOf } from './pictures.ts'
import { boxed, calloutStyle, listStyle, step, type Tone } from './styles.ts'
import { tableOf } from './table.ts'

export interface Setting {
  words: Words
  /** « label : value »: what stands between. */
  colon: string
  numbering: Numbering
  images: ReadonlyMap<string, Uint8Array>
  /** Of a line of text, in twentieths of a point. */
  width: number
}

/** What a block stands in. */
export interface Under {
  style: string
  tone: Tone | null
  /** How far it is set in, in twentieths of a point. */
  indent: number
  /** How many lists deep; -1 outside of any. */
  listLevel: number
  align: Cell['align']
  isHead: boolean
}

export const onThePage: Under = {
  style: 'Normal',
  tone: null,
  indent: 0,
  listLevel: -1,
  align: undefined,
  isHead: false,
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

function framed({ tone, align, indent }: Under): IParagraphOptions {
  return {
    ...(tone === null ? {} : boxed(tone)),
    ...(align === undefined ? {} : { alignment: alignments[align] }),
    ...(indent === 0 ? {} : { indent: { left: indent } }),
  }
}

function paragraph(children: ParagraphChild[], under: Under, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: under.style, ...framed(under), ...options, children })
}

function written(inlines: readonly Inline[], under: Under, options: IParagraphOptions = {}): Paragraph {
  return paragraph(runsOf(inlines), under, {
    ...(runsFromTheRight(inlines) ? { bidirectional: true } : {}),
    ...options,
  })
}

function itemBlocks(item: ListItem, mark: IParagraphOptions, sign: string, under: Under, setting: Setting) {
  const [first, ...rest] = item.blocks
  const lead = sign === '' ? [] : textRuns(`${sign}\u00A0`)
  const inlines = first?.kind === 'paragraph' ? first.inlines : []
  const head = new Paragraph({
    ...(under.tone === null ? {} : boxed(under.tone)),
    ...mark,
    children: [...lead, ...runsOf(inlines)],
  })
  const others = first === undefined || first.kind === 'paragraph' ? rest : item.blocks
  return [head, ...blocksOf(others, under, setting)]
}

function list(block: Extract<Block, { kind: 'list' }>, under: Under, setting: Setting): (Paragraph | Table)[] {
  const level = Numbering.deepest(under.listLevel + 1)
  // In a callout or a cell, what a list stands in moves it to the right; a list in a list has its level for that.
  const extra = under.listLevel < 0 ? under.indent : under.indent - step * (under.listLevel + 1)
  const left = extra + step * (level + 1)
  const inside: Under = { ...under, style: listStyle('Continue', level), indent: left, listLevel: level }
  if (block.style === 'task') {
    const mark: IParagraphOptions = {
      style: listStyle('Continue', level),
      indent: { left, hanging: step },
    }
    return block.items.flatMap((item) => itemBlocks(item, mark, item.checked === true ? '☑' : '☐', inside, setting))
  }
  const reference = setting.numbering.add(block.style, block.start ?? 1, extra)
  const mark: IParagraphOptions = {
    style: listStyle(block.style === 'bullet' ? 'Bullet' : 'Number', level),
    numbering: { reference, level },
  }
  return block.items.flatMap((item) => itemBlocks(item, mark, '', inside, setting))
}

function callout(block: Extract<Block, { kind: 'callout' }>, under: Under, setting: Setting): (Paragraph | Table)[] {
  const inside: Under = { ...under, style: calloutStyle(block.tone), tone: block.tone, indent: under.indent + 200 }
  const label = paragraph(textRuns(block.label, { bold: true }), inside, { keepNext: true, spacing: { before: 160 } })
  return [label, ...blocksOf(block.blocks, inside, setting)]
}

function labelled(label: string, value: readonly Inline[], under: Under, { colon }: Setting): Paragraph {
  return paragraph([...textRuns(label + colon, { bold: true }), ...runsOf(value)], under, {
    spacing: { after: 40 },
  })
}

/** Who signs, and a line to sign on. */
function signature({ role, name }: { role: string; name: string }, under: Under, setting: Setting): Paragraph[] {
  return [
    paragraph(textRuns(role, { bold: true }), under, { keepNext: true, spacing: { before: 240, after: 0 } }),
    ...(name === '' ? [] : [paragraph(textRuns(name), under, { keepNext: true, spacing: { after: 0 } })]),
    paragraph([...textRuns(setting.words.signature), new TextRun({ children: [new Tab()] })], under, {
      spacing: { before: 240 },
      tabStops: [{ type: TabStopType.RIGHT, position: setting.width, leader: LeaderType.UNDERSCORE }],
    }),
  ]
}

function one(block: Block, under: Under, setting: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = headings[block.level - 1]
      return [
        new Paragraph({
          ...(heading === undefined ? {} : { heading }),
          ...framed(under),
          ...(runsFromTheRight(block.inlines) ? { bidirectional: true } : {}),
          children: runsOf(block.inlines),
        }),
      ]
    }
    case 'paragraph':
      return [written(block.inlines, under)]
    case 'list':
      return list(block, under, setting)
    case 'quote':
      return blocksOf(block.blocks, { ...under, style: 'Quote', indent: under.indent + step }, setting)
    case 'callout':
      return callout(block, under, setting)
    case 'table':
      return tableOf(block, under, setting)
    case 'image':
      return [paragraph(imageOf(block, setting), under)]
    case 'pairs':
      return block.pairs.map(({ label, value }) => labelled(label, value, under, setting))
    case 'rule':
      return [
        paragraph([], under, {
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '8C8174' } },
        }),
      ]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'signatures':
      return block.fields.flatMap((field) => signature(field, under, setting))
    case 'cards':
      return block.cards.flatMap(({ over, figure, under: below }) =>
        [over, figure, below].map((text) => paragraph(textRuns(text), under)),
      )
    case 'keys':
      return block.groups.flatMap(({ title, keys }) => [
        paragraph(textRuns(title, { bold: true }), under),
        ...keys.map((key) => paragraph(textRuns(`${key.keys.join(' ')} ${key.label}`), under)),
      ])
    default:
      return []
  }
}

export function blocksOf(blocks: readonly Block[], under: Under, setting: Setting): (Paragraph | Table)[] {
  return blocks.flatMap((block) => one(block, under, setting))
}
