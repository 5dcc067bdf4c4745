import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '#shared/minutes/document.ts'
import { testBook } from '#factories/pdf.ts'
import { png } from '#factories/pictures.ts'
import {
  bullets,
  cell,
  heading,
  item,
  link,
  longMinutes,
  paragraph,
  semanticDocument,
  text,
} from '#factories/semantic.ts'
import { readImage } from '#host/export/pdf/images/read-image.ts'
import { type LaidDocument, layOut } from '#host/export/pdf/layout/lay-out.ts'
import type { Mark } from '#host/export/pdf/layout/marks.ts'
import type { StructureElement } from '#host/export/pdf/layout/structure.ts'
import { MARGIN, PAGE } from '#host/export/pdf/layout/theme.ts'
import type { FontBook } from '#host/export/pdf/text/font-book.ts'

let book: FontBook
beforeAll(async () => {
  book = await testBook()
})

const lay = (blocks: Block[], more: Partial<Parameters<typeof semanticDocument>[0]> = {}): Promise<LaidDocument> =>
  layOut(semanticDocument({ title: '', header: '', footer: '', blocks, ...more }), {
    book,
    image: () => readImage(png()),
  })

const wordsOf = (mark: Mark) =>
  mark.kind === 'text'
    ? mark.pieces
        .map((piece) => piece.shaped.text)
        .join('')
        .trim()
    : ''
const linesOf = ({ pages }: LaidDocument) => pages.map(({ marks }) => marks.map(wordsOf).filter((line) => line !== ''))
const tree = (element: StructureElement): string =>
  element.children.length === 0 ? element.role : `${element.role}[${element.children.map(tree).join(' ')}]`
