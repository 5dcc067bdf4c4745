/** The minutes as Markdown: for a wiki, a mail, another tool. Says what the PDF says, in the same order. */
import type { Block, Letterhead, ListItem, SemanticDocument } from '#shared/minutes/document.ts'
import { markdownInlines, markdownText } from './markdown-inlines.ts'
import { markdownTable } from './markdown-table.ts'

/** Pictures are named by where an archive keeps them: `files/<sha256>`. Ends with a line end. */
export function toMarkdown(document: SemanticDocument): string {
  const head = [
    letterhead(document.letterhead),
    heading(1, markdownText(document.title)),
    markdownInlines([{ kind: 'text', text: document.subtitle }]),
    document.banner === null ? '' : quoted(`**${markdownText(document.banner)}**`),
  ]
  const colon = document.language === 'fr' ? '\u00a0: ' : ': '
  return `${[...head, blocks(document.blocks, colon)].filter((part) => part !== '').join('\n\n')}\n`
}

/** The picture, then name and address, a line each. */
function letterhead(given: Letterhead | undefined): string {
  if (given === undefined) return ''
  const logo = given.logo === null ? [] : [`![${markdownText(given.logo.alt)}](files/${given.logo.sha256})`]
  const lines = [given.name, ...given.address.split('\n')].map(markdownText).filter((line) => line !== '')
  return [...logo, lines.join('\\\n')].filter((part) => part !== '').join('\n\n')
}

function blocks(all: readonly Block[], colon: string): string {
  const parts: string[] = []
  for (const [index, block] of all.entries()) {
    const text = write(block, colon)
    if (text === '') continue
    // Two lists in a row would be read as one.
    if (block.kind === 'list' && all[index - 1]?.kind === 'list') parts.push('<!-- -->')
    parts.push(text)
  }
  return parts.join('\n\n')
}

function write(block: Block, colon: string): string {
  switch (block.kind) {
    case 'heading':
      // The title is the only heading of the first level.
      return heading(block.level + 1, markdownInlines(block.inlines, 'space'))
    case 'paragraph':
      return markdownInlines(block.inlines)
    case 'list':
      return list(block, colon)
    case 'quote':
      return quoted(blocks(block.blocks, colon))
    case 'callout':
      return quoted(
        [`**${markdownText(block.label)}**`, blocks(block.blocks, colon)].filter((part) => part !== '').join('\n\n'),
      )
    case 'table':
      return markdownTable(block)
    case 'image':
      return `![${markdownText(block.alt)}](files/${block.sha256})`
    case 'pairs':
      return block.pairs
        .map(({ label, value }) => `- **${markdownText(label)}**${colon}${markdownInlines(value, 'space')}`)
        .join('\n')
    case 'chart':
      return markdownText(block.alt)
    case 'annex':
      return [heading(2, markdownText(block.title)), blocks(block.blocks, colon)]
        .filter((part) => part !== '')
        .join('\n\n')
    case 'signatures':
      return block.fields
        .map(({ role, name, drawn }) => {
          const how = drawn === undefined ? '' : ` (${markdownText(drawn.label)})`
          return `- **${markdownText(role)}**${colon}${markdownText(name)}${how}`
        })
        .join('\n')
    case 'rule':
      return '---'
    default:
      // A page's end means nothing where there are no pages.
      return ''
  }
}

/** Number signs at the end would be read as the heading's own fence. */
const heading = (level: number, text: string) =>
  text === '' ? '' : `${'#'.repeat(level)} ${text.replace(/#+$/u, (fence) => fence.replaceAll('#', String.raw`\#`))}`

const prefixed = (text: string, prefix: string) =>
  text
    .split('\n')
    .map((line) => `${prefix}${line}`.trimEnd())
    .join('\n')

const quoted = (text: string) => (text === '' ? '' : prefixed(text, '> '))

function list({ style, start = 1, items }: Extract<Block, { kind: 'list' }>, colon: string): string {
  const written = items.map((item, index) =>
    listItem(item, style === 'ordered' ? `${start + index}. ` : '- ', style, colon),
  )
  // A blank line between items only where one of them holds more than a line and a list.
  const isLoose = items.some((item) => item.blocks.filter((block) => block.kind !== 'list').length > 1)
  return written.join(isLoose ? '\n\n' : '\n')
}

function listItem(item: ListItem, marker: string, style: string, colon: string): string {
  const box = style === 'task' ? (item.checked === true ? '[x] ' : '[ ] ') : ''
  const [first, ...rest] = item.blocks
  const isTight = item.blocks.filter((block) => block.kind !== 'list').length <= 1
  const head = first === undefined ? '' : write(first, colon)
  const tail = rest.map((block) => write(block, colon)).filter((text) => text !== '')
  const text = [head, ...tail].join(isTight ? '\n' : '\n\n')
  const [line = '', ...lines] = text.split('\n')
  const indent = ' '.repeat(marker.length)
  return [`${marker}${box}${line}`.trimEnd(), ...lines.map((each) => `${indent}${each}`.trimEnd())].join('\n')
}
