/**
 * The minutes as plain text, to stand in a mail: no sign that means something to a program, headings in capitals,
 * lists with their marks, tables as « label : value ». Says what the PDF says, in the same order.
 */
import type { Block, Cell, Inline, Letterhead, ListItem, SemanticDocument } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { withoutSources } from '#shared/minutes/sources.ts'
import { plainRows } from './plain-table.ts'
import { wrapped } from './wrap.ts'

interface Words {
  colon: string
  picture: string
}

/** Lines of one block; a paragraph without a mark begins where the others go on. */
type Lines = string[]

function hrefSaid(href: string, text: string): string {
  const address = href.replace(/^mailto:/iu, '')
  return address === text.trim() ? '' : ` (${address})`
}

/** The lines of a text; a link's address stands once, after its last piece. */
function textLines(inlines: readonly Inline[]): string[] {
  const lines = ['']
  const flat = flatInlines(withoutSources(inlines))
  for (const [index, inline] of flat.entries()) {
    if (inline.kind === 'break') lines.push('')
    else {
      const next = flat[index + 1]
      const goesOn = next?.kind === 'text' && next.href === inline.href
      const address = inline.href === undefined || goesOn ? '' : hrefSaid(inline.href, inline.text)
      lines[lines.length - 1] += inline.text.replaceAll(/[\n\r\t\u2028\u2029]+/gu, ' ') + address
    }
  }
  return lines
}

function lineOf(inlines: readonly Inline[]): string {
  return textLines(inlines)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

function paragraphLines(inlines: readonly Inline[], indent: string): Lines {
  return textLines(inlines).flatMap((line) => wrapped(line, indent))
}

function markOf({ style, start = 1 }: Extract<Block, { kind: 'list' }>, { checked }: ListItem, index: number): string {
  if (style === 'task') return checked === true ? '☑ ' : '☐ '
  return style === 'ordered' ? `${start + index}. ` : '• '
}

function listLines(list: Extract<Block, { kind: 'list' }>, words: Words, indent: string): Lines {
  return list.items.flatMap((item, index) => {
    const mark = markOf(list, item, index)
    const under = indent + ' '.repeat(mark.length)
    const lines = item.blocks.flatMap((each) => blockLines(each, words, under))
    const [first] = lines
    return first === undefined
      ? [(indent + mark).trimEnd()]
      : [indent + mark + first.slice(under.length), ...lines.slice(1)]
  })
}

/** A cell in one line: its paragraphs after one another, parted as a reader parts them. */
function cellLine(words: Words, { blocks }: Cell): string {
  return blocks
    .flatMap((each) => blockLines(each, words, '').join(' '))
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join(' ; ')
}

function tableLines(table: Extract<Block, { kind: 'table' }>, words: Words, indent: string): Lines {
  const rows = plainRows(table, (cell) => cellLine(words, cell)).map(({ values }) =>
    values.flatMap(({ label, cell }) => {
      const said = cellLine(words, cell)
      if (said === '') return []
      return wrapped(label === '' ? said : label + words.colon + said, indent, `${indent}  `)
    }),
  )
  const caption = table.caption === undefined ? [] : wrapped(table.caption, indent)
  return apart([caption, ...rows])
}

/** Blocks with a blank line between; what is empty leaves none. */
function apart(parts: readonly Lines[]): Lines {
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function blockLines(block: Block, words: Words, indent: string): Lines {
  const pair = (label: string, value: string): Lines => wrapped(label + words.colon + value, indent, `${indent}  `)
  switch (block.kind) {
    case 'heading': {
      const line = lineOf(block.inlines)
      return wrapped(block.level === 1 ? line.toUpperCase() : line, indent)
    }
    case 'paragraph':
      return paragraphLines(block.inlines, indent)
    case 'list':
      return listLines(block, words, indent)
    case 'quote':
      return apart(block.blocks.map((each) => blockLines(each, words, `${indent}  `)))
    case 'callout':
      return [
        ...wrapped(block.label + words.colon.trimEnd(), indent),
        ...block.blocks.flatMap((each) => blockLines(each, words, `${indent}  `)),
      ]
    case 'table':
      return tableLines(block, words, indent)
    case 'pairs':
      return block.pairs.flatMap(({ label, value }) => pair(label, lineOf(value)))
    case 'image':
      return wrapped(block.alt === '' ? `[${words.picture}]` : `[${words.picture}${words.colon}${block.alt}]`, indent)
    case 'signatures':
      return block.fields.flatMap(({ role, name, drawn }) =>
        pair(role, drawn === undefined ? name : `${name} (${drawn.label})`),
      )
    case 'chart':
      return wrapped(block.alt, indent)
    case 'annex':
      return apart([
        wrapped(block.title.toUpperCase(), indent),
        ...block.blocks.map((each) => blockLines(each, words, indent)),
      ])
    case 'cards':
      return block.cards.flatMap(({ figure, over, under }) => wrapped([over, figure, under].join(' '), indent))
    case 'keys':
      return block.groups.flatMap(({ title, keys }) => [
        ...wrapped(title, indent),
        ...keys.flatMap((key) => pair(key.keys.join(' '), key.label)),
      ])
    default:
      // A line or a page's end means nothing where there are no pages.
      return []
  }
}

/** Name and address, a line each; a mail shows no picture. */
function letterheadLines(letterhead: Letterhead | undefined): Lines {
  if (letterhead === undefined) return []
  return [letterhead.name, ...letterhead.address.split('\n')].flatMap((line) => wrapped(line.trim()))
}

/** Ends with a line end. */
export function toPlainText(document: SemanticDocument): string {
  const { typography, editions } = phrasesOf(document.language)
  const words = { colon: typography.colon, picture: editions.picture }
  const title = document.untitled === true ? [] : wrapped(document.title.toUpperCase())
  const head = [...title, ...wrapped(document.subtitle)]
  return `${apart([wrapped(document.banner ?? ''), letterheadLines(document.letterhead), head, ...document.blocks.map((each) => blockLines(each, words, ''))]).join('\n')}\n`
}