const prose = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Paragraphe ${index}.`))
const sentence =
  'Le conseil citoyen rappelle que l’éclairage de l’allée des Tanneurs est en panne depuis trois semaines. '

describe('a laid-out document', { timeout: 60_000 }, () => {
  it('keeps a heading with two lines of what follows', async () => {
    // Whatever the number of lines before it, the heading is never among the last of its page.
    for (let before = 20; before < 32; before++) {
      const laid = await lay([...prose(before), heading(2, 'Titre'), paragraph(sentence.repeat(6))])
      for (const page of linesOf(laid)) {
        const at = page.indexOf('Titre')
        if (at >= 0) expect(page.length - at - 2).toBeGreaterThanOrEqual(2)
      }
    }
  })

  it('never leaves one line of a paragraph alone at the foot or head of a page', async () => {
    for (let before = 20; before < 32; before++) {
      const laid = await lay([...prose(before), paragraph(sentence.repeat(8))])
      const counts = linesOf(laid).map((page) => page.filter((line) => !/^Paragraphe|^page/.test(line)).length)
      expect(counts.filter((count) => count === 1)).toEqual([])
    }
  })

  it('repeats the head of a table on each page, outside the logical tree after the first', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => [cell(`Ligne ${index}`), cell('x')])
    const laid = await lay([{ kind: 'table', head: [[cell('Quoi'), cell('Qui')]], rows }])
    expect(laid.pages.length).toBeGreaterThan(1)
    for (const page of linesOf(laid)) expect(page.filter((line) => line === 'Quoi')).toHaveLength(1)
    expect(tree(laid.root).match(/TH/g)).toHaveLength(2)
    const owners = laid.pages.map(({ marks }) => marks.find((mark) => wordsOf(mark) === 'Quoi'))
    expect(owners.map((mark) => (mark?.kind === 'text' ? typeof mark.pieces[0]?.style.owner : ''))).toEqual([
      'object',
      ...laid.pages.slice(1).map(() => 'string'),
    ])
  })

  it('never parts a row that fits a page', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [cell(`début ${index}`, 'suite', `fin ${index}`), cell('x')])
    const laid = await lay([{ kind: 'table', head: [], rows }])
    for (const page of linesOf(laid)) {
      const begun = page.filter((line) => line.startsWith('début')).map((line) => line.slice(6))
      const ended = page.filter((line) => line.startsWith('fin')).map((line) => line.slice(4))
      expect(begun).toEqual(ended)
    }
  })

  it('continues a row taller than a page, under the head, without losing a line', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `ligne ${index}`)
    const laid = await lay([
      { kind: 'table', head: [[cell('Tête'), cell('b')]], rows: [[cell(...many), cell('court')]] },
    ])
    expect(laid.pages.length).toBeGreaterThan(2)
    expect(
      linesOf(laid)
        .flat()
        .filter((line) => line.startsWith('ligne')),
    ).toEqual(many)
    for (const page of linesOf(laid)) expect(page[0]).toBe('Tête')
  })

  it('draws no rule through a cell that spans rows, and one under it', async () => {
    const rows = [[{ ...cell('commun'), rowspan: 2 }, cell('haut')], [cell('bas')]]
    const laid = await lay([{ kind: 'table', columns: [1, 1], head: [], rows }])
    const rules = (laid.pages[0]?.marks ?? []).flatMap((mark) =>
      mark.kind === 'line' && mark.y1 === mark.y2 && mark.y1 < 200 && mark.y1 > MARGIN.top ? [mark] : [],
    )
    const half = (PAGE.width - MARGIN.left - MARGIN.right) / 2
    const lengths = rules.map(({ x1, x2 }) => Math.round((x2 - x1) / half))
    expect(lengths[0]).toBe(1)
    expect(lengths.slice(1).reduce((sum, length) => sum + length, 0)).toBe(2)
  })

  it('keeps rows joined by a cell on one page, and parts them when no page could', async () => {
    const joined = (count: number): Block => ({
      kind: 'table',
      head: [],
      rows: [
        [{ ...cell('commun'), rowspan: count }, cell('0')],
        ...Array.from({ length: count - 1 }, (_, row) => [cell(`${row + 1}`)]),
      ],
    })
    const short = await lay([...prose(26), joined(6)])
    expect(linesOf(short).find((page) => page.includes('commun'))).toEqual(
      expect.arrayContaining(['0', '1', '2', '3', '4', '5']),
    )
    const tall = await lay([joined(90)])
    expect(
      linesOf(tall)
        .flat()
        .filter((line) => /^\d+$/.test(line)),
    ).toHaveLength(90)
  })

  it('keeps a short decision whole, its label with it', async () => {
    for (let before = 22; before < 30; before++) {
      const callout: Block = {
        kind: 'callout',
        tone: 'decision',
        label: 'Décision',
        blocks: [paragraph(sentence.repeat(3)), paragraph('Fin.')],
      }
      const page = linesOf(await lay([...prose(before), callout])).find((lines) => lines.includes('Décision'))
      expect(page).toContain('Fin.')
    }
  })

  it('draws each tone its own bar, told apart without colour', async () => {
    const tones = ['decision', 'dissent', 'vote', 'action', 'note'] as const
    const bars = await Promise.all(
      tones.map(async (tone) => {
        const laid = await lay([{ kind: 'callout', tone, label: 'L', blocks: [paragraph('x')] }])
        const lines = laid.pages[0]?.marks.filter((mark) => mark.kind === 'line' && mark.x1 === mark.x2) ?? []
        return lines
          .map((mark) => (mark.kind === 'line' ? `${mark.stroke.width} ${mark.stroke.dash?.join(',') ?? 'solid'}` : ''))
          .join(' + ')
      }),
    )
    expect(new Set(bars).size).toBe(tones.length)
  })

  it('says each page’s number of all', async () => {
    const laid = await lay(prose(60))
    expect(linesOf(laid).map((page) => page.at(-1))).toEqual(
      laid.pages.map((_, index) => `page\u00a0${index + 1}\u00a0/\u00a0${laid.pages.length}`),
    )
  })

  it('puts the banner on every page, in the tree once', async () => {
    const laid = await lay(prose(90), { banner: 'Projet — non approuvé' })
    for (const page of linesOf(laid)) expect(page[0]).toBe('Projet — non approuvé')
    expect(laid.root.children[0]).toMatchObject({ role: 'P' })
    const owners = laid.pages.map(({ marks }) => marks.find((mark) => wordsOf(mark).startsWith('Projet')))
    expect(owners.map((mark) => (mark?.kind === 'text' ? typeof mark.pieces[0]?.style.owner : ''))).toEqual([
      'object',
      'string',
      'string',
    ])
  })

  it('shortens a running head that is too long, and nothing else', async () => {
    const laid = await lay(prose(60), { header: 'n'.repeat(10_000), footer: 'Pied' })
    const [, second] = linesOf(laid)
    expect(second?.find((line) => line.startsWith('nnn'))).toMatch(/^n{20,}…$/)
    expect(second).toContain('Pied')
  })

  it('keeps markers beside the words of a list, however narrow its cell', async () => {
    const narrow = { ...cell(bullets('garantie de dix ans', item('ampoules', bullets('comprises')))) }
    const rows = [[cell('x'), cell('y'), cell('z'), cell('a'), cell('b'), narrow]]
    const laid = await lay([{ kind: 'table', columns: [3, 1, 1, 1, 1, 1], head: [], rows }])
    const texts = laid.pages[0]?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])) ?? []
    const markers = texts.filter((mark) => /^[•–]$/.test(wordsOf(mark)))
    expect(markers.length).toBeGreaterThan(1)
    for (const marker of markers) {
      const beside = texts.filter(
        (mark) => mark !== marker && Math.abs(mark.baseline - marker.baseline) < 1 && mark.x >= marker.x,
      )
      expect(Math.min(...beside.map(({ x }) => x)) - marker.x).toBeGreaterThanOrEqual(8)
    }
  })

  it('draws nothing outside the page, whatever is nested or endless', async () => {
    let deep: Block = paragraph('fond')
    for (let depth = 0; depth < 40; depth++)
      deep = depth % 2 === 0 ? bullets(item('x', deep)) : { kind: 'quote', blocks: [deep] }
    const endless = 'W'.repeat(4000)
    const blocks: Block[] = [
      deep,
      heading(1, endless),
      { kind: 'pairs', pairs: [{ label: endless, value: [text(endless)] }] },
      { kind: 'callout', tone: 'vote', label: endless, blocks: [paragraph(endless)] },
      { kind: 'table', caption: endless, head: [[cell(endless), cell('b')]], rows: [[cell('a'), cell(endless)]] },
      { kind: 'signatures', fields: [{ role: endless, name: 'n'.repeat(10_000) }] },
      { kind: 'image', sha256: 'a', alt: endless, width: 9000 },
    ]
    const laid = await lay(blocks, { title: endless, subtitle: endless })
    for (const { marks } of laid.pages) {
      for (const mark of marks) {
        if (mark.kind !== 'text') continue
        expect(mark.baseline).toBeGreaterThan(0)
        expect(mark.baseline).toBeLessThan(PAGE.height)
        const end = Math.max(
          ...mark.pieces.filter((piece) => piece.shaped.text.trim() !== '').map((piece) => piece.x + piece.width),
        )
        expect(mark.x + end).toBeLessThan(PAGE.width - MARGIN.right / 2)
      }
    }
  })

  it('says where signatures go', async () => {
    const laid = await lay([
      {
        kind: 'signatures',
        fields: [
          { role: 'Animation', name: 'A' },
          { role: 'Secrétariat', name: 'B' },
        ],
      },
    ])
    const fields = laid.pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'field'))
    expect(fields.map(({ name, said }) => `${name} ${said}`)).toEqual([
      'signature-1 Signature\u00a0: Animation, A',
      'signature-2 Signature\u00a0: Secrétariat, B',
    ])
    expect(fields[1]?.x).toBeGreaterThan(fields[0]?.x ?? 0)
  })

  it('leads each bookmark to its page', async () => {
    const laid = await lay([heading(1, 'Un'), ...prose(40), heading(2, 'Deux')])
    expect(laid.bookmarks.map(({ title, level, page }) => ({ title, level, page }))).toEqual([
      { title: 'Un', level: 1, page: 0 },
      { title: 'Deux', level: 2, page: 1 },
    ])
  })

  it('is about as long as it was asked to be', async () => {
    const laid = await layOut(longMinutes(20), { book, image: () => null })
    expect(laid.pages.length).toBeGreaterThan(16)
    expect(laid.pages.length).toBeLessThan(25)
  })
})

describe('the logical tree', () => {
  it('has lists with labels and bodies, nested', async () => {
    expect(tree((await lay([bullets(item('a', bullets('b')))])).root)).toBe(
      'Document[L[LI[Lbl LBody[P L[LI[Lbl LBody[P]]]]]]]',
    )
  })

  it('has tasks in tasks, each box said by its sign and drawn once', async () => {
    const task = (name: string, checked: boolean, ...inside: Block[]) => ({ ...item(name, ...inside), checked })
    const inner: Block = { kind: 'list', style: 'task', items: [task('lampes', true), task('gilets', false)] }
    const laid = await lay([{ kind: 'list', style: 'task', items: [task('marche', false, inner)] }])
    expect(tree(laid.root)).toBe('Document[L[LI[Lbl LBody[P L[LI[Lbl LBody[P]] LI[Lbl LBody[P]]]]]]]')
    const signs = (element: StructureElement): string[] => [
      ...(element.actualText === undefined ? [] : [element.actualText]),
      ...element.children.flatMap(signs),
    ]
    expect(signs(laid.root)).toEqual(['☐', '☑', '☐'])
    const boxes = laid.pages[0]?.marks.filter((mark) => mark.kind === 'box') ?? []
    expect(boxes).toHaveLength(3)
    expect(boxes.map((mark) => (mark.kind === 'box' ? mark.x : 0))).toEqual([63, 81, 81])
  })

  it('has blocks in cells: lists, boxes, tables, each in its own', async () => {
    const inner: Block = { kind: 'table', head: [], rows: [[cell('dedans')]] }
    const box: Block = { kind: 'callout', tone: 'note', label: 'Note', blocks: [paragraph('boîte')] }
    const laid = await lay([{ kind: 'table', head: [], rows: [[cell(bullets('a')), cell(box), cell(inner)]] }])
    expect(tree(laid.root)).toBe('Document[Table[TR[TD[L[LI[Lbl LBody[P]]]] TD[Div[P P]] TD[Table[TR[TD[P]]]]]]]')
  })

  it('has tables with scopes and spans', async () => {
    const laid = await lay([
      {
        kind: 'table',
        caption: 'c',
        head: [[cell('h')]],
        rows: [[{ ...cell('x'), colspan: 2, rowspan: 2 }], [cell('y')]],
      },
    ])
    expect(tree(laid.root)).toBe('Document[Table[Caption TR[TH[P]] TR[TD[P]] TR[TD[P]]]]')
    const [, head, row] = laid.root.children[0]?.children ?? []
    expect(head?.children[0]).toMatchObject({ role: 'TH', scope: 'Column' })
    expect(row?.children[0]).toMatchObject({ role: 'TD', rowSpan: 2 })
  })

  it('never jumps a level of heading', async () => {
    const laid = await lay([heading(3, 'a'), heading(1, 'b'), heading(4, 'c'), heading(2, 'd')])
    expect(tree(laid.root)).toBe('Document[H1 H1 H2 H2]')
  })

  it('shows a title once when the text begins with it', async () => {
    const laid = await lay([heading(1, 'Séance'), paragraph('x')], { title: 'Séance' })
    expect(
      linesOf(laid)
        .flat()
        .filter((line) => line === 'Séance'),
    ).toHaveLength(1)
  })

  it('makes one link of neighbours with one address, and none of a dangerous one', async () => {
    const inlines = [
      link('un ', 'https://a.fr/'),
      { ...link('deux', 'https://a.fr/'), marks: ['bold' as const] },
      link(' mal', 'javascript:alert(1)'),
    ]
    const laid = await lay([paragraph(...inlines)])
    const links = laid.pages[0]?.marks.filter((mark) => mark.kind === 'link') ?? []
    expect(links).toMatchObject([{ to: 'https://a.fr/', text: 'un deux' }])
    expect(linesOf(laid)[0]?.[0]).toBe('un deux mal')
  })
})
