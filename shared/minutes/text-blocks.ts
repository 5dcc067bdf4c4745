/**
 * An agenda item's text as blocks: the same words in the same order, headings moved under the item's own.
 */
import type { TextNode } from '#shared/contract/meeting.ts'
import type { Block, Cell, Inline, ListItem, Mark } from './document.ts'

const marks: readonly Mark[] = ['bold', 'italic', 'underline', 'strike', 'highlight', 'code']

function inline(node: TextNode, added: readonly Mark[]): Inline {
  if (node.type === 'hardBreak') return { kind: 'break' }
  const found = new Set([...(node.marks ?? []).map((mark) => mark.type), ...added])
  const kept = marks.filter((mark) => found.has(mark))
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']
  return {
    kind: 'text',
    text: node.text ?? '',
    ...(kept.length > 0 ? { marks: kept } : {}),
    ...(typeof href === 'string' ? { href } : {}),
  }
}

interface Under {
  /** The item's own heading level. */
  level: number
  /** Heading levels the text uses, highest first: people who begin with a third-level title skip no level here. */
  ranks: readonly number[]
  /** Marks a header cell of a body row gives its words. */
  added: readonly Mark[]
}

function headingLevel(asked: unknown, { level, ranks }: Under): 1 | 2 | 3 | 4 {
  const levels = [1, 2, 3, 4] as const
  return levels[Math.min(3, level + ranks.indexOf(Number(asked ?? 1)))] ?? 4
}

function levelsUsed(node: TextNode): number[] {
  const own = node.type === 'heading' && (node.content ?? []).length > 0 ? [Number(node.attrs?.['level'] ?? 1)] : []
  return [...own, ...(node.content ?? []).flatMap(levelsUsed)]
}

/** No heading stands more than one level below the one before it, as readers of headings need. */
function unskipped(blocks: Block[], itemLevel: number): Block[] {
  let before = itemLevel
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    before = Math.min(block.level, before + 1)
    return { ...block, level: headingLevel(1, { level: before - 1, ranks: [1], added: [] }) }
  })
}

function listItem(node: TextNode, under: Under): ListItem {
  const blocks = blocksIn(node, under)
  return node.type === 'taskItem' ? { checked: node.attrs?.['checked'] === true, blocks } : { blocks }
}

function cellOf(node: TextNode, under: Under): Cell {
  const { colspan, rowspan, align } = node.attrs ?? {}
  return {
    blocks: blocksIn(node, under),
    ...(typeof colspan === 'number' && colspan > 1 ? { colspan } : {}),
    ...(typeof rowspan === 'number' && rowspan > 1 ? { rowspan } : {}),
    ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
  }
}

/** Widths the writer dragged, if every column has one. */
function widthsOf(firstRow: TextNode | undefined): number[] | null {
  const widths = (firstRow?.content ?? []).flatMap((each): unknown[] => {
    const found = each.attrs?.['colwidth']
    return Array.isArray(found) ? found : [null]
  })
  const known = widths.filter((width): width is number => typeof width === 'number' && width > 0)
  return known.length > 0 && known.length === widths.length ? known : null
}

function tableOf(node: TextNode, under: Under): Block {
  const rows = node.content ?? []
  const isHead = (row: TextNode): boolean => (row.content ?? []).every((each) => each.type === 'tableHeader')
  const firstBody = rows.findIndex((row) => !isHead(row))
  // A table of nothing but headers is a table with a body all the same.
  const leading = firstBody === -1 ? Math.min(1, rows.length - 1) : firstBody
  // A head whose cells reach into the body can't be repeated on the next page without it.
  const reaches = rows
    .slice(0, leading)
    .some((row, index) => (row.content ?? []).some((each) => Number(each.attrs?.['rowspan'] ?? 1) > leading - index))
  const headRows = reaches ? 0 : leading
  const cells = (row: TextNode, isBody: boolean): Cell[] =>
    (row.content ?? []).map((each) =>
      cellOf(each, isBody && each.type === 'tableHeader' ? { ...under, added: ['bold'] } : under),
    )
  const columns = widthsOf(rows[0])
  return {
    kind: 'table',
    ...(columns === null ? {} : { columns }),
    head: rows.slice(0, headRows).map((row) => cells(row, false)),
    rows: rows.slice(headRows).map((row) => cells(row, true)),
  }
}

function block(node: TextNode, under: Under): Block[] {
  const inlines = (): Inline[] => (node.content ?? []).map((child) => inline(child, under.added))
  const items = (): ListItem[] => (node.content ?? []).map((child) => listItem(child, under))
  switch (node.type) {
    case 'paragraph':
      // An empty line is how people space a text; the page spaces it itself.
      return (node.content ?? []).length === 0 ? [] : [{ kind: 'paragraph', inlines: inlines() }]
    case 'heading':
      return (node.content ?? []).length === 0
        ? []
        : [{ kind: 'heading', level: headingLevel(node.attrs?.['level'], under), inlines: inlines() }]
    case 'bulletList':
      return [{ kind: 'list', style: 'bullet', items: items() }]
    case 'orderedList':
      return [{ kind: 'list', style: 'ordered', start: Number(node.attrs?.['start'] ?? 1), items: items() }]
    case 'taskList':
      return [{ kind: 'list', style: 'task', items: items() }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksIn(node, under) }]
    case 'table':
      return [tableOf(node, under)]
    case 'image': {
      const { sha256, alt, name } = node.attrs ?? {}
      const caption = typeof alt === 'string' && alt !== '' ? alt : name
      return [{ kind: 'image', sha256: String(sha256), alt: typeof caption === 'string' ? caption : '' }]
    }
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    default:
      return []
  }
}

function blocksIn(node: TextNode, under: Under): Block[] {
  return (node.content ?? []).flatMap((child) => block(child, under))
}

/** @param itemLevel the item's own heading level: the text's headings stand below it, never under level 4 */
export function textBlocks(text: TextNode | undefined, itemLevel: number): Block[] {
  if (text === undefined) return []
  const ranks = [...new Set(levelsUsed(text))].sort((a, b) => a - b)
  return unskipped(blocksIn(text, { level: itemLevel, ranks, added: [] }), itemLevel)
}
