import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compose } from '#shared/minutes/compose.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { pdfjsReading, popplerText, qpdfCheck, render, renderBlocks, rolesOf } from '#factories/pdf.ts'
import { jpegFrame, png } from '#factories/pictures.ts'
import {
  SAMPLE_SHA,
  cell,
  heading,
  link,
  longMinutes,
  paragraph,
  sampleMinutes,
  semanticDocument,
  text,
} from '#factories/semantic.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'
import { documentWords } from '#host/export/pdf/verify/document-words.ts'

const said = async (bytes: Uint8Array) => (await readAloud(bytes)).text.replace(/\n+/g, '\n').trim()
const squeezed = (value: string) => value.normalize('NFC').replace(/\s+/gu, '')

describe('what jsPDF alone would lose (research/pdf.md §1.3)', () => {
  it.each([
    [
      'a soft hyphen does not cut the rest of the line',
      'Le vote\u00adest acquis : 24 pour',
      'Le voteest acquis : 24 pour',
    ],
    ['nor does a tab or a control character', 'Le vote\test\u0007 acquis', 'Le vote est acquis'],
    ['Turkish capitals stay', 'İbrahim Doğan', 'İbrahim Doğan'],
    ['Tamazight letters stay', 'Ḥemmu, ɛ ɣ ḍ ẓ ǧ', 'Ḥemmu, ɛ ɣ ḍ ẓ ǧ'],
    ['accents typed apart come together', 'e\u0301le\u0300ve', 'élève'],
    ['the name of God is written with letters', 'عبد الله', 'عبد الله'],
    ['Arabic with numbers reads in order', 'محمد 12 عبد الله 34', 'محمد 12 عبد الله 34'],
    ['Hebrew and Tifinagh stay', 'שלום ⵜⴰⵎⴰⵣⵉⵖⵜ', 'שלום ⵜⴰⵎⴰⵣⵉⵖⵜ'],
    ['emoji stay, joined and coloured ones too', 'oui 👩‍🚒 👍🏽 🇫🇷', 'oui 👩‍🚒 👍🏽 🇫🇷'],
    ['ligatures stay letters', 'office effectif', 'office effectif'],
    ['marks over letters no font composes stay', 'q̃ x̣́', 'q̃ x̣́'],
    ['symbols stay', '☐ ☑ ✓ → № ½', '☐ ☑ ✓ → № ½'],
  ])('%s', async (_, typed, read) => {
    const { bytes, undrawn } = await renderBlocks([paragraph(typed)])
    expect((await said(bytes)).split('\n')[1]?.replaceAll('\u200d', '')).toBe(read.replaceAll('\u200d', ''))
    expect(undrawn).toEqual([])
  })

  it('a character no font has is named with its place, and the file still carries it', async () => {
    const { bytes, undrawn } = await renderBlocks([heading(1, 'Présences'), paragraph('Madame 王 et 王, puis 李')])
    expect(undrawn).toEqual([
      { char: '王', codePoint: 0x73_8b, where: 'Présences', around: expect.stringContaining('Madame') },
      { char: '李', codePoint: 0x67_4e, where: 'Présences', around: expect.any(String) },
    ])
    expect(await said(bytes)).toContain('Madame 王 et 王, puis 李')
  })

  it('so is one whose glyph is blank in every font', async () => {
    const { undrawn } = await renderBlocks([paragraph('avant \ufffc après')])
    expect(undrawn.map(({ codePoint }) => codePoint)).toEqual([0xff_fc])
  })
})

