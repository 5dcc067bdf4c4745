/** Tables as GitHub writes them: one head row, one line a cell; spans leave empty cells so that columns still align. */
import type { Block, Cell } from '#shared/minutes/document.ts'
import { markdownInlines, markdownText } from './markdown-inlines.ts'

type Table = Extract<Block, { kind: 'table' }>

export function markdownTable(table: Table): string {
  const grid = spread([...table.head, ...table.rows])
  const width = Math.max(0, ...grid.map((row) => row.length))
  if (width === 0) return ''
  const [head, ...rest] = table.head.length > 0 ? grid : [[], ...grid]
  const columns = Array.from({ length: width }, (_, column) => column)
  const line = (row: readonly (Cell | null)[] = []) =>
    `| ${columns.map((column) => cellText(row[column] ?? null)).join(' | ')} |`
  const rules = columns.map((column) => ruleOf(alignOf(grid, column)))
  const caption = table.caption === undefined || table.caption === '' ? [] : [`**${markdownText(table.caption)}**`, '']
  return [...caption, line(head), `| ${rules.join(' | ')} |`, ...rest.map(line)].join('\n')
}

/** Cells in their columns; null where a span covers or a row ends early. */
function spread(rows: readonly Cell[][]): (Cell | null)[][] {
  const grid: (Cell | null)[][] = rows.map(() => [])
  for (const [y, cells] of rows.entries()) {
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++
      for (let dy = 0; dy < (cell.rowspan ?? 1); dy++) {
        for (let dx = 0; dx < (cell.colspan ?? 1); dx++) {
          const row = grid[y + dy]
          if (row !== undefined) row[x + dx] = dy + dx === 0 ? cell : null
        }
      }
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? null))
}

function alignOf(grid: readonly (Cell | null)[][], column: number): Cell['align'] {
  return grid.map((row) => row[column]?.align).find((align) => align !== undefined)
}

function ruleOf(align: Cell['align']): string {
  return align === 'right' ? '---:' : align === 'center' ? ':---:' : '---'
}

function cellText(cell: Cell | null): string {
  return cell === null ? '' : blocksInLine(cell.blocks, '')
}

/** Blocks in one line: a cell holds no other. */
function blocksInLine(blocks: readonly Block[], bullet: string): string {
  return blocks
    .flatMap((block) => inLine(block, bullet))
    .filter((text) => text !== '')
    .join('<br>')
}

function inLine(block: Block, bullet: string): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [`${bullet}${markdownInlines(block.inlines, 'tag')}`]
    case 'list':
      return block.items.map((item, index) => {
        const done = item.checked === true ? '☑ ' : '☐ '
        const mark =
          block.style === 'ordered' ? `${(block.start ?? 1) + index}\\. ` : block.style === 'task' ? done : '• '
        return blocksInLine(item.blocks, mark)
      })
    case 'quote':
      return [blocksInLine(block.blocks, bullet)]
    case 'callout':
      return [`**${markdownText(block.label)}**`, blocksInLine(block.blocks, bullet)]
    case 'table':
      return [...block.head, ...block.rows].map((row) => row.map((each) => blocksInLine(each.blocks, '')).join(' · '))
    case 'pairs':
      return block.pairs.map(({ label, value }) => `**${markdownText(label)}** ${markdownInlines(value, 'tag')}`)
    case 'image':
      return [markdownText(block.alt)]
    case 'chart':
      return [markdownText(block.alt)]
    case 'annex':
      return [`**${markdownText(block.title)}**`, blocksInLine(block.blocks, '')]
    case 'signatures':
      return block.fields.map(({ role, name }) => `${markdownText(role)} ${markdownText(name)}`)
    default:
      return []
  }
}
