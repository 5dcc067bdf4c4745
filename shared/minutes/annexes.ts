/** Tables too wide for a page that stands: put at the end, on pages that lie on their side, and named where they were. */
import { paragraph } from './blocks.ts'
import type { Block, Cell, Inline } from './document.ts'

/** A page that stands holds this many columns of words or figures. */
const mostColumns = 7

export interface AnnexPhrases {
  /** `what` is the table's caption, else the heading it stood under; '' for neither. */
  title: (number: number, what: string) => string
  see: (number: number) => string
}

export function withAnnexes(blocks: readonly Block[], phrases: AnnexPhrases): Block[] {
  const annexes: Block[] = []
  let under = ''
  const kept = blocks.map((block): Block => {
    if (block.kind === 'heading') under = said(block.inlines)
    if (block.kind !== 'table' || columnsOf(block) <= mostColumns) return block
    const number = annexes.length + 1
    const { caption = '', ...table } = block
    const title = phrases.title(number, caption === '' ? under : caption)
    annexes.push({ kind: 'annex', orientation: 'landscape', title, blocks: [table] })
    return paragraph(phrases.see(number))
  })
  return [...kept, ...annexes]
}

const columnsOf = ({ head, rows }: Extract<Block, { kind: 'table' }>) => Math.max(0, ...[...head, ...rows].map(widthOf))

const widthOf = (row: readonly Cell[]) => row.reduce((sum, { colspan = 1 }) => sum + colspan, 0)

const said = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
    .trim()
