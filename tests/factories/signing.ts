/** What the tests of signatures share: a file prepared for two signers, keys made once, and checkers that are not ours. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Certificate, ContentInfo, SignedData } from 'pkijs'
import { makeSigner, type KeyKind } from '#host/signature/keys/certificate.ts'
import { revisionOf } from '#host/signature/pdf/increment.ts'
import { RawPdf } from '#host/signature/pdf/raw-pdf.ts'
import { elementsOf, referenceOf, writeEntries } from '#host/signature/pdf/raw-value.ts'
import type { Signer } from '#host/signature/signer.ts'
import { signPdf, type SigningRequest } from '#host/signature/sign-pdf.ts'
import { render, testBook } from './pdf.ts'
import { paragraph, semanticDocument } from './semantic.ts'

export const SIGNED_AT = Date.UTC(2026, 10, 12, 19, 45)

const made = new Map<string, Promise<Signer>>()
/** Makes each signer once for a file of tests. */
export function testSigner(name: string, kind: KeyKind = 'ec', council: string | null = null): Promise<Signer> {
  const key = `${kind} ${name}`
  const known = made.get(key) ?? makeSigner({ name, council }, kind, SIGNED_AT)
  made.set(key, known)
  return known
}

let prepared: Promise<Uint8Array<ArrayBuffer>> | undefined
/** Short minutes with the fields `signature-1` and `signature-2`. */
export const preparedPdf = (): Promise<Uint8Array<ArrayBuffer>> => (prepared ??= preparePdf())

async function preparePdf(): Promise<Uint8Array<ArrayBuffer>> {
  const fields = [
    { role: 'Animation', name: 'Ḥemmu Aït Ouaziz' },
    { role: 'Secrétariat de séance', name: 'İbrahim Doğan' },
  ]
  const { bytes, signatures } = await render(
    semanticDocument({ blocks: [paragraph('Le compte rendu est approuvé.'), { kind: 'signatures', fields }] }),
  )
  const text = Buffer.from(bytes).toString('latin1')
  if (text.includes('/AcroForm')) return bytes
  const pdf = new RawPdf(bytes)
  const catalog = pdf.dictionary(pdf.trailer.get('Root'))
  const pages = elementsOf(pdf.dictionary(catalog.get('Pages')).get('Kids') ?? '[]')
  const size = Number(pdf.trailer.get('Size'))
  const page = pages[0] ?? ''
  const pageEntries = pdf.dictionary(page)
  const widgets = signatures.map(({ x, y, width, height }, index): [number, string] => {
    const rect = [x, 841.89 - y - height, x + width, 841.89 - y].map((each) => each.toFixed(2)).join(' ')
    return [
      size + 1 + index,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(signature-${index + 1})/F 4/P ${page}/Rect[${rect}]/TU(Signature)>>`,
    ]
  })
  const references = widgets.map(([object]) => `${object} 0 R`).join(' ')
  pageEntries.set('Annots', `[${references}]`)
  catalog.set('AcroForm', `${size} 0 R`)
  const revision = revisionOf(pdf, [
    [size, `<</Fields[${references}]/SigFlags 0>>`],
    ...widgets,
    [referenceOf(page) ?? 0, writeEntries(pageEntries)],
    [referenceOf(pdf.trailer.get('Root') ?? '') ?? 0, writeEntries(catalog)],
  ])
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(revision, 'latin1')]))
}

/** Signs as somebody at 20:45 in Paris. */
export async function signAs(
  pdf: Uint8Array,
  field: string,
  signer: Signer,
  overrides: Partial<SigningRequest> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return signPdf(pdf, {
    field,
    signer,
    at: SIGNED_AT,
    name: 'Ḥemmu Aït Ouaziz',
    language: 'fr',
    timeZone: 'Europe/Paris',
    book: await testBook(),
    ...overrides,
  })
}

/** Runs a program on files of a folder that goes away; null where it is not installed. */
export function tool(
  program: string,
  args: (path: (name: string) => string) => string[],
  files: Record<string, Uint8Array | string>,
): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-sign-'))
  const path = (name: string) => join(folder, name)
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content)
    return execFileSync(program, args(path), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    if (error instanceof Error && 'stderr' in error && 'stdout' in error)
      return `${String(error.stdout)}${String(error.stderr)}`
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface OpenedSignature {
  /** DER, without the zeros after it. */
  cms: Uint8Array<ArrayBuffer>
  /** The bytes it is over. */
  covered: Uint8Array<ArrayBuffer>
  /** DER. */
  certificate: Uint8Array<ArrayBuffer>
}

/** Takes a signature out of a file by its own words alone. */
export function openSignature(pdf: Uint8Array, index: number): OpenedSignature {
  const file = Buffer.from(pdf)
  const range = [...file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)][index]
  const [, hole = 0, from = 0, length = 0] = (range ?? []).map(Number)
  const padded = Buffer.from(file.subarray(hole + 1, from - 1).toString('latin1'), 'hex')
  const cms = Uint8Array.from(padded.subarray(0, padded.readUInt16BE(2) + 4))
  const [certificate] = new SignedData({ schema: ContentInfo.fromBER(cms).content }).certificates ?? []
  if (!(certificate instanceof Certificate)) throw new Error('a signature without a certificate')
  return {
    cms,
    covered: Uint8Array.from(Buffer.concat([file.subarray(0, hole), file.subarray(from, from + length)])),
    certificate: new Uint8Array(certificate.toSchema().toBER()),
  }
}