describe('the same document', { timeout: 60_000 }, () => {
  it('gives the same bytes, whenever it is rendered', async () => {
    const images = () => png({ type: 6 })
    const sha = async () =>
      createHash('sha256')
        .update((await render(sampleMinutes(), { images })).bytes)
        .digest('hex')
    expect(await sha()).toBe(await sha())
  })

  it('gives other bytes when a word changes', async () => {
    const [one, other] = await Promise.all(['oui', 'non'].map((word) => renderBlocks([paragraph(word)])))
    expect(Buffer.from(one?.bytes ?? []).equals(Buffer.from(other?.bytes ?? []))).toBe(false)
  })

  it('names itself by the meeting, not by the clock', async () => {
    const { bytes } = await render(sampleMinutes())
    expect(Buffer.from(bytes).toString('latin1')).toContain("/CreationDate (D:20261112203000+00'00')")
  })
})

describe('the file, read by others', { timeout: 60_000 }, () => {
  it('says every word to our reader, in the order of the document', async () => {
    const document = sampleMinutes()
    const { bytes, unreadImages } = await render(document, { images: () => png() })
    expect(unreadImages).toEqual([])
    expect((await readAloud(bytes)).text.split(/\s+/u).filter(Boolean)).toEqual(documentWords(document, new Set()))
  })

  it('says the same left-to-right words to pdftotext', async (context) => {
    const lines = [
      'Le conseil saisit la mairie.',
      'Ḥemmu, İbrahim et Łucja : 12 pour, 3 contre.',
      'À 18\u00a0h\u00a030, « oui ».',
    ]
    const { bytes } = await renderBlocks([
      ...lines.map((line) => paragraph(line)),
      { kind: 'table', head: [[cell('Quoi')]], rows: [[cell('Courrier')]] },
    ])
    const poppler = popplerText(bytes)
    if (poppler === null) context.skip('pdftotext is not installed')
    else expect(squeezed(poppler)).toContain(squeezed([...lines, 'Quoi', 'Courrier'].join(' ')))
  })

  it('joins no words across lines for pdftotext', async (context) => {
    const words = Array.from({ length: 120 }, (_, index) => `mot${index}`)
    const { bytes } = await renderBlocks([paragraph(words.join(' '))])
    const poppler = popplerText(bytes)
    if (poppler === null) context.skip('pdftotext is not installed')
    else expect(poppler.split(/\s+/).filter((word) => word.startsWith('mot'))).toEqual(words)
  })

  it('has nothing qpdf complains about', async (context) => {
    const { bytes } = await render(sampleMinutes(), { images: () => png({ type: 6 }) })
    const found = qpdfCheck(bytes)
    if (found === null) context.skip('qpdf is not installed')
    else expect(found).toContain('No syntax or stream encoding errors found')
  })

  it('shows pdf.js its tree, its bookmarks, its title and its links', async () => {
    const blocks = [
      heading(1, 'Un'),
      paragraph('voir ', link('le courrier', 'https://exemple.fr/été')),
      heading(2, 'Deux'),
      { kind: 'table' as const, head: [[cell('Quoi')]], rows: [[cell('x')]] },
      { kind: 'image' as const, sha256: SAMPLE_SHA, alt: 'Le plan' },
    ]
    const { bytes } = await render(semanticDocument({ title: 'Séance č', blocks }), { images: () => png() })
    const reading = await pdfjsReading(bytes)
    const [page] = reading.pages
    expect(rolesOf(page?.tree)).toBe('Root[Document[H1 H1 P[Link] H2 Table[TR[TH[P]] TR[TD[P]]] Figure]]')
    expect(JSON.stringify(page?.tree)).toContain('"alt":"Le plan"')
    expect(reading.outline?.map(({ title, items }) => [title, items.map((each) => each.title)])).toEqual([
      ['Séance č', []],
      ['Un', ['Deux']],
    ])
    expect(reading.info).toMatchObject({ Title: 'Séance č', Language: 'fr' })
    expect(reading.metadata.get('dc:title')).toBe('Séance č')
    expect(page?.annotations).toMatchObject([
      {
        url: 'https://exemple.fr/%C3%A9t%C3%A9',
        contentsObj: { str: 'le courrier (lien\u00a0: https://exemple.fr/%C3%A9t%C3%A9)' },
      },
    ])
    expect(page?.text.replace(/\s+/g, ' ')).toContain('voir le courrier')
  })
})

