/**
 * What somebody can do to minutes between two signatures, or after them, without spoiling a signature: `pdfsig` calls
 * most of these files valid. Each is refused, and the reason says what was done.
 */
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  added,
  faultsOf,
  firstSigns,
  joined,
  Opened,
  secondSigns,
  signedFiles,
  stream,
  unexpectedIn,
  type SignedFiles,
} from '#factories/signed-pdf.ts'
import { tool } from '#factories/signing.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'
import type { Verdict } from '#shared/contract/verdict.ts'

let files: SignedFiles
beforeAll(async () => {
  files = await signedFiles()
})

const check = (pdf: Uint8Array): Verdict => verifyPdf(pdf, files.signers)
const white = '1 g 0 0 600 850 re f'
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** Both signatures hold, and nobody else wrote after the last: only what was added tells. */
function expectSoundSignatures(verdict: Verdict): void {
  expect(verdict.signatures.map(({ isIntact }) => isIntact)).toEqual([true, true])
  expect(verdict.signatures.at(-1)?.coversWholeFile).toBe(true)
}

describe('A page covered between two signatures (shadow attack)', () => {
  it('is seen where white content is laid over it, which pdfsig calls valid', async () => {
    const opened = new Opened(files.once)
    const page = opened.firstPage
    const contents = opened.entries(page).get('Contents') ?? ''
    const covered = added(files.once, [
      opened.with(page, { Contents: `[${contents} ${opened.next} 0 R]` }),
      [opened.next, stream(white)],
    ])
    const signed = await secondSigns(covered)
    const verdict = check(signed)
    expect(verdict.outcome).toBe('altered')
    expectSoundSignatures(verdict)
    expect(unexpectedIn(verdict).sort()).toEqual(['pageChanged 1', 'pageContentAdded 1'])
    const said = tool('pdfsig', (path) => ['-nocert', path('a.pdf')], { 'a.pdf': signed })
    if (said !== null) expect(said.match(/Signature is Valid/g)).toHaveLength(2)
  })

  it('is seen where an annotation lies over it', async () => {
    const opened = new Opened(files.once)
    const { firstPage: page, next } = opened
    const annotations = opened.entries(page).get('Annots') ?? '[]'
    const covered = added(files.once, [
      opened.with(page, { Annots: annotations.replace(/\]$/, ` ${next} 0 R]`) }),
      [next, `<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 600 850]/AP<</N ${next + 1} 0 R>>>>`],
      [next + 1, stream(white, '/Type/XObject/Subtype/Form/BBox[0 0 600 850]')],
    ])
    const verdict = check(await secondSigns(covered))
    expect(verdict.outcome).toBe('altered')
    expectSoundSignatures(verdict)
    expect(unexpectedIn(verdict)).toEqual(expect.arrayContaining(['pageChanged 1', 'annotationAdded 1']))
  })

  it('is seen where the content of the page is replaced in place', async () => {
    const opened = new Opened(files.once)
    const contents = Number.parseInt(opened.entries(opened.firstPage).get('Contents') ?? '', 10)
    const verdict = check(await secondSigns(added(files.once, [[contents, stream(white)]])))
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict)).toEqual(['pageContentChanged 1'])
  })

  it('is seen where the first signer’s file already left a place for it', async () => {
    const opened = new Opened(files.unsigned)
    const page = opened.firstPage
    const contents = opened.entries(page).get('Contents') ?? ''
    const gap = opened.next + 7
    const prepared = added(files.unsigned, [
      opened.with(page, { Contents: `[${contents} ${gap} 0 R]` }),
      [gap - 7, stream('')],
    ])
    const once = await firstSigns(prepared)
    const filled = added(once, [[gap, stream(white)]])
    const verdict = check(await secondSigns(filled))
    expect(verdict.outcome).toBe('altered')
    expectSoundSignatures(verdict)
    expect(unexpectedIn(verdict)).toEqual(['pageContentAdded 1'])
  })

  it('is seen where the second signer’s own field lies over the page', async () => {
    const opened = new Opened(files.unsigned)
    const large = added(files.unsigned, [opened.with(opened.field('signature-2'), { Rect: '[0 0 590 840]' })])
    const verdict = check(await secondSigns(await firstSigns(large)))
    expect(verdict.outcome).toBe('unreadable')
    expect(verdict.faults).toEqual([{ code: 'fieldTooLarge', params: { page: 1 } }])
  })

  it('is seen where a signature’s field is moved over it while it is signed', async () => {
    const signed = await secondSigns(files.once)
    const opened = new Opened(signed)
    const field = opened.field('signature-2')
    const moved = added(signed, [opened.with(field, { Rect: '[0 0 590 840]' })])
    const verdict = check(moved)
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict)).toEqual(['fieldMoved 1'])
    expect(faultsOf(verdict)).toEqual(expect.arrayContaining(['bytesAfter', 'changedAfterSignature']))
  })
})

