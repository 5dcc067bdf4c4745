/** What the tests of signatures share: a file prepared for two signers, keys made once, and checkers that are not ours. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Certificate, ContentInfo, SignedData } from 'pkijs'
import { makeSigner, type KeyKind } from '#host/signature/keys/certificate.ts'
import type { Signer } from '#host/signature/signer.ts'
import { signPdf, type SigningRequest } from '#host/signature/sign-pdf.ts'
import { missingTool } from './missing-tool.ts'
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
  const { bytes } = await render(
    semanticDocument({ blocks: [paragraph('Le compte rendu est approuvé.'), { kind: 'signatures', fields }] }),
    { archive: true },
  )
  return bytes
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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missingTool(program)
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
