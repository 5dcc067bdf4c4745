import { describe, expect, it } from 'vitest'
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { compose } from '#shared/minutes/compose.ts'
import { toPlainText } from '#shared/minutes/plain-text/plain-text.ts'
import { documentWords } from '#host/export/pdf/verify/document-words.ts'
import { chartsInWords, ordinary } from '#factories/document-text.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import {
  bullets,
  cell,
  heading,
  item,
  link,
  paragraph,
  sampleMinutes,
  semanticDocument,
  text,
} from '#factories/semantic.ts'

/** What a block reads as, under a title of one word. */
function said(...blocks: Block[]): string[] {
  const lines = toPlainText(semanticDocument({ title: 'T', blocks })).split('\n')
  return lines.slice(2, -1).map(ordinary)
}

/** The words of a document whose tables have no heads: there they stand beside each value, in another order. */
function wordsOf(document: SemanticDocument): string[] {
  const headless = (blocks: Block[]): Block[] =>
    blocks.map((block) => {
      if (block.kind === 'table' && block.rows.length > 0) return { ...block, head: [] }
      return 'blocks' in block ? { ...block, blocks: headless(block.blocks) } : block
    })
  return documentWords({ ...document, blocks: headless(chartsInWords(document).blocks) }, new Set())
}

function letters(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** The first word that does not come after the one before it; null when all do. */
function firstMissing(words: readonly string[], from: string): string | null {
  let place = 0
  const whole = letters(from)
  for (const word of words.map(letters).filter((each) => each !== '')) {
    const found = whole.indexOf(word, place)
    if (found === -1) return word
    place = found + word.length
  }
  return null
}

describe('Minutes as plain text', () => {
  it('say headings in capitals at the first level, and as they are below', () => {
    expect(said(heading(1, 'Présences'), heading(2, 'Collège des habitants'))).toEqual([
      'PRÉSENCES',
      '',
      'Collège des habitants',
    ])
  })

  it('mark lists, tasks and numbers, each under the other', () => {
    const numbers: Block = { kind: 'list', style: 'ordered', start: 9, items: [item('neuf'), item('dix')] }
    const tasks: Block = {
      kind: 'list',
      style: 'task',
      items: [
        { checked: true, blocks: [paragraph('fait')] },
        { checked: false, blocks: [paragraph('à faire')] },
      ],
    }
    expect(said(bullets('un', item('deux', numbers)), tasks)).toEqual([
      '• un',
      '• deux',
      '  9. neuf',
      '  10. dix',
      '',
      '☑ fait',
      '☐ à faire',
    ])
  })

  it('say a table row by row, each value after its column’s name', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Actions',
      head: [[cell('Quoi'), cell('Qui')]],
      rows: [
        [cell('Écrire'), cell('Fatou')],
        [{ ...cell('Tout'), colspan: 2 }],
        [{ ...cell('Deux lignes'), rowspan: 2 }, cell('Rosa')],
        [cell('İbrahim')],
      ],
    }
    expect(said(table)).toEqual([
      'Actions',
      '',
      'Quoi : Écrire',
      'Qui : Fatou',
      '',
      'Quoi : Tout',
      '',
      'Quoi : Deux lignes',
      'Qui : Rosa',
      '',
      'Qui : İbrahim',
    ])
  })

  it('say where a link leads, once, and never twice the same address', () => {
    expect(
      said(
        paragraph(
          'Voir ',
          { ...text('la ', ['bold']), href: 'https://exemple.fr' } as never,
          link('page', 'https://exemple.fr'),
        ),
        paragraph(link('rosa@exemple.fr', 'mailto:rosa@exemple.fr')),
      ),
    ).toEqual(['Voir la page (https://exemple.fr)', '', 'rosa@exemple.fr'])
  })

  it('hold every line to 72 signs, and a longer word whole', () => {
    const long = `https://exemple.fr/${'a'.repeat(90)}`
    const lines = said(bullets(`${'mot '.repeat(60)}${long} fin`), {
      kind: 'quote',
      blocks: [paragraph('phrase '.repeat(40))],
    })
    expect(lines.filter((line) => line.length > 72)).toEqual([`  ${long}`])
  })

  it('never part a number from its unit', () => {
    const lines = toPlainText(semanticDocument({ blocks: [paragraph(`${'a'.repeat(66)} 850\u00A0€\u00A0demandés`)] }))
    expect(lines).toContain('\n850\u00A0€\u00A0demandés\n')
  })

  it('use no sign of Markdown', () => {
    expect(toPlainText(sampleMinutes())).not.toMatch(/^#|\*\*|^\s*[-*+] |\|/mu)
  })

  it('say every word of an evening, in order', () => {
    const document = sampleMinutes()
    expect(
      firstMissing(
        wordsOf(document).filter((word) => !/^(?:Date|et|signature)$/u.test(word)),
        toPlainText(document),
      ),
    ).toBeNull()
  })

  it.each(['members', 'public', 'simple'] as const)('say every word of the demo, in order: %s', (edition) => {
    const identity = { docId: 'demo', lineage: 'demo', schema: 1 }
    const document = compose({ ...meetingAt(demoScript()), identity }, edition)
    const words = wordsOf({ ...document, blocks: document.blocks.filter(({ kind }) => kind !== 'signatures') })
    expect(words.length).toBeGreaterThan(100)
    expect(firstMissing(words, toPlainText(document))).toBeNull()
  })
})
