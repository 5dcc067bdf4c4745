import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/minutes/document.ts'
import { withSources } from '#shared/minutes/sources.ts'
import { chart, note, noted } from '#factories/new-kinds.ts'
import { pdfjsReading, render, rolesOf, testBook } from '#factories/pdf.ts'
import { cell, heading, link, paragraph, semanticDocument, text } from '#factories/semantic.ts'
import { layOut } from '#host/export/pdf/layout/lay-out.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'

const documentOf = (...blocks: Block[]) => withSources(semanticDocument({ title: '', header: '', footer: '', blocks }))
const read = async (...blocks: Block[]) => {
  const { bytes } = await render(documentOf(...blocks))
  const [page] = (await pdfjsReading(bytes)).pages
  return { page, said: (await readAloud(bytes)).text.split(/\s*\n\s*/).filter((line) => line !== '') }
}
const address = 'https://exemple.fr/courrier'

describe('a note', { timeout: 60_000 }, () => {
  it('is called by a raised number and stands at the foot, read after its block', async () => {
    const { page, said } = await read(noted(), paragraph('Suite.'))
    expect(page?.text).toMatch(/^Onze lampadaires sont éteints¹\.\s+Suite\.\s+1\.\s*relevé du 3 novembre/)
    expect(said).toEqual(['Onze lampadaires sont éteints.', 'relevé du 3 novembre', 'Suite.'])
  })

  it('is tagged as a note, called by a reference that leads to it', async () => {
    const { page } = await read(noted())
    expect(rolesOf(page?.tree)).toBe('Root[Document[P[Reference[Link]] Note[Lbl P]]]')
    const call = page?.annotations.find(({ url }) => url === undefined)
    expect(call?.contentsObj?.str).toBe('Note\u00a01')
    expect(call).toMatchObject({ dest: expect.arrayContaining([{ name: 'XYZ' }]) })
  })

  it('of a source leads where its link leads', async () => {
    const { page, said } = await read(paragraph(text('Voir '), link('le courrier', address), text('.')))
    expect(said).toEqual(['Voir le courrier.', address])
    expect(page?.annotations.filter(({ url }) => url === address)).toHaveLength(2)
  })

  it('is numbered through the document, in headings, cells and pairs, and once in a head repeated over pages', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [cell(`Ligne ${index}`)])
    const blocks: Block[] = [
      heading(1, text('Titre'), note('un')),
      { kind: 'pairs', pairs: [{ label: 'Lieu', value: [text('ici'), note('deux')] }] },
      { kind: 'table', head: [[cell(paragraph(text('Quoi'), note('trois')))]], rows },
      paragraph(text('fin'), note('quatre')),
    ]
    const laid = await layOut(documentOf(...blocks), { book: await testBook(), image: () => null })
    const lines = laid.pages.map(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'text'
          ? mark.pieces
              .map(({ shaped }) => shaped.text)
              .join('')
              .trim()
          : [],
      ),
    )
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.flat().filter((line) => /^\d\.$/.test(line))).toEqual(['1.', '2.', '3.', '4.'])
    for (const page of lines.filter((each) => each.some((line) => line.startsWith('Ligne'))))
      expect(page.find((line) => line.startsWith('Quoi'))).toBe('Quoi³')
    expect(laid.bookmarks.map(({ title }) => title)).toEqual(['Titre'])
  })

  it('of forty pages loses no word', async () => {
    const long = Array.from({ length: 12_000 }, (_, index) => `mot${index}`).join(' ')
    const { bytes, pages } = await render(documentOf(paragraph(text('a'), note(long)), paragraph('b')))
    expect(pages).toBeGreaterThan(10)
    expect((await readAloud(bytes)).text).toContain('mot11999')
  })
})

describe('a chart', { timeout: 60_000 }, () => {
  it('is one figure: its sentence for who listens, its bars and words for who looks', async () => {
    const { bytes } = await render(documentOf(chart()))
    const { alternatives, text: said } = await readAloud(bytes)
    expect(alternatives).toEqual([chart().alt])
    expect(said.trim().split(/\s{2,}|\n/)).toHaveLength(1)
    expect(said).toMatch(/Part du temps\s+Part des prises\s+Habitants\s+62\s%\s+55\s%\s+Acteurs locaux\s+38\s%\s+45\s%/)
    const [page] = (await pdfjsReading(bytes)).pages
    expect(rolesOf(page?.tree)).toBe('Root[Document[Figure]]')
  })

  it('draws bars in proportion, each series its own way', async () => {
    const laid = await layOut(documentOf(chart()), { book: await testBook(), image: () => null })
    const bars = (laid.pages[0]?.marks ?? []).flatMap((mark) =>
      mark.kind === 'box' && mark.height === 7 && mark.width > 10 ? [mark] : [],
    )
    const [first, second] = [bars.filter((bar) => bar.stroke === null), bars.filter((bar) => bar.stroke !== null)]
    expect(first.map(({ width }) => width / (first[0]?.width ?? 1))).toEqual([1, expect.closeTo(38 / 62)])
    expect(second.map(({ width }) => width / (second[0]?.width ?? 1))).toEqual([1, expect.closeTo(45 / 55)])
  })

  it('says in words what is too long to be drawn, and loses nothing', async () => {
    const long = 'mot '.repeat(3000).trim()
    const bars = [{ label: long, values: [{ value: Number.NaN, text: 'x' }] }]
    const { bytes } = await render(documentOf({ ...chart(), bars }))
    expect((await readAloud(bytes)).text.match(/mot/g)).toHaveLength(3000)
  })
})
