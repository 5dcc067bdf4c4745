import { describe, expect, it } from 'vitest'
import { annex } from '#factories/new-kinds.ts'
import { pdfjsReading, render, rolesOf, testBook } from '#factories/pdf.ts'
import { cell, heading, longMinutes, paragraph, semanticDocument } from '#factories/semantic.ts'
import { layOut } from '#host/export/pdf/layout/lay-out.ts'
import { MARGIN, PAGE } from '#host/export/pdf/layout/theme.ts'
import type { StructureElement } from '#host/export/pdf/layout/structure.ts'

const roles = (element: StructureElement): string =>
  element.children.length === 0 ? element.role : `${element.role}[${element.children.map(roles).join(' ')}]`

describe('a table of contents', { timeout: 60_000 }, () => {
  it('lists the headings of a document over ten pages, with the page each really stands on', async () => {
    const { bytes } = await render(longMinutes(15))
    const { pages } = await pdfjsReading(bytes)
    const listed = pages.flatMap(({ text }) => [...text.matchAll(/^(\d+\. Point à l’ordre du jour)\s+(\d+)$/gm)])
    expect(listed.length).toBeGreaterThan(10)
    for (const [, title, number] of listed) {
      expect(pages[Number(number) - 1]?.text.split('\n')).toContain(title)
    }
    expect(pages[0]?.text).toContain('Sommaire')
  })

  it('is tagged as one, each line a link that says where it leads', async () => {
    const { bytes } = await render(longMinutes(15))
    const [first] = (await pdfjsReading(bytes)).pages
    expect(rolesOf(first?.tree)).toMatch(/H1 TOC\[Caption (?:TOCI\[Reference\[Link\]\] ?)+\]/)
    const [link] = first?.annotations ?? []
    expect(link?.contentsObj?.str).toMatch(/^1\. Point à l’ordre du jour, page\u00a0\d+$/)
    expect(link).toMatchObject({ dest: expect.arrayContaining([{ name: 'XYZ' }]) })
  })

  it('is left out of what is short, of a sheet that wants to be one page, and of what has no headings', async () => {
    const given = { book: await testBook(), image: () => null }
    const long = Array.from({ length: 500 }, (_, index) => paragraph(`Paragraphe ${index}.`))
    for (const document of [longMinutes(5), { ...longMinutes(15), fit: 1 }, semanticDocument({ blocks: long })])
      expect(roles((await layOut(document, given)).root)).not.toContain('TOC')
  })

  it('is the same twice', async () => {
    const [one, two] = await Promise.all([render(longMinutes(12)), render(longMinutes(12))])
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  })
})

describe('an annex', { timeout: 60_000 }, () => {
  const lay = async (...blocks: Parameters<typeof annex>[1][]) =>
    layOut(semanticDocument({ blocks }), { book: await testBook(), image: () => null })

  it('lies on its side between pages that stand, with their heads and feet', async () => {
    const laid = await lay(paragraph('avant'), annex('landscape'), paragraph('après'), annex('portrait'))
    const sizes = laid.pages.map(({ width, height }) => [width, height])
    const [standing, lying] = [
      [PAGE.width, PAGE.height],
      [PAGE.height, PAGE.width],
    ]
    expect(sizes).toEqual([standing, lying, standing, standing])
    const foot = laid.pages[1]?.marks.findLast((mark) => mark.kind === 'text')
    expect(foot?.kind === 'text' ? foot.baseline : 0).toBeGreaterThan(PAGE.width - MARGIN.bottom)
    expect(laid.bookmarks.map(({ title, page }) => `${title} ${page}`)).toEqual([
      'Compte rendu 0',
      'Annexe 1 1',
      'Devis 1',
      'Annexe 1 3',
      'Devis 3',
    ])
  })

  it('gives a wide table the paper’s length, and goes on over pages under its head', async () => {
    const head = [Array.from({ length: 12 }, (_, index) => cell(`Colonne ${index}`))]
    const rows = Array.from({ length: 80 }, (_, row) => head[0]?.map((_cell, index) => cell(`${row}.${index}`)) ?? [])
    const laid = await lay(annex('landscape', { kind: 'table', head, rows }))
    const lying = laid.pages.slice(1)
    expect(lying.length).toBeGreaterThan(2)
    for (const { marks, width, height } of lying) {
      expect(width).toBeGreaterThan(height)
      const ends = marks.flatMap((mark) => (mark.kind === 'line' ? [mark.x2] : []))
      expect(Math.max(...ends)).toBeCloseTo(width - MARGIN.right)
      for (const mark of marks) if (mark.kind === 'text') expect(mark.baseline).toBeLessThan(height)
    }
  })

  it('is a page of its own size in the file', async () => {
    const { bytes } = await render(
      semanticDocument({ blocks: [paragraph('avant'), annex('landscape', heading(2, 'x'))] }),
    )
    const boxes = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
    ]
    expect(boxes.map(([, width, height]) => [Number(width), Number(height)])).toEqual([
      [PAGE.width, PAGE.height],
      [PAGE.height, PAGE.width],
    ])
  })
})
