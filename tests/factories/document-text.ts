/** A semantic document as lines of plain text, one a block or table row: what tests read, never what users get. */
import type { Block, Cell, Inline, ListItem, SemanticDocument } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'

export function inlineText(inlines: readonly Inline[]): string {
  return flatInlines(inlines)
    .map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    .join('')
}

function cellText({ blocks }: Cell): string {
  return blocks.flatMap(blockLines).join(' / ')
}

function itemLines(item: ListItem): string[] {
  const [first = '', ...rest] = item.blocks.flatMap(blockLines)
  const sign = item.checked === undefined ? '-' : item.checked ? '[x]' : '[ ]'
  return [`${sign} ${first}`, ...rest.map((line) => `  ${line}`)]
}

export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inlineText(block.inlines)}`]
    case 'paragraph':
      return [inlineText(block.inlines)]
    case 'list':
      return block.items.flatMap(itemLines)
    case 'quote':
      return block.blocks.flatMap(blockLines).map((line) => `> ${line}`)
    case 'table':
      return [...block.head, ...block.rows].map((row) => `| ${row.map(cellText).join(' | ')} |`)
    case 'pairs':
      return block.pairs.map(({ label, value }) => `${label} = ${inlineText(value)}`)
    case 'callout':
      return [`[${block.label}]`, ...block.blocks.flatMap(blockLines).map((line) => `  ${line}`)]
    case 'image':
      return [`(image: ${block.alt})`]
    case 'chart':
      return [`(chart: ${block.alt})`]
    case 'annex':
      return [`# ${block.title}`, ...block.blocks.flatMap(blockLines)]
    case 'signatures':
      return block.fields.map(({ role, name }) => `${role}: ${name} ______`)
    case 'rule':
      return ['---']
    default:
      return []
  }
}

/** Lines with no-break spaces as ordinary ones, so that expectations stay readable. */
export function documentLines(document: SemanticDocument): string[] {
  return document.blocks.flatMap(blockLines).map(ordinary)
}

export function ordinary(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ')
}

/** The document with each chart as the sentence that says it: what is read where nothing is drawn. */
export function chartsInWords(document: SemanticDocument): SemanticDocument {
  const said = (block: Block): Block => {
    if (block.kind === 'chart') return { kind: 'paragraph', inlines: [{ kind: 'text', text: block.alt }] }
    return block.kind === 'annex' ? { ...block, blocks: block.blocks.map(said) } : block
  }
  return { ...document, blocks: document.blocks.map(said) }
}
