import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Block, Inline, PlainInline, SemanticDocument } from '#shared/minutes/document.ts'
import { compose } from '#shared/minutes/compose.ts'
import { textBlocks } from '#shared/minutes/text-blocks.ts'
import { renderDocx } from '#host/export/docx/render-docx.ts'
import { documentWords } from '#host/export/pdf/verify/document-words.ts'
import { visibleWords } from '#host/export/pdf/text/sanitise.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { chartsInWords } from '#factories/document-text.ts'
import { openDocx, paragraphs, type DocxFile } from '#factories/docx.ts'
import { annex, noted } from '#factories/new-kinds.ts'
import { elements, textOfXml } from '#factories/xml.ts'
import { anyText } from '#factories/text.ts'
import {
  bullets,
  cell,
  heading,
  item,
  link,
  paragraph,
  SAMPLE_INSTANT,
  SAMPLE_SHA,
  sampleMinutes,
  semanticDocument,
  text,
} from '#factories/semantic.ts'

/** ISO/IEC 29500-1, 17: the order of what stands in each. */
const schemaOrder: Record<string, string[]> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(' '),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols'
      .split(' ')
      .concat('formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(' ')),
}

/** One black point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function docxOf(...blocks: Block[]): Promise<DocxFile> {
  return openDocx(await renderDocx(semanticDocument({ blocks }), new Map()))
}

/** Styles and words, without what only keeps tables apart. */
async function read(...blocks: Block[]): Promise<string[]> {
  return paragraphs(await docxOf(...blocks))
    .filter(({ style }) => style !== 'Gap' && style !== 'Title')
    .map(({ style, text: said }) => `${style}: ${said}`)
}

/** Words in reading order. The banner stands in the head of each page, pictures are said where they can't be read. */
function expectedWords(document: SemanticDocument, unread: readonly string[] = []): string[] {
  return documentWords({ ...chartsInWords(document), banner: null }, new Set(unread))
}

/** Signs of lists and colons are the renderer's own. */
function letters(words: readonly string[]): string[] {
  return words.map((word) => word.replaceAll(/[^\p{L}\p{N}]+/gu, '')).filter((word) => word !== '')
}

function said(docx: DocxFile): string[] {
  return paragraphs(docx).flatMap(({ text: words }) => visibleWords(words))
}

