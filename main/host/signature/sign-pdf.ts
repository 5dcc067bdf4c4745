/**
 * Signs a PDF in a prepared field: PAdES baseline B-B (ETSI EN 319 142-1) as one more revision. Every byte there was
 * stays; what is added is the signature, its appearance, and the field that now holds both.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Language } from '#shared/contract/meeting.ts'
import { INK } from '../export/pdf/layout/theme.ts'
import { Graphics } from '../export/pdf/paint/graphics.ts'
import { number, pdfDate, reference, textString } from '../export/pdf/paint/pdf-syntax.ts'
import type { FontBook } from '../export/pdf/text/font-book.ts'
import { drawText } from './appearance/drawn-text.ts'
import { signedWords } from './appearance/signed-words.ts'
import { cmsSignature, roomFor } from './cms.ts'
import { type NewObject, revisionOf } from './pdf/increment.ts'
import { formWithSignatures, openPrepared, preparedField, type PreparedField } from './pdf/prepared-field.ts'
import type { RawPdf } from './pdf/raw-pdf.ts'
import { writeEntries } from './pdf/raw-value.ts'
import type { Signer } from './signer.ts'

export interface SigningRequest {
  /** Name of the prepared field: `signature-1`. */
  field: string
  signer: Signer
  /** UTC ms, by this computer's clock: nobody else vouches for it. */
  at: number
  /** As it is printed in the box and stated beside the signature. */
  name: string
  reason?: string
  language: Language
  /** In which the box says the hour. */
  timeZone: string
  book: FontBook
}

/** A file of more bytes than this would not fit the places kept for its offsets. */
const placeDigits = 10
const place = '0'.repeat(placeDigits)
const byteRangeMark = `/ByteRange [0 ${place} ${place} ${place}]`

/**
 * Answers the signed file; `pdf` is its beginning, byte for byte.
 * Throws a SignatureFailure: `notPrepared`, `fieldMissing`, `alreadySigned`, `nameNotDrawn`.
 */
export async function signPdf(pdf: Uint8Array, request: SigningRequest): Promise<Uint8Array<ArrayBuffer>> {
  const before = openPrepared(pdf)
  const field = preparedField(before, request.field)
  const hexLength = roomFor(request.signer) * 2
  const revision = revisionOf(before, newObjects(before, field, request, hexLength))
  const signed = Buffer.concat([pdf, Buffer.from(revision, 'latin1')])
  await fillIn(signed, pdf.length, hexLength, request.signer)
  return new Uint8Array(signed)
}

function newObjects(pdf: RawPdf, field: PreparedField, request: SigningRequest, hexLength: number): NewObject[] {
  const signature = Number(pdf.trailer.get('Size'))
  const appearance = signature + 1
  const widget = new Map(field.entries)
  widget.set('V', reference(signature))
  widget.set('AP', `<</N ${reference(appearance)}>>`)
  return [
    [field.object, writeEntries(widget)],
    ...formWithSignatures(pdf),
    [signature, signatureDictionary(request, hexLength)],
    [appearance, appearanceStream(field, request)],
  ]
}

/** Table 252 of ISO 32000-1, as far as PAdES lets it be filled. */
function signatureDictionary({ at, name, reason }: SigningRequest, hexLength: number): string {
  return [
    '<</Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    byteRangeMark,
    `/Contents <${'0'.repeat(hexLength)}>`,
    `/M (${pdfDate(at)})`,
    `/Name ${textString(name)}`,
    ...(reason === undefined ? [] : [`/Reason ${textString(reason)}`]),
    '>>',
  ].join('\n')
}

function appearanceStream({ box: [left, bottom, right, top] }: PreparedField, request: SigningRequest): string {
  const [width, height] = [right - left, top - bottom]
  const ink = new Graphics(height).fill(INK.body)
  const operators = ink + drawText(signedWords(request), { width, height }, request.book)
  const bytes = deflateSync(Buffer.from(operators, 'latin1'), { level: 9 })
  const box = `[0 0 ${number(width)} ${number(height)}]`
  const entries = `/Type /XObject\n/Subtype /Form\n/BBox ${box}\n/Resources <<>>\n/Filter /FlateDecode`
  return `<<${entries}\n/Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream`
}

/** Writes which bytes are signed, signs them, and puts the signature where room was kept for it. */
async function fillIn(file: Buffer, from: number, hexLength: number, signer: Signer): Promise<void> {
  const hole = file.indexOf(`/Contents <${place}`, from, 'latin1') + '/Contents '.length
  const end = hole + hexLength + 2
  const range = `/ByteRange [0 ${hole} ${end} ${file.length - end}]`
  file.write(range.padEnd(byteRangeMark.length), file.indexOf(byteRangeMark, from, 'latin1'), 'latin1')
  const hash = createHash('sha256').update(file.subarray(0, hole)).update(file.subarray(end))
  const signature = await cmsSignature(new Uint8Array(hash.digest()), signer)
  if (signature.length * 2 > hexLength) throw new Error('no room was kept for a signature this long')
  file.write(Buffer.from(signature).toString('hex'), hole + 1, 'latin1')
}
