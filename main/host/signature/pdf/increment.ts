/** One more revision at the end of a PDF: every byte before it stays as it is (ISO 32000-1 §7.5.6). */
import { createHash } from 'node:crypto'
import type { RawPdf } from './raw-pdf.ts'
import { elementsOf, type RawDictionary, writeEntries } from './raw-value.ts'

/** Object number and what follows `obj`; one character a byte. */
export type NewObject = readonly [object: number, content: string]

const lines = (first: number, count: number) => `${first} ${count}\n`
const digits = (value: number, width: number) => String(value).padStart(width, '0')

/** The text of the revision, one character a byte. `objects` are new, or take the place of one of the same number. */
export function revisionOf(pdf: RawPdf, objects: readonly NewObject[]): string {
  const written = objects.toSorted(([a], [b]) => a - b)
  // Some writers end a file without a line end; the mark must stand on a line of its own.
  let text = /[\r\n]$/.test(pdf.text.slice(-1)) ? '' : '\n'
  const offsets = new Map<number, number>()
  for (const [object, content] of written) {
    offsets.set(object, pdf.text.length + text.length)
    text += `${object} ${pdf.generationOf(object)} obj\n${content}\nendobj\n`
  }
  const table = pdf.text.length + text.length
  text += `xref\n${tableOf(pdf, offsets)}trailer\n${trailerOf(pdf, offsets, text)}\nstartxref\n${table}\n%%EOF\n`
  return text
}

function tableOf(pdf: RawPdf, offsets: ReadonlyMap<number, number>): string {
  const objects = [...offsets.keys()]
  let table = ''
  for (const [index, object] of objects.entries()) {
    if (index === 0 || objects[index - 1] !== object - 1) {
      let count = 1
      while (objects[index + count] === object + count) count += 1
      table += lines(object, count)
    }
    table += `${digits(offsets.get(object) ?? 0, 10)} ${digits(pdf.generationOf(object), 5)} n \n`
  }
  return table
}

function trailerOf(pdf: RawPdf, offsets: ReadonlyMap<number, number>, revision: string): string {
  const size = Math.max(Number(pdf.trailer.get('Size')), ...[...offsets.keys()].map((object) => object + 1))
  const trailer: RawDictionary = new Map([['Size', String(size)]])
  for (const key of ['Root', 'Info']) {
    const value = pdf.trailer.get(key)
    if (value !== undefined) trailer.set(key, value)
  }
  trailer.set('Prev', String(pdf.lastTable))
  // The first half names the file for ever, the second this revision of it (§14.4).
  const [first] = elementsOf(pdf.resolve(pdf.trailer.get('ID') ?? '[]'))
  const own = createHash('sha256').update(pdf.text, 'latin1').update(revision, 'latin1').digest('hex').slice(0, 32)
  trailer.set('ID', `[${first ?? `<${own.toUpperCase()}>`}<${own.toUpperCase()}>]`)
  return writeEntries(trailer)
}
