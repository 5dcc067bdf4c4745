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
import type { Block, Inline, ListItem, SignatureField } from '#shared/minutes/document.ts'
import { piecesRunFromTheRight } from '#shared/minutes/typography/isolates.ts'
import { groupedPrint } from '#shared/minutes/wording.ts'
import { runsOf, textRuns } from './inlines.ts'
import { Numbering } from './numbering.ts'
import { imageOf } from './pictures.ts'
import { boxed, calloutStyle, listStyle, step } from './styles.ts'
import type { Setting, Under } from './setting.ts'
import { tableOf } from './table.ts'

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

function written(inlines: readonly Inline[], under: Under, { footnotes }: Setting): Paragraph {
  return paragraph(runsOf(inlines, footnotes), under, piecesRunFromTheRight(inlines) ? { bidirectional: true } : {})
}

function headed(level: number, inlines: readonly Inline[], under: Under, { footnotes }: Setting): Paragraph {
  const heading = headings[level - 1]
  return new Paragraph({
    ...(heading === undefined ? {} : { heading }),
    ...framed(under),
    ...(piecesRunFromTheRight(inlines) ? { bidirectional: true } : {}),
    children: runsOf(inlines, footnotes),
  })
}

function itemBlocks(item: ListItem, mark: IParagraphOptions, sign: string, under: Under, setting: Setting) {
  const [first, ...rest] = item.blocks
  const lead = sign === '' ? [] : textRuns(`${sign}\u00A0`)
  const inlines = first?.kind === 'paragraph' ? first.inlines : []
  const head = new Paragraph({
    ...(under.tone === null ? {} : boxed(under.tone)),
    ...mark,
    children: [...lead, ...runsOf(inlines, setting.footnotes)],
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

function labelled(label: string, value: readonly Inline[], under: Under, { colon, footnotes }: Setting): Paragraph {
  return paragraph([...textRuns(label + colon, { bold: true }), ...runsOf(value, footnotes)], under, {
    spacing: { after: 40 },
  })
}

/** Who signs and with which known key; a line to sign on, or what it is that was drawn. */
function signature(field: SignatureField, under: Under, setting: Setting): Paragraph[] {
  const { role, name, fingerprint, drawn } = field
  const { words } = setting
  const together = { keepNext: true, spacing: { after: 0 } }
  const foot = drawn === undefined ? [...textRuns(words.signature), new TextRun({ children: [new Tab()] })] : null
  return [
    paragraph(textRuns(role, { bold: true }), under, { keepNext: true, spacing: { before: 240, after: 0 } }),
    ...(name === '' ? [] : [paragraph(textRuns(name), under, together)]),
    ...(fingerprint === undefined
      ? []
      : [paragraph(textRuns(words.knownKey(groupedPrint(fingerprint))), under, together)]),
    paragraph(foot ?? textRuns(words.drawn, { italics: true }), under, {
      spacing: { before: 240 },
      ...(foot === null
        ? {}
        : { tabStops: [{ type: TabStopType.RIGHT, position: setting.width, leader: LeaderType.UNDERSCORE }] }),
    }),
  ]
}

function signatures(
  { fields, textSha256 }: Extract<Block, { kind: 'signatures' }>,
  under: Under,
  setting: Setting,
): Paragraph[] {
  const print = textSha256 === undefined ? [] : textRuns(setting.words.textPrint(groupedPrint(textSha256)))
  return [
    ...(print.length === 0 ? [] : [paragraph(print, under, { keepNext: true })]),
    ...fields.flatMap((field) => signature(field, under, setting)),
  ]
}

function one(block: Block, under: Under, setting: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headed(block.level, block.inlines, under, setting)]
    case 'paragraph':
      return [written(block.inlines, under, setting)]
    case 'list':
      return list(block, under, setting)
    case 'quote':
      return blocksOf(block.blocks, { ...under, style: 'Quote', indent: under.indent + step }, setting)
    case 'callout':
      return callout(block, under, setting)
    case 'table':
      return tableOf(block, under, setting, blocksOf)
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
      return signatures(block, under, setting)
    case 'chart':
      // In words: a chart of Word's own would open in its own program, with figures nobody wrote there.
      return [paragraph(textRuns(block.alt), under)]
    case 'annex':
      return [
        headed(1, [{ kind: 'text', text: block.title }], under, setting),
        ...blocksOf(block.blocks, under, setting),
      ]
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
