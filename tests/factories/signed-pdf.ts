/** Minutes signed by two people, and what somebody else may have done to them. */
import { revisionOf, type NewObject } from '#host/signature/pdf/increment.ts'
import { RawPdf } from '#host/signature/pdf/raw-pdf.ts'
import { elementsOf, referenceOf, writeEntries } from '#host/signature/pdf/raw-value.ts'
import type { KnownSigner } from '#host/signature/verify/known-signers.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'
import type { Verdict } from '#shared/contract/verdict.ts'
import { preparedPdf, signAs, testSigner } from './signing.ts'

export const FIRST = 'Ḥemmu Aït Ouaziz'
export const SECOND = 'İbrahim Doğan'

type Bytes = Uint8Array<ArrayBuffer>

export const firstSigns = async (pdf: Uint8Array): Promise<Bytes> =>
  signAs(pdf, 'signature-1', await testSigner(FIRST, 'rsa'), { name: FIRST })

export const secondSigns = async (pdf: Uint8Array): Promise<Bytes> =>
  signAs(pdf, 'signature-2', await testSigner(SECOND), { name: SECOND })

export interface SignedFiles {
  unsigned: Bytes
  once: Bytes
  twice: Bytes
  signers: KnownSigner[]
}

let made: Promise<SignedFiles> | undefined
export const signedFiles = (): Promise<SignedFiles> => (made ??= makeSigned())

async function makeSigned(): Promise<SignedFiles> {
  const unsigned = await preparedPdf()
  const once = await firstSigns(unsigned)
  const twice = await secondSigns(once)
  const signers = verifyPdf(twice).signatures.map(({ signerName, fingerprint }) => ({ name: signerName, fingerprint }))
  return { unsigned, once, twice, signers }
}

/** One more state at the end of a file, written by somebody who does not sign. */
export function added(pdf: Uint8Array, objects: NewObject[], rewrite = (text: string): string => text): Bytes {
  const revision = rewrite(revisionOf(new RawPdf(pdf), objects))
  return joined(pdf, Buffer.from(revision, 'latin1'))
}

export function joined(...parts: Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts))
}

/** What an attacker needs to know of a file. */
export class Opened {
  readonly pdf: RawPdf
  constructor(bytes: Uint8Array) {
    this.pdf = new RawPdf(bytes)
  }

  get catalog(): Map<string, string> {
    return this.pdf.dictionary(this.pdf.trailer.get('Root'))
  }

  get root(): number {
    return referenceOf(this.pdf.trailer.get('Root') ?? '') ?? 0
  }

  get pages(): number {
    return referenceOf(this.catalog.get('Pages') ?? '') ?? 0
  }

  get firstPage(): number {
    const kids = elementsOf(this.pdf.dictionary(this.catalog.get('Pages')).get('Kids') ?? '[]')
    return referenceOf(kids[0] ?? '') ?? 0
  }

  /** The next free number. */
  get next(): number {
    return Number(this.pdf.trailer.get('Size'))
  }

  field(name: string): number {
    const form = this.pdf.dictionary(this.catalog.get('AcroForm'))
    const fields = elementsOf(this.pdf.resolve(form.get('Fields')))
    const found = fields.find((field) => this.pdf.dictionary(field).get('T')?.includes(name) === true)
    return referenceOf(found ?? '') ?? 0
  }

  entries(object: number): Map<string, string> {
    return this.pdf.dictionary(`${object} 0 R`)
  }

  /** The object written again with other entries. */
  with(object: number, changes: Record<string, string>): NewObject {
    return [object, writeEntries(new Map([...this.entries(object), ...Object.entries(changes)]))]
  }
}

export const stream = (content: string, entries = ''): string =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`

/** Every reason a verdict gives, of the file and of its signatures. */
export function faultsOf({ faults, signatures }: Verdict): string[] {
  return [...faults, ...signatures.flatMap((signature) => signature.faults)].map(({ code }) => code)
}

/** What was added beyond what signing needs, with its page: "pageChanged 1". */
export function unexpectedIn({ signatures }: Verdict): string[] {
  const changes = signatures[0]?.addedAfter ?? []
  return changes.filter(({ allowed }) => !allowed).map(({ what, page }) => (page === null ? what : `${what} ${page}`))
}

/** The first page covered by a white sheet between the two signatures, each of which is good for what it signed. */
export async function coveredBetween(once: Uint8Array<ArrayBuffer>): ReturnType<typeof secondSigns> {
  const opened = new Opened(once)
  const contents = opened.entries(opened.firstPage).get('Contents') ?? ''
  return secondSigns(
    added(once, [
      opened.with(opened.firstPage, { Contents: `[${contents} ${opened.next} 0 R]` }),
      [opened.next, stream('1 g 0 0 600 850 re f')],
    ]),
  )
}