describe('bad input', { timeout: 60_000 }, () => {
  it('a name of ten thousand letters, in every place that has a name', async () => {
    const name = 'Ḥ'.repeat(10_000)
    const blocks = [
      paragraph('Ouverture.'),
      heading(1, name),
      { kind: 'pairs' as const, pairs: [{ label: 'Animation', value: [text(name)] }] },
      { kind: 'table' as const, head: [], rows: [[cell(name), cell('x')]] },
      { kind: 'signatures' as const, fields: [{ role: 'Animation', name }] },
    ]
    const { bytes } = await render(semanticDocument({ title: name, header: name, footer: name, blocks }))
    expect((await said(bytes)).split('Ḥ').length - 1).toBe(50_000)
  })

  it('a name of ten thousand Arabic letters and emoji', async () => {
    const { bytes } = await renderBlocks([paragraph('عبد👍🏽'.repeat(2000))])
    expect(squeezed(await said(bytes))).toContain('عبد👍🏽'.repeat(2000))
  })

  it('a banner and running heads of ten thousand letters, over several pages', async () => {
    const long = 'Projet '.repeat(1500)
    const blocks = Array.from({ length: 90 }, (_, index) => paragraph(`Paragraphe ${index}.`))
    const { bytes, pages } = await render(semanticDocument({ banner: long, header: long, footer: long, blocks }))
    expect(pages).toBe(3)
    // Shortened to the eye, whole to the ear.
    expect((await said(bytes)).split('Projet').length - 1).toBe(1500)
  })

  it('a picture that is not one is named, and its alternative printed', async () => {
    const image = { kind: 'image' as const, sha256: SAMPLE_SHA, alt: 'Plan de l’allée' }
    for (const bytes of [null, Buffer.from('<svg/>'), jpegFrame({ whole: false })]) {
      const rendered = await renderBlocks([heading(1, 'Plan'), image], { images: () => bytes })
      expect(rendered.unreadImages).toEqual([{ sha256: SAMPLE_SHA, alt: 'Plan de l’allée', where: 'Plan' }])
      expect(await said(rendered.bytes)).toContain('Image illisible\u00a0: Plan de l’allée')
    }
  })

  it('an empty document is one page with a title to show', async () => {
    const { bytes, pages } = await render(semanticDocument({ title: '', subject: '', header: '', subtitle: '' }))
    expect(pages).toBe(1)
    expect((await pdfjsReading(bytes)).metadata.get('dc:title')).toBe('Tablée')
  })
})

describe('while it is made', { timeout: 60_000 }, () => {
  it('progress grows from 0 to 1', async () => {
    const shares: number[] = []
    await render(longMinutes(60), { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(shares[0]).toBeGreaterThanOrEqual(0)
  })

  it('a cancel before the start and one in the middle both stop it', async () => {
    await expect(render(sampleMinutes(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'pdfCancelled',
    })
    const cancel = new AbortController()
    const onProgress = () => cancel.abort()
    await expect(render(longMinutes(60), { signal: cancel.signal, onProgress })).rejects.toMatchObject({
      code: 'pdfCancelled',
    })
  })

  it('twelve pages stay under 200 kB', async () => {
    const { bytes, pages } = await render(longMinutes(12))
    expect(pages).toBeGreaterThanOrEqual(11)
    expect(bytes.length).toBeLessThan(200_000)
  })

  it('twelve pages of the demo’s minutes do too, table of contents and Arabic included', async () => {
    const identity = { docId: 'demo', lineage: 'demo', schema: 1 }
    const minutes = compose({ identity, ...meetingAt(demoScript()) }, 'members')
    // Its last twelve of twenty: they have every kind of block.
    const { bytes, pages } = await render({ ...minutes, blocks: minutes.blocks.slice(-111) })
    expect(pages).toBe(12)
    expect(bytes.length).toBeLessThan(200_000)
  })
})