describe('Minutes as a Word file', () => {
  it('keep headings, lists, quotes and callouts as styles of Word', async () => {
    const callout: Block = { kind: 'callout', tone: 'decision', label: 'Décision', blocks: [paragraph('Un banc.')] }
    expect(
      await read(
        heading(1, 'Un'),
        heading(2, 'Deux'),
        heading(3, 'Trois'),
        heading(4, 'Quatre'),
        paragraph('Texte'),
        bullets('a', item('b', bullets('c'))),
        { kind: 'list', style: 'ordered', start: 3, items: [item('d')] },
        { kind: 'list', style: 'task', items: [{ checked: true, blocks: [paragraph('fait')] }] },
        { kind: 'quote', blocks: [paragraph('Cité')] },
        callout,
      ),
    ).toEqual([
      'Heading1: Un',
      'Heading2: Deux',
      'Heading3: Trois',
      'Heading4: Quatre',
      'Normal: Texte',
      'ListBullet: a',
      'ListBullet: b',
      'ListBullet2: c',
      'ListNumber: d',
      'ListContinue: ☑\u00A0fait',
      'Quote: Cité',
      'CalloutDecision: Décision',
      'CalloutDecision: Un banc.',
    ])
  })

  it('name the built-in styles as Word does, so that each language of Word knows them', async () => {
    const names = elements((await docxOf()).part('word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'],
      elements(style, 'w:name')[0]?.attributes['w:val'],
    ])
    expect(names).toEqual(
      expect.arrayContaining([
        ['Title', 'Title'],
        ['Heading1', 'heading 1'],
        ['Heading4', 'heading 4'],
        ['ListBullet', 'List Bullet'],
        ['ListNumber2', 'List Number 2'],
        ['CalloutDissent', 'Encadré avis divergent'],
      ]),
    )
    const ids = names.map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('use no style the file does not have', async () => {
    const docx = openDocx(await renderDocx(sampleMinutes(), new Map()))
    const known = new Set(
      elements(docx.part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
    )
    const used = paragraphs(docx).map(({ style }) => style)
    expect(used.filter((style) => !known.has(style) && style !== 'Normal')).toEqual([])
  })

  it('begin each numbered list where it is said to, at each level', async () => {
    const list = (start: number, ...items: Parameters<typeof bullets>): Block => ({
      kind: 'list',
      style: 'ordered',
      start,
      items: items.map((each) => (typeof each === 'string' ? item(each) : each)),
    })
    const docx = await docxOf(
      list(1, 'a', item('b', list(4, 'c'))),
      paragraph('entre'),
      list(7, item('d', list(1, 'e'))),
    )
    const starts = paragraphs(docx)
      .filter(({ style }) => style.startsWith('ListNumber'))
      .map(({ element, text: words }) => {
        const level = elements(element, 'w:ilvl')[0]?.attributes['w:val']
        const id = elements(element, 'w:numId')[0]?.attributes['w:val']
        const numbering = docx.part('word/numbering.xml')
        const num = elements(numbering, 'w:num').find((each) => each.attributes['w:numId'] === id)
        const override = num === undefined ? [] : elements(num, 'w:lvlOverride')
        const own = override.find((each) => each.attributes['w:ilvl'] === level)
        const abstractId = num === undefined ? undefined : elements(num, 'w:abstractNumId')[0]?.attributes['w:val']
        const definition = elements(numbering, 'w:abstractNum').find(
          (each) => each.attributes['w:abstractNumId'] === abstractId,
        )
        const wanted = definition === undefined ? [] : elements(definition, 'w:lvl')
        const ofLevel = wanted.find((each) => each.attributes['w:ilvl'] === level)
        const start =
          (own === undefined ? undefined : elements(own, 'w:startOverride')[0]?.attributes['w:val']) ??
          (ofLevel === undefined ? undefined : elements(ofLevel, 'w:start')[0]?.attributes['w:val'])
        return `${words} at ${level} from ${start}`
      })
    expect(starts).toEqual(['a at 0 from 1', 'b at 0 from 1', 'c at 1 from 4', 'd at 0 from 7', 'e at 1 from 1'])
  })

  it('repeat the heads of a table, keep its spans, and close every cell', async () => {
    const docx = await docxOf({
      kind: 'table',
      caption: 'Actions',
      columns: [60, 40],
      head: [[cell('Quoi'), cell('Qui')]],
      rows: [
        [
          { ...cell('Deux lignes'), rowspan: 2 },
          { ...cell('Rosa'), align: 'right' },
        ],
        [cell({ kind: 'table', head: [], rows: [[cell('dedans')]] })],
        [{ ...cell('Tout'), colspan: 2 }],
        [{ blocks: [] }, cell('vide à gauche')],
      ],
    })
    const document = docx.part('word/document.xml')
    expect(elements(document, 'w:tblHeader')).toHaveLength(1)
    expect(elements(document, 'w:gridSpan').map((each) => each.attributes['w:val'])).toEqual(['2'])
    expect(elements(document, 'w:vMerge').map((each) => each.attributes['w:val'])).toEqual(['restart', 'continue'])
    const last = elements(document, 'w:tc')
      .map(({ children }) => children.at(-1))
      .map((child) => (typeof child === 'object' ? child.name : child))
    expect(new Set(last)).toEqual(new Set(['w:p']))
    expect(paragraphs(docx).map(({ style }) => style)).toContain('Caption')
    const grid = elements(document, 'w:gridCol').map((each) => Number(each.attributes['w:w']))
    expect((grid[0] ?? 0) / (grid[1] ?? 1)).toBeCloseTo(1.5, 1)
  })

  it('keep two tables in a row two', async () => {
    const table: Block = { kind: 'table', head: [], rows: [[cell('un')]] }
    const body = elements((await docxOf(table, table)).part('word/document.xml'), 'w:body')[0]
    const kinds = (body?.children ?? []).map((child) => (typeof child === 'string' ? child : child.name))
    expect(kinds.filter((kind, place) => kind === 'w:tbl' && kinds[place + 1] !== 'w:p')).toEqual([])
  })

  it('say on every page that they are not approved, and which page it is', async () => {
    const docx = openDocx(await renderDocx(sampleMinutes(), new Map()))
    expect(docx.text('word/header1.xml')).toContain('Projet — non approuvé')
    expect(docx.text('word/footer1.xml')).toMatch(/page\u00A0.*PAGE.*NUMPAGES/u)
    const approved = openDocx(await renderDocx(sampleMinutes({ banner: null }), new Map()))
    expect(approved.text('word/header1.xml')).not.toContain('Projet')
  })

  it.each([
    ['fr', 'fr-FR'],
    ['en', 'en-GB'],
  ] as const)('say what they are and in which language: %s', async (language, locale) => {
    const docx = openDocx(await renderDocx(sampleMinutes({ language }), new Map()))
    const core = docx.text('docProps/core.xml')
    expect(core).toContain('<dc:title>Compte rendu de la séance plénière du 12 novembre 2026</dc:title>')
    expect(core).toContain(`<dc:language>${locale}</dc:language>`)
    expect(core).toContain(`>${new Date(SAMPLE_INSTANT).toISOString().slice(0, 19)}Z</dcterms:created>`)
    expect(docx.text('word/styles.xml')).toContain(`<w:lang w:val="${locale}"/>`)
  })

  it('keep links, and marks', async () => {
    const docx = await docxOf(paragraph(link('ici', 'https://exemple.fr/?a=1&b=2'), text('gras', ['bold', 'strike'])))
    const id = elements(docx.part('word/document.xml'), 'w:hyperlink')[0]?.attributes['r:id']
    const target = elements(docx.part('word/_rels/document.xml.rels'), 'Relationship').find(
      (each) => each.attributes['Id'] === id,
    )
    expect(target?.attributes['Target']).toBe('https://exemple.fr/?a=1&b=2')
    const run = elements(docx.part('word/document.xml'), 'w:r').find((each) => textOfXml(each) === 'gras')
    expect(run === undefined ? [] : ['w:b', 'w:strike'].map((mark) => elements(run, mark).length)).toEqual([1, 1])
  })

  it('run Arabic and Hebrew from the right, inside a French line and by themselves', async () => {
    const docx = await docxOf(paragraph('Le porteur, عبد الله بن يوسف, présente'), paragraph('שלום לכולם'))
    const right = elements(docx.part('word/document.xml'), 'w:r').filter((run) => elements(run, 'w:rtl').length > 0)
    expect(right.map(textOfXml)).toEqual(['عبد الله بن يوسف', 'שלום לכולם'])
    expect(elements(docx.part('word/document.xml'), 'w:bidi')).toHaveLength(1)
  })

  it('keep what stands between two Hebrew names in the direction of the line', async () => {
    const docx = await docxOf(paragraph('présents : \u2068נועם\u2069, \u2068דליה\u2069.'))
    const runs = elements(docx.part('word/document.xml'), 'w:r')
    const said = runs.map((run) => ({ text: textOfXml(run), right: elements(run, 'w:rtl').length > 0 }))
    const at = said.findIndex(({ text }) => text === 'נועם')
    expect(said.slice(at, at + 4)).toEqual([
      { text: 'נועם', right: true },
      { text: '\u200e, ', right: false },
      { text: 'דליה', right: true },
      { text: '\u200e.', right: false },
    ])
  })

  it('show a picture with its words, and leave the words of one that is missing', async () => {
    const image: Block = { kind: 'image', sha256: SAMPLE_SHA, alt: 'Plan de l’allée' }
    const document = semanticDocument({ blocks: [image, image] })
    const shown = openDocx(await renderDocx(document, new Map([[SAMPLE_SHA, png]])))
    const alternatives = elements(shown.part('word/document.xml'), 'wp:docPr')
    expect(alternatives.map((each) => each.attributes['descr'])).toEqual(['Plan de l’allée', 'Plan de l’allée'])
    expect(new Set(alternatives.map((each) => each.attributes['id'])).size).toBe(2)
    expect(said(await docxOf(image))).toEqual(expect.arrayContaining(['illisible', 'l’allée']))
  })

  it('put sources at the foot of the page, numbered as they are met', async () => {
    const note = (said: string): Inline => ({ kind: 'note', inlines: [text(said) as PlainInline] })
    const docx = await docxOf(
      paragraph(
        'Vu dans un rapport',
        note('Rapport 2025, p. 3'),
        ' puis ailleurs',
        note('Courrier du 3 novembre'),
        '.',
      ),
    )
    const [line] = paragraphs(docx).filter(({ style }) => style === 'Normal')
    expect(line?.text).toBe('Vu dans un rapport (Rapport 2025, p. 3) puis ailleurs (Courrier du 3 novembre).')
    const references = elements(docx.part('word/document.xml'), 'w:footnoteReference')
    expect(references.map((each) => each.attributes['w:id'])).toEqual(['1', '2'])
    expect(docx.text('[Content_Types].xml')).toContain('/word/footnotes.xml')
  })

  it('lay an annex on its side on pages of its own, its title a heading, and go on upright', async () => {
    const annex: Block = {
      kind: 'annex',
      orientation: 'landscape',
      title: 'Annexe 1. Budget',
      blocks: [{ kind: 'table', head: [], rows: [[cell('un'), cell('deux')]] }],
    }
    const docx = await docxOf(paragraph('avant'), annex, paragraph('après'))
    const sides = elements(docx.part('word/document.xml'), 'w:pgSz').map(({ attributes }) => [
      Number(attributes['w:w']) > Number(attributes['w:h']) ? 'wide' : 'tall',
      attributes['w:orient'],
    ])
    expect(sides).toEqual([
      ['tall', 'portrait'],
      ['wide', 'landscape'],
      ['tall', 'portrait'],
    ])
    expect(paragraphs(docx).find(({ text: words }) => words === 'Annexe 1. Budget')?.style).toBe('Heading1')
    const [table] = elements(docx.part('word/document.xml'), 'w:tblW')
    expect(Number(table?.attributes['w:w'])).toBeGreaterThan(14_000)
  })

  it('say whose paper it is above the title, with the picture and its words', async () => {
    const letterhead = {
      logo: { sha256: SAMPLE_SHA, alt: 'Un moulin vert' },
      name: 'Conseil citoyen',
      address: '3 allée des Tanneurs\n59000 Lille',
    }
    const docx = openDocx(await renderDocx(semanticDocument({ letterhead }), new Map([[SAMPLE_SHA, png]])))
    expect(
      paragraphs(docx)
        .slice(0, 5)
        .map(({ style, text: words }) => `${style}: ${words}`),
    ).toEqual([
      'Letterhead: ',
      'Letterhead: Conseil citoyen',
      'Letterhead: 3 allée des Tanneurs',
      'Letterhead: 59000 Lille',
      'Title: Compte rendu',
    ])
    const [picture] = elements(docx.part('word/document.xml'), 'wp:docPr')
    expect(picture?.attributes['descr']).toBe('Un moulin vert')
  })

  it('say a chart in words, and what a signature is', async () => {
    const drawn = { strokes: { width: 10, height: 10, lines: [] }, label: 'Signature manuscrite numérisée' }
    const lines = await read(
      { kind: 'chart', alt: 'Femmes : 12 prises de parole sur 20', series: ['a'], most: 20, bars: [] },
      {
        kind: 'signatures',
        textSha256: 'ab'.repeat(32),
        fields: [
          { role: 'Animation', name: 'Rosa', drawn: drawn as never },
          { role: 'Secrétariat', name: 'Ali', fingerprint: 'cd'.repeat(32) },
        ],
      },
    )
    expect(lines[0]).toBe('Normal: Femmes : 12 prises de parole sur 20')
    expect(lines[1]).toMatch(/^Normal: Empreinte du texte à signer.*: ab/iu)
    expect(lines.slice(2)).toEqual([
      'Normal: Animation',
      'Normal: Rosa',
      'Normal: Signature manuscrite numérisée',
      'Normal: Secrétariat',
      'Normal: Ali',
      expect.stringMatching(/^Normal: Clé connue du conseil/u),
      'Normal: Date et signature ',
    ])
  })

  it('have every property where Word’s schema wants it: it opens no file that has one out of order', async () => {
    const docx = openDocx(
      await renderDocx(
        sampleMinutes({ blocks: [...sampleMinutes().blocks, noted(), annex()] }),
        new Map([[SAMPLE_SHA, png]]),
      ),
    )
    const wrong = docx.names
      .filter((name) => /^word\/[a-z0-9]+\.xml$/u.test(name))
      .flatMap((name) =>
        Object.entries(schemaOrder).flatMap(([parent, order]) =>
          elements(docx.part(name), parent).flatMap(({ children }) => {
            const places = children.map((child) =>
              typeof child === 'string' ? -1 : order.indexOf(child.name.replace('w:', '')),
            )
            const isInOrder = places.every(
              (place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)),
            )
            return isInOrder
              ? []
              : [
                  `${name} ${parent}: ${children.map((child) => (typeof child === 'string' ? child : child.name)).join(' ')}`,
                ]
          }),
        ),
      )
    expect(wrong).toEqual([])
  })

  it('are the same bytes whenever they are made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2027, 0, 1) })
    const images = new Map([[SAMPLE_SHA, png]])
    const first = await renderDocx(sampleMinutes(), images)
    vi.setSystemTime(Date.UTC(2031, 5, 1))
    const second = await renderDocx(sampleMinutes(), images)
    vi.useRealTimers()
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(openDocx(first).names[0]).toBe('[Content_Types].xml')
  })

  it('say every word of an evening, in order', async () => {
    const document = sampleMinutes()
    const docx = openDocx(await renderDocx(document, new Map()))
    expect(letters(said(docx))).toEqual(letters(expectedWords(document, [SAMPLE_SHA])))
  })

  it.each(['members', 'public', 'simple'] as const)('say every word of the demo, in order: %s', async (edition) => {
    const identity = { docId: 'demo', lineage: 'demo', schema: 1 }
    const document = compose({ ...meetingAt(demoScript()), identity }, edition)
    const docx = openDocx(await renderDocx(document, new Map()))
    const expected = letters(expectedWords(document, elementsOf(document)))
    expect(expected.length).toBeGreaterThan(100)
    expect(letters(said(docx))).toEqual(expected)
  })

  it('say every word of whatever somebody wrote, in order, as well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        const document = semanticDocument({ blocks: textBlocks(typed, 2) })
        const docx = openDocx(await renderDocx(document, new Map()))
        for (const name of docx.names.filter((each) => /\.(?:xml|rels)$/u.test(each))) docx.part(name)
        expect(letters(said(docx)).join('')).toBe(letters(expectedWords(document, elementsOf(document))).join(''))
      }),
      { numRuns: 40 },
    )
  })
})

/** Pictures nobody has. */
function elementsOf(document: SemanticDocument): string[] {
  return [...JSON.stringify(document).matchAll(/"sha256":"([0-9a-f]{64})"/gu)].map(([, sha = '']) => sha)
}