describe('Pages replaced through the list of objects', () => {
  it('is seen where /Prev leaves the signed state aside', async () => {
    const opened = new Opened(files.once)
    const { next, pages, firstPage } = opened
    const first = new Opened(files.unsigned).pdf.lastTable
    const swapped = added(
      files.once,
      [
        opened.with(pages, { Kids: `[${next} 0 R]`, Count: '1' }),
        [next, `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 595 842]/Contents ${next + 1} 0 R>>`],
        [next + 1, stream(white)],
      ],
      (text) => text.replace(/\/Prev \d+/, `/Prev ${first}`),
    )
    const verdict = check(swapped)
    expect(verdict.outcome).toBe('altered')
    expect(faultsOf(verdict)).toContain('tableRedirected')
    expect(unexpectedIn(verdict)).toEqual(expect.arrayContaining(['pageTreeChanged', 'pageAdded 1']))
    expect(firstPage).toBeGreaterThan(0)
  })

  it('is seen where a new list alone leads to what was hidden in the signed part (incremental saving)', async () => {
    const opened = new Opened(files.unsigned)
    const contents = Number.parseInt(opened.entries(opened.firstPage).get('Contents') ?? '', 10)
    // Another content of the same number, before signing, inside a stream nobody shows.
    const hidden = `${contents} 0 obj\n${stream(white)}\nendobj\n`
    const base = added(files.unsigned, [[opened.next, stream(hidden)]])
    const once = await firstSigns(base)
    const text = Buffer.from(once).toString('latin1')
    const at = text.indexOf(hidden)
    const { lastTable, trailer } = new Opened(once).pdf
    const start = once.length
    const table = `xref\n${contents} 1\n${String(at).padStart(10, '0')} 00000 n \n`
    const entries = `/Size ${trailer.get('Size')} /Root ${trailer.get('Root')} /Info ${trailer.get('Info')} /ID ${trailer.get('ID')} /Prev ${lastTable}`
    const saved = joined(once, latin(`${table}trailer\n<<${entries}>>\nstartxref\n${start}\n%%EOF\n`))
    for (const pdf of [saved, await secondSigns(saved)]) {
      const verdict = check(pdf)
      expect(verdict.outcome).toBe('altered')
      expect(faultsOf(verdict)).toContain('tableRedirected')
    }
  })

  it('is seen where the document begins elsewhere', async () => {
    const opened = new Opened(files.once)
    const { next, pages } = opened
    const root = `<</Type/Catalog/Pages ${pages} 0 R/AcroForm ${opened.catalog.get('AcroForm')}>>`
    const verdict = check(
      await secondSigns(
        added(files.once, [[next, root]], (text) => text.replace(/\/Root \d+ 0 R/, `/Root ${next} 0 R`)),
      ),
    )
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict)).toContain('trailerChanged')
  })

  it('is seen where an object is written twice in one state, or under another generation', async () => {
    const opened = new Opened(files.once)
    const contents = Number.parseInt(opened.entries(opened.firstPage).get('Contents') ?? '', 10)
    const twice = added(files.once, [[contents, stream(white)]], (text) =>
      text.replace(/xref\n/, (mark) => mark).replace(new RegExp(`(${contents}) 0 obj([^]*?)endobj\n`), '$&$&'),
    )
    expect(check(twice).outcome).toBe('altered')
    expect(faultsOf(check(twice))).toContain('brokenAfterSignature')
    const other = added(files.once, [[contents, stream(white)]], (text) =>
      text.replace(`${contents} 0 obj`, `${contents} 1 obj`).replace(' 00000 n', ' 00001 n'),
    )
    expect(unexpectedIn(check(other))).toEqual(['objectRenumbered 1'])
  })
})

