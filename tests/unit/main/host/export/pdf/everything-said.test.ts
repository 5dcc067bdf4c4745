/** For random rich minutes, every word of the source is in the file, in order; the gate inside throws otherwise. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, Inline, Mark } from '#shared/minutes/document.ts'
import { writtenNames } from '#factories/names.ts'
import { popplerText, render } from '#factories/pdf.ts'
import { semanticDocument } from '#factories/semantic.ts'
import { documentWords } from '#host/export/pdf/verify/document-words.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'
import { visibleWords } from '#host/export/pdf/text/sanitise.ts'

/** Each run paints a file and reads it again: fifteen are new ones at each `npm test`, the long form has many. */
const isLong = process.env['TABLEE_LONG'] !== undefined

const SCRIPTS = [
  'éclairage',
  'İbrahim',
  'Ḥemmu',
  'Łucja',
  'Nguyễn',
  'Київ',
  'Ελλάδα',
  'ⵜⴰⵎ',
  'عبد',
  'الله',
  'שלום',
  '👩‍🚒',
  '👍🏽',
  '12',
  '850\u00a0€',
  'q̃',
  '中',
  'a\u00adb',
  '☑',
  '«\u00a0oui\u00a0»',
  '-',
  '(',
  ')',
  'x'.repeat(160),
  ...writtenNames.flatMap(({ name }) => name.split(' ')),
  // As phrases isolate a name; then one that somebody left open.
  ...writtenNames.map(({ name }) => `\u2068${name}\u2069,`),
  '\u2068דליה',
]
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SCRIPTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 9 }) },
)
const words = fc.array(word, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '))
const marks: fc.Arbitrary<Mark[]> = fc.subarray(['bold', 'italic', 'underline', 'strike', 'highlight', 'code'])
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: words.chain((text) => marks.map((chosen): Inline => ({ kind: 'text', text, marks: chosen }))),
  },
  { weight: 1, arbitrary: words.map((text): Inline => ({ kind: 'text', text, href: 'https://exemple.fr/a?b=c' })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
  { weight: 1, arbitrary: words.map((text): Inline => ({ kind: 'note', inlines: [{ kind: 'text', text }] })) },
)
const inlines = fc.array(inline, { maxLength: 5 })

const { block } = fc.letrec<{ block: Block; blocks: Block[]; cell: Cell }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'blocks' }),
  cell: fc.record({
    blocks: tie('blocks'),
    colspan: fc.constantFrom(1, 1, 1, 2, 40),
    rowspan: fc.constantFrom(1, 1, 1, 2, 3),
    align: fc.constantFrom('left', 'center', 'right'),
  }),
  block: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'blocks', withCrossShrink: true },
    inlines.map((content): Block => ({ kind: 'paragraph', inlines: content })),
    fc
      .tuple(fc.constantFrom(1, 2, 3, 4), inlines)
      .map(([level, content]): Block => ({ kind: 'heading', level, inlines: content })),
    fc.constantFrom<Block>({ kind: 'rule' }, { kind: 'pageBreak' }),
    fc.record({ alt: words }).map(({ alt }): Block => ({ kind: 'image', sha256: 'f'.repeat(64), alt })),
    fc
      .array(fc.record({ label: words, value: inlines }), { maxLength: 3 })
      .map((pairs): Block => ({ kind: 'pairs', pairs })),
    fc
      .array(fc.record({ role: words, name: words }), { maxLength: 3 })
      .map((fields): Block => ({ kind: 'signatures', fields })),
    tie('blocks').map((blocks): Block => ({ kind: 'quote', blocks })),
    fc
      .tuple(words, fc.constantFrom('portrait', 'landscape'), tie('blocks'))
      .map(([title, orientation, blocks]): Block => ({ kind: 'annex', orientation, title, blocks })),
    fc
      .array(fc.record({ label: words, value: fc.double({ min: -1, max: 200 }), text: words }), { maxLength: 3 })
      .map((bars): Block => ({
        kind: 'chart',
        alt: 'x',
        series: ['un', 'deux'],
        most: 100,
        bars: bars.map(({ label, ...value }) => ({ label, values: [value] })),
      })),
    fc
      .tuple(fc.constantFrom('decision', 'dissent', 'vote', 'action', 'note'), words, tie('blocks'))
      .map(([tone, label, blocks]): Block => ({ kind: 'callout', tone, label, blocks })),
    fc
      .tuple(fc.constantFrom('bullet', 'ordered', 'task'), fc.array(tie('blocks'), { maxLength: 4 }))
      .map(([style, items]): Block => ({
        kind: 'list',
        style,
        items: items.map((blocks, index) => ({ blocks, checked: index % 2 === 0 })),
      })),
    fc
      .tuple(
        fc.array(fc.array(tie('cell'), { maxLength: 3 }), { maxLength: 2 }),
        fc.array(fc.array(tie('cell'), { maxLength: 3 }), { maxLength: 4 }),
      )
      .map(([head, rows]): Block => ({ kind: 'table', head, rows })),
  ),
}))

const minutes = fc
  .record({ title: words, subtitle: words, banner: fc.option(words), blocks: fc.array(block, { maxLength: 9 }) })
  .map((parts) => semanticDocument(parts))

describe('random rich minutes', () => {
  it('are in the file word for word, in order', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(minutes, async (document) => {
        const { bytes, unreadImages } = await render(document)
        const unread = new Set(unreadImages.map((image) => image.sha256))
        expect(visibleWords((await readAloud(bytes)).text)).toEqual(documentWords(document, unread))
      }),
      { numRuns: isLong ? 200 : 15, interruptAfterTimeLimit: 90_000 },
    )
  })

  it('read the same to pdftotext where they run from left to right', { timeout: 120_000 }, async (context) => {
    const french = fc.array(
      fc.array(fc.constantFrom('éclairage', 'İbrahim', 'Łucja', 'mairie', '12', 'décidé'), {
        minLength: 1,
        maxLength: 40,
      }),
      { minLength: 1, maxLength: 6 },
    )
    if (popplerText((await render(semanticDocument())).bytes) === null) context.skip('pdftotext is not installed')
    await fc.assert(
      fc.asyncProperty(french, async (paragraphs) => {
        const blocks = paragraphs.map((parts): Block => ({
          kind: 'paragraph',
          inlines: [{ kind: 'text', text: parts.join(' ') }],
        }))
        const { bytes } = await render(semanticDocument({ title: '', header: '', footer: '', blocks }))
        const read = (popplerText(bytes) ?? '').split(/\s+/).filter((each) => each !== '')
        const pageNumbers = new Set(['page', '/', '1', '2', '3'])
        expect(read.filter((each) => !pageNumbers.has(each))).toEqual(paragraphs.flat())
      }),
      { numRuns: 20 },
    )
  })
})
