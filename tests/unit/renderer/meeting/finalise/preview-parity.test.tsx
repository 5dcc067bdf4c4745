import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { toHtml } from '#host/export/minutes-html.ts'
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { compose } from '#shared/minutes/compose.ts'
import { withSources } from '#shared/minutes/sources.ts'
import { textBlocks } from '#shared/minutes/text-blocks.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { htmlOutline } from '#factories/html-outline.ts'
import { annex, letterhead, noted } from '#factories/new-kinds.ts'
import { cell, item, paragraph, SAMPLE_SHA, sampleMinutes, semanticDocument, text } from '#factories/semantic.ts'
import { anyText } from '#factories/text.ts'
import { Preview } from '../../../../../renderer/meeting/finalise/Preview.tsx'

/** Charts are compared apart: the page says in a line what the preview says to a screen reader. */
function withoutCharts(document: SemanticDocument): SemanticDocument {
  const kept = (blocks: readonly Block[]): Block[] =>
    blocks
      .filter(({ kind }) => kind !== 'chart')
      .map((block) => (block.kind === 'annex' ? { ...block, blocks: kept(block.blocks) } : block))
  return { ...document, blocks: kept(document.blocks) }
}

const onScreen = (document: SemanticDocument): string[] =>
  htmlOutline(
    renderToStaticMarkup(<Preview document={document} imageUrl={(sha256) => `/files/${sha256}`} />),
    // The screen has a title of its own above.
    2,
  )

function inTheFile(document: SemanticDocument): string[] {
  const [, body = ''] = toHtml(document).split('<body>')
  // Notes lead back to where they were called: a link a page needs and a preview has no place for.
  return htmlOutline(
    body.replaceAll(/ ?<a href="#call-\d+">↑<\/a>/gu, '').replace('<hr>\n<ol class="notes">', '<ol>'),
    1,
  )
}

function same(document: SemanticDocument): void {
  const compared = withoutCharts(document)
  expect(onScreen(compared)).toEqual(inTheFile(compared))
}

describe('The preview and minutes.html are one document', () => {
  it.each(['members', 'public', 'simple'] as const)('for the demo evening: %s', (edition) => {
    const document = compose(
      { identity: { docId: 'demo', lineage: 'demo', schema: 1 }, ...meetingAt(demoScript()) },
      edition,
    )
    expect(inTheFile(document).length).toBeGreaterThan(50)
    same(document)
  })

  it('for an evening with every kind of block, and who signed how', () => {
    same(sampleMinutes({ letterhead: letterhead({ logo: { sha256: SAMPLE_SHA, alt: 'Un moulin' } }) }))
    const strokes = { width: 10, height: 10, strokes: [[[1, 1] as [number, number]]] }
    same(
      semanticDocument({
        blocks: [
          noted(),
          annex(),
          {
            kind: 'table',
            caption: 'Deux',
            head: [[cell('a'), cell('b')]],
            rows: [[{ ...cell('c'), colspan: 2 }], [{ ...cell('d'), rowspan: 2 }, cell('e')], [cell('f')]],
          },
          {
            kind: 'list',
            style: 'ordered',
            start: 4,
            items: [item('un', paragraph(text('deux', ['bold', 'italic'])))],
          },
          {
            kind: 'signatures',
            fields: [
              { role: 'Animation', name: 'Rosa', drawn: { strokes, label: 'Signature manuscrite numérisée' } },
              { role: 'Secrétariat', name: 'Ali & <Cie>' },
            ],
          },
        ],
      }),
    )
  })

  it('for whatever somebody wrote', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        same(withSources(semanticDocument({ blocks: textBlocks(typed, 2) })))
      }),
      { numRuns: 60 },
    )
  })

  it('for a chart: the same figures and legend, and its sentence said once by each', () => {
    const document = compose(
      { identity: { docId: 'demo', lineage: 'demo', schema: 1 }, ...meetingAt(demoScript()) },
      'public',
    )
    const charts = document.blocks.filter((block) => block.kind === 'chart')
    expect(charts.length).toBeGreaterThan(0)
    for (const each of charts) {
      const alone = semanticDocument({ blocks: [each] })
      const figure = (html: string) => html.slice(html.indexOf('<figure'), html.indexOf('</figure>'))
      const words = (html: string) =>
        figure(html)
          .replaceAll(/<[^>]*>/gu, ' ')
          .split(/[\s]+/u)
          .filter((word) => word !== '')
      const screen = renderToStaticMarkup(<Preview document={alone} imageUrl={() => ''} />)
      expect(figure(screen).split(each.alt.replaceAll("'", '&#x27;'))).toHaveLength(2)
      const said = each.alt.split(/\s+/u)
      expect(words(toHtml(alone))).toEqual([...said, ...words(screen)])
    }
  })
})
