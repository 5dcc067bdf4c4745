/**
 * Signatures of a file whose objects can't all be read, found by the words around them: enough to tell a file that was
 * changed from one that is only written in a way not known here.
 */
import type { VerdictSignature } from '#shared/contract/verdict.ts'
import { isPlainHexadecimal, type SignedRange } from './byte-range.ts'
import { checkSignature } from './check-signature.ts'
import { fault } from './fault.ts'
import type { KnownSigner } from './known-signers.ts'

const pattern =
  /\/ByteRange[ \t\r\n\f\0]*\[[ \t\r\n\f\0]*(\d{1,15})[ \t\r\n\f\0]+(\d{1,15})[ \t\r\n\f\0]+(\d{1,15})[ \t\r\n\f\0]+(\d{1,15})[ \t\r\n\f\0]*\]/g
const most = 32

export function hasSignatureMarks(text: string): boolean {
  return /\/(?:ByteRange|Adobe\.PPK|ETSI\.CAdES|adbe\.pkcs7|ETSI\.RFC3161)/.test(text)
}

export interface RawSignature {
  signature: VerdictSignature
  /** Where what it covers ends. */
  end: number
}

/** In the order of what they cover. */
export function rawSignatures(file: Buffer, text: string, signers: readonly KnownSigner[]): RawSignature[] {
  const ranges = [...text.matchAll(pattern)].slice(0, most).map((found): SignedRange & { first: number } => {
    const [first = 0, hole = 0, after = 0, length = 0] = found.slice(1).map(Number)
    return { first, hole, after, end: after + length }
  })
  return ranges
    .sort((a, b) => a.end - b.end)
    .map(({ first, ...range }) => {
      const written = text.slice(range.hole, range.after)
      const isWhole = first === 0 && range.end <= file.length && written.startsWith('<') && written.endsWith('>')
      const faults = isWhole ? [] : [fault('rangeNotWhole')]
      if (isWhole && !isPlainHexadecimal(written)) faults.push(fault('paddingNotEmpty'))
      const contents = Buffer.from(written.slice(1, -1), 'hex')
      const asked = { field: '', statedName: '', statedAt: null, range, contents, faults }
      return { signature: checkSignature(file, asked, signers), end: range.end }
    })
}
