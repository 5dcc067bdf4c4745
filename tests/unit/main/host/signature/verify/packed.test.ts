/** Files whose objects and lists are kept in streams, as most programs write them: read, or said not to be; never guessed. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addedPacked, row, type Packing } from '#factories/packed.ts'
import { faultsOf, Opened, signedFiles, unexpectedIn, type SignedFiles } from '#factories/signed-pdf.ts'
import { seeded } from '#factories/seeded.ts'
import { hurts, tampered, tamperSeed } from '#factories/tampering.ts'
import { packedObjects, packedTable, Unpacker } from '#host/signature/verify/pdf/packed.ts'
import { StructureProblem } from '#host/signature/verify/pdf/structure-problem.ts'
import { newBudget } from '#host/signature/verify/pdf/value-reader.ts'
import { PdfName, type PdfDictionary, type PdfValue } from '#host/signature/verify/pdf/values.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'

const folder = join(import.meta.dirname, '../../../../../factories/elsewhere')
let files: SignedFiles
let elsewhere: Buffer
beforeAll(async () => {
  files = await signedFiles()
  elsewhere = await readFile(join(folder, 'signed.pdf'))
})

describe('A PDF packed by one program and signed by another', () => {
  it('says who signed, and that it is whole', () => {
    const verdict = verifyPdf(elsewhere)
    expect(verdict).toMatchObject({ outcome: 'unknownSigner', pages: 1, title: "Compte rendu d'ailleurs", faults: [] })
    const [signature] = verdict.signatures
    expect(signature).toMatchObject({
      signerName: 'Signataire ailleurs',
      coversWholeFile: true,
      faults: [],
      remarks: [],
    })
    expect(signature?.knownAs).toBe(null)
  })

  it('is not vouched for in the name of somebody known, where its message leaves its own algorithm unsigned', () => {
    const [signature] = verifyPdf(elsewhere).signatures
    const verdict = verifyPdf(elsewhere, [{ name: 'Zoé', fingerprint: signature?.fingerprint ?? '' }])
    expect([verdict.outcome, faultsOf(verdict)]).toEqual(['unreadable', ['signaturePartUnchecked']])
  })

  it(`is altered by a byte, wherever it is (seed ${tamperSeed})`, () => {
    const random = seeded(tamperSeed)
    const missed: string[] = []
    for (let time = 0; time < 100; time += 1) {
      const at = Math.floor(random() * elsewhere.length)
      const hurt = hurts[time % hurts.length] ?? 'changed'
      const { outcome } = verifyPdf(tampered(elsewhere, at, hurt, random))
      if (outcome !== 'altered') missed.push(`${hurt} byte ${at}: ${outcome}`)
    }
    expect(missed).toEqual([])
  })

  it('is not vouched for, and the reason given, where it was arranged for the web first', async () => {
    const verdict = verifyPdf(await readFile(join(folder, 'signed-linearized.pdf')))
    expect([verdict.outcome, faultsOf(verdict)]).toEqual(['unreadable', ['linearized']])
  })
})

describe('Signed minutes to which another program added a packed state', () => {
  const withPage = (packing?: Packing): Uint8Array => {
    const opened = new Opened(files.twice)
    const [number, value] = opened.with(opened.firstPage, { Rotate: '180' })
    return addedPacked(files.twice, [[number, value]], packing)
  }

  it('are altered, and what was done is said object by object', () => {
    const verdict = verifyPdf(withPage(), files.signers)
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict)).toEqual(['pageChanged 1'])
    expect(faultsOf(verdict)).toEqual(expect.arrayContaining(['changedAfterSignature', 'bytesAfter']))
    expect(verdict.signatures[1]?.addedAfter.map(({ what }) => what).sort()).toEqual([
      'listAdded',
      'listAdded',
      'pageChanged',
    ])
  })

  it('are altered where the lists take the number of something that was signed', () => {
    const opened = new Opened(files.twice)
    const contents = Number.parseInt(opened.entries(opened.firstPage).get('Contents') ?? '', 10)
    const { next } = opened
    const text = Buffer.from(withPage()).toString('latin1')
    const swapped = text
      .slice(files.twice.length)
      .replace(`${next} 0 obj`, `${String(contents).padStart(String(next).length)} 0 obj`)
    const verdict = verifyPdf(Buffer.from(text.slice(0, files.twice.length) + swapped, 'latin1'), files.signers)
    expect(verdict.outcome).toBe('altered')
    expect(unexpectedIn(verdict)).toContain('pageContentChanged 1')
  })

  it.each<[string, Packing, string]>([
    ['leads to another place of the stream', { list: ([, ...rest]) => [row(2, 0, 0), ...rest] }, 'tableRedirected'],
    ['leads into what was signed', { list: ([, ...rest]) => [row(1, 20, 0), ...rest] }, 'tableRedirected'],
    ['leaves an object out', { list: ([, ...rest]) => [row(0, 0, 0), ...rest] }, 'brokenAfterSignature'],
    ['knows a kind nobody knows', { list: ([, ...rest]) => [row(9, 0, 0), ...rest] }, 'brokenAfterSignature'],
    ['goes in a circle', { entries: { Prev: '99999999' } }, 'tableRedirected'],
    ['announces a billion entries', { entries: { Index: '[0 1000000000]' } }, 'brokenAfterSignature'],
    ['has fields as wide as itself', { entries: { W: '[1 99999 2]' } }, 'brokenAfterSignature'],
    ['is packed otherwise', { entries: { Filter: '/LZWDecode' } }, 'brokenAfterSignature'],
    ['hides a second one', { entries: { XRefStm: '10' } }, 'brokenAfterSignature'],
    ['holds more than it says', { objects: (text) => `${text} (de plus)` }, 'brokenAfterSignature'],
    ['holds less than it says', { counts: { N: '7' } }, 'brokenAfterSignature'],
    ['begins beyond its end', { counts: { First: '99999999' } }, 'brokenAfterSignature'],
  ])('are altered where the list or the stream %s', (_, packing, fault) => {
    const verdict = verifyPdf(withPage(packing), files.signers)
    expect(verdict.outcome).toBe('altered')
    expect(faultsOf(verdict)).toContain(fault)
  })

  it('are never intact by a signature kept in a stream, whose place in the file nobody can tell', () => {
    const opened = new Opened(files.once)
    const { next } = opened
    const value = opened.entries(opened.field('signature-1')).get('V') ?? ''
    const lent = [...opened.entries(Number.parseInt(value, 10))].map(([key, each]) => `/${key} ${each}`).join(' ')
    const field = opened.with(opened.field('signature-2'), { V: `${next + 9} 0 R` })
    const verdict = verifyPdf(
      addedPacked(files.once, [field, [next + 9, `<<${lent}>>`]], { entries: { Size: String(next + 10) } }),
      files.signers,
    )
    expect(verdict.outcome).toBe('altered')
    expect(faultsOf(verdict)).toContain('rangeNotWhole')
  })
})

describe('A stream of objects or of a list', () => {
  const flate: PdfDictionary = new Map([['Filter', new PdfName('FlateDecode')]])

  it('that unpacks to hundreds of megabytes is given up, at once', () => {
    const bomb = deflateSync(Buffer.alloc(65 * 1024 * 1024), { level: 1 })
    const started = performance.now()
    expect(() => new Unpacker().unpack(flate, bomb, 0)).toThrow(expect.objectContaining({ fault: 'tooComplex' }))
    expect(performance.now() - started).toBeLessThan(1500)
  })

  it('is unpacked whatever filter each of its rows was written with', () => {
    const rows = fc.integer({ min: 1, max: 9 }).chain((columns) =>
      fc.array(
        fc.record({
          kind: fc.constantFrom(0, 1, 2, 3, 4),
          bytes: fc.array(fc.nat(255), { minLength: columns, maxLength: columns }),
        }),
        { minLength: 1, maxLength: 9 },
      ),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const columns = given[0]?.bytes.length ?? 1
        const at = (line: number, column: number): number => given[line]?.bytes[column] ?? 0
        const filtered = given.flatMap(({ kind, bytes }, line) => [
          kind,
          ...bytes.map((byte, column) => {
            const [a, b, c] = [at(line, column - 1), at(line - 1, column), at(line - 1, column - 1)]
            const nearest = [a, b, c].toSorted((x, y) => Math.abs(a + b - c - x) - Math.abs(a + b - c - y))[0] ?? 0
            return (byte - ([0, a, b, Math.floor((a + b) / 2), nearest][kind] ?? 0)) & 255
          }),
        ])
        const parameters = new Map([
          ['Predictor', 15],
          ['Columns', columns],
        ])
        const entries = new Map([...flate, ['DecodeParms', parameters]] as [string, PdfDictionary][])
        const plain = new Unpacker().unpack(entries, deflateSync(Buffer.from(filtered)), 0)
        expect([...plain]).toEqual(given.flatMap(({ bytes }) => bytes))
      }),
      { numRuns: 60 },
    )
  })

  it('is read or refused, never anything else, whatever its bytes and numbers are', () => {
    const number = fc.oneof(fc.nat(40), fc.integer(), fc.double(), fc.constant(null))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.array(number, { maxLength: 6 }), number, (bytes, few, one) => {
        const entries: PdfDictionary = new Map<string, PdfValue>([
          ['W', few.slice(0, 3)],
          ['Index', few.slice(3)],
          ['N', one],
          ['First', few[0] ?? null],
        ])
        const stream = Buffer.from(bytes)
        for (const read of [
          () => packedTable(entries, stream, 0),
          () => packedObjects(entries, stream, 0, newBudget()),
          () => new Unpacker().unpack(flate, stream, 0),
        ]) {
          try {
            read()
          } catch (error) {
            expect(error).toBeInstanceOf(StructureProblem)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
