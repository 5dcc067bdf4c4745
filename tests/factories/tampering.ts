/** Minutes signed twice, hurt by a byte: where a byte may be, and what a verdict then has to say. */
import { scan, type PdfObject, type ScannedPdf } from '#host/signature/verify/pdf/scan.ts'
import { isDictionary, nameOf } from '#host/signature/verify/pdf/values.ts'

export const tamperSeed = Number(process.env['TAMPER_SEED'] ?? 20_261_112)

/** From, and before. */
export type Span = readonly [from: number, to: number]

/** Every kind of byte there is in minutes signed twice, by name; each has at least one span. */
export function bytePlaces(twice: Uint8Array): Map<string, Span[]> {
  const scanned = scan(twice)
  const { text, revisions } = scanned
  const places = new Map<string, Span[]>([
    ['anywhere', [[0, text.length]]],
    ['the version and the comment under it', [[0, revisions[0]?.objects.values().next().value?.start ?? 0]]],
  ])
  const add = (name: string, span: Span): void => void places.set(name, [...(places.get(name) ?? []), span])
  for (const [index, { objects, tableAt, mark }] of revisions.entries()) {
    const whose = ['what was signed', 'the first signature', 'the second signature'][index] ?? `state ${index}`
    const trailer = text.indexOf('trailer', tableAt)
    add(`the list of objects of ${whose}`, [tableAt, trailer])
    add(`the trailer of ${whose}`, [trailer, text.indexOf('startxref', trailer)])
    add(`the end mark of ${whose}`, [text.indexOf('startxref', trailer), mark])
    for (const object of objects.values()) addObject(scanned, object, whose, add)
  }
  return places
}

function addObject(
  { text }: ScannedPdf,
  { start, value, isStream }: PdfObject,
  whose: string,
  add: (name: string, span: Span) => void,
): void {
  if (!isDictionary(value)) return
  const end = text.indexOf('endobj', start) + 'endobj'.length
  if (value.has('ByteRange')) {
    const open = text.indexOf('<', text.indexOf('/Contents', start))
    const close = text.indexOf('>', open)
    const padding = text.slice(0, close).search(/0*$/)
    add(`the signed message of ${whose}`, [open, padding])
    add(`the zeros after ${whose}`, [padding, close + 1])
    add(`the range of ${whose}`, [text.indexOf('/ByteRange', start), text.indexOf(']', start) + 1])
    return
  }
  if (!isStream) {
    const kind = nameOf(value.get('FT')) === 'Sig' ? 'a signature field' : 'an object'
    add(`${kind} of ${whose}`, [start, end])
    return
  }
  const kind = nameOf(value.get('Subtype')) || nameOf(value.get('Type'))
  const names: Record<string, string> = { XML: 'the metadata', EmbeddedFile: 'the attached document' }
  const from = text.indexOf('stream', start)
  const to = text.indexOf('endstream', from)
  const drawn = kind === 'Form' ? `the drawing of ${whose}` : value.has('Length1') ? 'a font' : 'a page or a table'
  add(names[nameOf(value.get('Subtype'))] ?? names[kind] ?? drawn, [from, to])
}

/** How a file may be hurt at one place, and left as long as it was or not. */
export const hurts = ['changed', 'changed', 'added', 'taken'] as const
export type Hurt = (typeof hurts)[number]

/** The file with one byte changed, added or taken away. */
export function tampered(pdf: Uint8Array, at: number, hurt: Hurt, random: () => number): Uint8Array<ArrayBuffer> {
  const old = pdf[at] ?? 0
  const other = old ^ (1 + Math.floor(random() * 255))
  const between = hurt === 'taken' ? [] : hurt === 'added' ? [other, old] : [other]
  return new Uint8Array(Buffer.concat([pdf.subarray(0, at), Buffer.from(between), pdf.subarray(at + 1)]))
}
