import { describe, expect, it } from 'vitest'
import { blockLines } from '#factories/document-text.ts'
import { cell, heading, paragraph } from '#factories/semantic.ts'
import { withAnnexes } from '#shared/minutes/annexes.ts'
import type { Block } from '#shared/minutes/document.ts'
import { englishAnnexes } from '#shared/minutes/phrases/english-annexes.ts'
import { frenchAnnexes } from '#shared/minutes/phrases/french-annexes.ts'

const table = (columns: number, caption?: string): Block => ({
  kind: 'table',
  ...(caption === undefined ? {} : { caption }),
  head: [],
  rows: [Array.from({ length: columns }, (_, index) => cell(`c${index}`))],
})
const told = (blocks: Block[], phrases = frenchAnnexes) => withAnnexes(blocks, phrases).flatMap(blockLines)

describe('Wide tables', () => {
  it('of eight columns go to the end, on their side, named where they stood; of seven they stay', () => {
    const blocks = withAnnexes([heading(1, 'Budget'), table(8), paragraph('Suite.'), table(7)], frenchAnnexes)
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'table', 'annex'])
    expect(blocks.at(-1)).toMatchObject({ orientation: 'landscape', title: 'Annexe\u00A01 – Budget' })
    expect(blocks.flatMap(blockLines)[1]).toBe('Tableau en annexe\u00A01, en fin de document.')
  })

  it('are numbered in their order, and called by their caption when they have one', () => {
    const lines = told([heading(2, 'Budget'), table(9, 'Dépenses'), table(12)])
    expect(lines.filter((line) => line.startsWith('# '))).toEqual([
      '# Annexe\u00A01 – Dépenses',
      '# Annexe\u00A02 – Budget',
    ])
  })

  it('count merged cells for what they cover', () => {
    const merged: Block = { kind: 'table', head: [[{ ...cell('a'), colspan: 8 }]], rows: [] }
    expect(withAnnexes([merged], englishAnnexes).map(({ kind }) => kind)).toEqual(['paragraph', 'annex'])
    expect(told([merged], englishAnnexes)[0]).toBe('The table is annex\u00A01, at the end of the document.')
  })
})
