import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextNode } from '#shared/contract/meeting.ts'
import type { Block, Cell, Inline } from '#shared/minutes/document.ts'
import { textBlocks } from '#shared/minutes/text-blocks.ts'
import { anyText, bullets, heading, paragraph, textOf, words, wordsIn } from '#factories/text.ts'

function cell(type: 'tableHeader' | 'tableCell', text: string, attrs: TextNode['attrs'] = {}): TextNode {
  return { type, attrs, content: [paragraph(text)] }
}
function row(...content: TextNode[]): TextNode {
  return { type: 'tableRow', content }
}
function tableOf(...rows: TextNode[]): Extract<Block, { kind: 'table' }> {
  const [block] = textBlocks(textOf({ type: 'table', content: rows }), 2)
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}

/** Every word of the blocks in reading order; images by their caption are left out, as in the source's words. */
function wordsOf(blocks: readonly Block[]): string {
  const said = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
  const inCell = (each: Cell): string => wordsOf(each.blocks)
  return blocks
    .map((block): string => {
      if (block.kind === 'heading' || block.kind === 'paragraph') return said(block.inlines)
      if (block.kind === 'list') return block.items.map((item) => wordsOf(item.blocks)).join('')
      if (block.kind === 'quote') return wordsOf(block.blocks)
      if (block.kind === 'table') return [...block.head, ...block.rows].flat().map(inCell).join('')
      return ''
    })
    .join('')
}

describe('a text as blocks', () => {
  it('keeps every word in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsOf(textBlocks(text, 2))).toBe(wordsIn(text))
      }),
    )
  })

  it.each([
    { written: [1, 2, 4], level: 2, printed: [3, 4, 4] },
    { written: [1, 2], level: 3, printed: [4, 4] },
    // A text that begins with second-level titles skips no level under its item.
    { written: [2, 3, 2], level: 2, printed: [3, 4, 3] },
    { written: [3, 1, 3], level: 1, printed: [2, 2, 3] },
  ])('prints headings $written of an item at level $level as $printed', ({ written, level, printed }) => {
    const text = textOf(...written.map((each) => heading(each, 'Titre')))
    expect(textBlocks(text, level).map((block) => (block.kind === 'heading' ? block.level : 0))).toEqual(printed)
  })

  it('keeps marks in one order and a link as an address', () => {
    const linked: TextNode = {
      type: 'text',
      text: 'ici',
      marks: [{ type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org' } }, { type: 'bold' }],
    }
    expect(textBlocks(textOf(paragraph(linked)), 2)).toEqual([
      {
        kind: 'paragraph',
        inlines: [{ kind: 'text', text: 'ici', marks: ['bold', 'italic'], href: 'https://example.org' }],
      },
    ])
  })

  it('leaves out empty lines, which the page spaces itself', () => {
    expect(textBlocks(textOf({ type: 'paragraph' }, paragraph('a'), { type: 'heading' }), 2)).toHaveLength(1)
    expect(textBlocks(undefined, 2)).toEqual([])
  })

  it('keeps where an ordered list starts and which tasks are done', () => {
    const ordered: TextNode = { ...bullets('a'), type: 'orderedList', attrs: { start: 4 } }
    const task: TextNode = { type: 'taskItem', attrs: { checked: true }, content: [paragraph('fait')] }
    const blocks = textBlocks(textOf(ordered, { type: 'taskList', content: [task] }), 2)
    expect(blocks[0]).toMatchObject({ kind: 'list', style: 'ordered', start: 4 })
    expect(blocks[1]).toMatchObject({ kind: 'list', style: 'task', items: [{ checked: true }] })
  })

  it('names an image by its alternative, else by its file', () => {
    const image = (alt: string): TextNode => ({
      type: 'image',
      attrs: { sha256: 'a'.repeat(64), alt, name: 'plan.png' },
    })
    expect(textBlocks(textOf(image('Plan du hall'), image('')), 2)).toEqual([
      { kind: 'image', sha256: 'a'.repeat(64), alt: 'Plan du hall' },
      { kind: 'image', sha256: 'a'.repeat(64), alt: 'plan.png' },
    ])
  })
})

describe('a table of a text', () => {
  it('has for head its first rows made of headers alone', () => {
    const table = tableOf(
      row(cell('tableHeader', 'Quoi'), cell('tableHeader', 'Prix')),
      row(cell('tableHeader', 'Banc'), cell('tableCell', '90 €', { align: 'right' })),
    )
    expect(table.head).toHaveLength(1)
    expect(table.rows[0]?.[0]?.blocks).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Banc', marks: ['bold'] }] },
    ])
    expect(table.rows[0]?.[1]).toMatchObject({ align: 'right' })
  })

  it('keeps merged cells, and has no head when one of its cells reaches into the body', () => {
    const table = tableOf(
      row(cell('tableHeader', 'A', { rowspan: 2, colspan: 1 }), cell('tableHeader', 'B', { rowspan: 1 })),
      row(cell('tableCell', 'C')),
    )
    expect(table.head).toEqual([])
    expect(table.rows[0]?.[0]).toMatchObject({ rowspan: 2 })
    expect(table.rows[0]?.[1]).not.toHaveProperty('rowspan')
  })

  it('made of headers alone keeps a body', () => {
    const table = tableOf(row(cell('tableHeader', 'A')), row(cell('tableHeader', 'B')))
    expect([table.head.length, table.rows.length]).toEqual([1, 1])
    expect(tableOf(row(cell('tableHeader', 'A'))).rows).toHaveLength(1)
  })

  it('keeps widths that were dragged for every column', () => {
    const wide = (width: number[] | null) => cell('tableCell', 'a', { colwidth: width })
    expect(tableOf(row(wide([120]), wide([60]))).columns).toEqual([120, 60])
    expect(tableOf(row(wide([120]), wide(null)))).not.toHaveProperty('columns')
  })
})

describe('words', () => {
  it('typed with marks stay in one paragraph', () => {
    const [block] = textBlocks(textOf(paragraph('Il ', words('faut', 'bold'), { type: 'hardBreak' }, 'voir')), 2)
    expect(block).toEqual({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Il ' },
        { kind: 'text', text: 'faut', marks: ['bold'] },
        { kind: 'break' },
        { kind: 'text', text: 'voir' },
      ],
    })
  })
})