describe('A signature forged or lent', () => {
  it('is seen where its range leads elsewhere (universal forgery)', async () => {
    const text = Buffer.from(files.twice).toString('latin1')
    const at = text.lastIndexOf('/ByteRange')
    const forge = (range: string): Verdict =>
      check(joined(files.twice.slice(0, at), latin(range.padEnd(60).slice(0, 60)), files.twice.slice(at + 60)))
    const written = text.slice(at, at + 60)
    const closing = written.indexOf(']')
    for (const range of ['/ByteRange [0 10 20 30]', '/ByteRange [-1 1 1 1]', '/ByteRange []', '/ByteRange [0 0 0 0]']) {
      const verdict = forge(range.padEnd(closing + 1) + written.slice(closing + 1))
      expect(verdict.outcome).toBe('altered')
      expect(faultsOf(verdict)).toContain('rangeNotWhole')
    }
    const nameless = forge(written.replace('/ByteRange', '/BiteRange'))
    expect(nameless.outcome).toBe('altered')
    expect(faultsOf(nameless)).toContain('rangeNotWhole')
  })

  it('is seen where a first signature is moved behind what somebody wrote (wrapping)', async () => {
    const { pdf } = new Opened(files.once)
    const text = Buffer.from(files.once).toString('latin1')
    const found = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text)
    const [hole = 0, after = 0, length = 0] = (found ?? []).slice(1).map(Number)
    const opened = new Opened(files.once)
    const contents = text.slice(hole, after)
    const fake = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 ${hole} ${after} ${length}]/Contents ${contents}>>`
    const wrapped = added(files.once, [
      opened.with(opened.field('signature-2'), { V: `${opened.next} 0 R` }),
      [opened.next, fake],
    ])
    const verdict = check(wrapped)
    expect(pdf.lastTable).toBeGreaterThan(0)
    expect(verdict.outcome).toBe('altered')
    expect(faultsOf(verdict)).toEqual(expect.arrayContaining(['rangeNotWhole', 'rangeEndsElsewhere']))
  })

  it('is seen where one signature serves in two fields', () => {
    const opened = new Opened(files.once)
    const value = opened.entries(opened.field('signature-1')).get('V') ?? ''
    const verdict = check(added(files.once, [opened.with(opened.field('signature-2'), { V: value })]))
    expect(verdict.outcome).toBe('altered')
    expect(faultsOf(verdict)).toContain('signatureShared')
  })

  it('is seen where it was taken from another document', async () => {
    const other = await secondSigns(await firstSigns(added(files.unsigned, [[900, '(autre)']])))
    const text = Buffer.from(other).toString('latin1')
    const start = text.lastIndexOf('<</Type /Sig')
    const taken = text.slice(start, text.indexOf('endobj', start))
    const opened = new Opened(files.once)
    const lent = added(files.once, [
      opened.with(opened.field('signature-2'), { V: `${opened.next} 0 R` }),
      [opened.next, taken],
    ])
    const verdict = check(lent)
    expect(verdict.outcome).toBe('altered')
    expect(faultsOf(verdict)).toContain('rangeNotWhole')
  })

  it('is seen where a field holds nothing, or a signature no field', async () => {
    const opened = new Opened(files.once)
    const field = opened.field('signature-1')
    const value = opened.entries(field).get('V') ?? ''
    const emptied = new Map(opened.entries(field))
    emptied.delete('V')
    const without = added(files.once, [
      [field, `<<${[...emptied].map(([key, each]) => `/${key} ${each}`).join(' ')}>>`],
    ])
    expect(check(without).outcome).toBe('altered')
    expect(faultsOf(check(without))).toContain('signatureStray')
    const hollow = added(files.once, [[Number.parseInt(value, 10), '<</Filter/Adobe.PPKLite>>']])
    expect(check(hollow).outcome).toBe('altered')
    expect(faultsOf(check(hollow))).toContain('signatureEmpty')
  })
})

describe('What is read changed between two signatures, the page left alone', () => {
  it('is seen where a font, or what its letters are read as, is swapped', async () => {
    const text = Buffer.from(files.once).toString('latin1')
    const opened = new Opened(files.once)
    const map = Number(/\/ToUnicode (\d+) 0 R/.exec(text)?.[1])
    const swapped = deflateSync(latin('begincmap 1 beginbfchar <0001> <0041> endbfchar endcmap')).toString('latin1')
    const read = check(await secondSigns(added(files.once, [[map, stream(swapped, '/Filter/FlateDecode')]])))
    expect(read.outcome).toBe('altered')
    expect(unexpectedIn(read)).toEqual(['fontChanged 1'])
    const file = Number(/\/FontFile2 (\d+) 0 R/.exec(text)?.[1])
    const drawn = check(await secondSigns(added(files.once, [[file, stream('')]])))
    expect(unexpectedIn(drawn)).toEqual(['fontChanged 1'])
    expect(opened.next).toBeGreaterThan(map)
  })

  it.each([
    ['a script', { OpenAction: '<</S/JavaScript/JS(app.alert(1))>>' }, 'catalogChanged', 'activeContent'],
    ['another form', { AcroForm: '<</Fields[]/XFA(x)>>' }, 'catalogChanged', 'activeContent'],
    ['layers', { OCProperties: '<</OCGs[]/D<<>>>>' }, 'catalogChanged', 'activeContent'],
    ['a language', { Lang: '(en)' }, 'catalogChanged', 'changedAfterSignature'],
  ])('is seen where the catalogue gets %s', (_, changes, what, fault) => {
    const opened = new Opened(files.once)
    const verdict = check(added(files.once, [opened.with(opened.root, changes)]))
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict)).toContain(what)
    expect(faultsOf(verdict)).toContain(fault)
  })

  it('is seen where the order of reading, the bookmarks or the properties change', async () => {
    const opened = new Opened(files.once)
    const tree = Number.parseInt(opened.catalog.get('StructTreeRoot') ?? '', 10)
    const outlines = Number.parseInt(opened.catalog.get('Outlines') ?? '', 10)
    const info = Number.parseInt(opened.pdf.trailer.get('Info') ?? '', 10)
    const verdict = check(
      await secondSigns(
        added(files.once, [
          opened.with(tree, { K: '[]' }),
          opened.with(outlines, { Count: '0' }),
          opened.with(info, { Title: '(Autre)' }),
        ]),
      ),
    )
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict).sort()).toEqual(['bookmarksChanged', 'propertiesChanged', 'structureChanged'])
  })

  it('is seen where something is added that nothing leads to, or taken away', async () => {
    const opened = new Opened(files.once)
    const more = check(await secondSigns(added(files.once, [[opened.next, '(rien)']])))
    expect(more.outcome).toBe('altered')
    expect(unexpectedIn(more)).toEqual(['otherAdded'])
    const page = opened.firstPage
    const gone = added(files.once, [[opened.next, '(rien)']], (text) =>
      text.replace('xref\n', `xref\n${page} 1\n0000000000 00001 f \n`),
    )
    expect(unexpectedIn(check(gone))).toContain('objectRemoved 1')
  })

  it('is seen where the drawing of a signature was made for a larger place, or is a picture of something else', () => {
    const opened = new Opened(files.twice)
    const field = opened.field('signature-2')
    const { next } = opened
    const drawn = (entries: string): Verdict =>
      check(
        added(files.twice, [
          opened.with(field, { AP: `<</N ${next} 0 R>>` }),
          [next, stream(white, `/Type/XObject/Subtype/Form${entries}`)],
        ]),
      )
    for (const entries of ['/BBox[0 0 600 850]', '/BBox[0 0 10 10]/Matrix[60 0 0 80 0 0]']) {
      expect(drawn(entries).outcome).toBe('altered')
    }
  })
})

describe('A file made to be read in two ways', () => {
  it('is unreadable where it was so before anybody signed', async () => {
    const opened = new Opened(files.unsigned)
    const script = added(files.unsigned, [opened.with(opened.root, { OpenAction: '<</S/JavaScript/JS(x)>>' })])
    const signed = check(await secondSigns(await firstSigns(script)))
    expect(signed.outcome).toBe('unreadable')
    expect(signed.faults.map(({ code }) => code)).toEqual(['activeContent', 'activeContent'])
    const twice = added(files.unsigned, [[opened.next, '<</A 1/A 2>>']])
    expect(faultsOf(check(await firstSigns(twice)))).toEqual(['keyTwice'])
    const outside = added(files.unsigned, [[opened.next, stream('', '/F(autre.bin)')]])
    expect(faultsOf(check(await firstSigns(outside)))).toEqual(['outsideContent'])
  })

  it('is unreadable where it is encrypted or holds two lists, and altered where that came after a signature', () => {
    const withEntry = (entry: string): Verdict =>
      check(added(files.once, [[901, '()']], (text) => text.replace('/Prev', `${entry} /Prev`)))
    expect(withEntry('/Encrypt 901 0 R').outcome).toBe('altered')
    expect(withEntry('/XRefStm 10').outcome).toBe('altered')
  })
})

describe('A file made to exhaust whoever reads it', () => {
  const page = (objects: string): Uint8Array => latin(`%PDF-1.7\n${objects}`)

  it.each([
    ['nests a hundred thousand arrays', `1 0 obj ${'['.repeat(100_000)}`],
    ['nests a hundred thousand dictionaries', `1 0 obj ${'<</A'.repeat(100_000)}`],
    ['never ends a string', `1 0 obj (${'('.repeat(100_000)}`],
    ['says a stream is longer than the file', '1 0 obj <</Length 999999999>> stream\nx\nendstream endobj'],
    ['says a stream is as long as itself', '1 0 obj <</Length 1 0 R>> stream\nx\nendstream endobj'],
    ['announces a billion entries', 'xref\n0 1000000000\n'],
  ])('is unreadable, at once, where it %s', (_, objects) => {
    const started = performance.now()
    expect(verifyPdf(page(objects)).outcome).toBe('unreadable')
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('is read to its end where pages, fields and references go in circles', () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>',
      '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>',
      '<</T(a)/Kids[3 0 R]/FT/Sig/V 4 0 R>>',
      '4 0 R',
    ]
    let text = '%PDF-1.7\n'
    const places = objects.map((object, index) => {
      const at = text.length
      text += `${index + 1} 0 obj\n${object}\nendobj\n`
      return `${String(at).padStart(10, '0')} 00000 n \n`
    })
    const table = text.length
    text += `xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`
    expect(verifyPdf(latin(text)).outcome).toBe('notSigned')
  })
})
