/** States added to a PDF as most programs write them today: objects in a stream, their list in another. */
import { deflateSync } from 'node:zlib'
import { Opened, joined } from './signed-pdf.ts'

export interface Packing {
  /** Of the list, before it is packed; 1, 4 and 2 bytes an entry. */
  list?: (rows: number[][]) => number[][]
  /** Entries of the list's stream, in place of the usual ones. */
  entries?: Record<string, string>
  /** The stream of objects, before it is packed. */
  objects?: (text: string) => string
  /** Entries of the stream of objects. */
  counts?: Record<string, string>
}

/** PNG's "up" filter, which programs use for lists. */
export function filteredUp(rows: readonly number[][]): Buffer {
  return Buffer.from(rows.flatMap((row, at) => [2, ...row.map((each, column) => each - (rows[at - 1]?.[column] ?? 0))]))
}

const bytesOf = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** (size - 1 - at)) % 256)

/** Of an entry: its kind, then where it is. */
export const row = (kind: number, first: number, second: number): number[] => [
  kind,
  ...bytesOf(first, 4),
  ...bytesOf(second, 2),
]

const written = (entries: Record<string, string>): string =>
  `<<${Object.entries(entries)
    .map(([key, value]) => `/${key} ${value}`)
    .join('')}>>`

/** The file with one more state; `objects` by their numbers. */
export function addedPacked(
  pdf: Uint8Array,
  objects: readonly (readonly [number: number, value: string])[],
  { list = (rows) => rows, entries = {}, objects: rewrite = (text) => text, counts = {} }: Packing = {},
): Uint8Array<ArrayBuffer> {
  const { trailer, lastTable } = new Opened(pdf).pdf
  const size = Number(trailer.get('Size'))
  const [container, table] = [size, size + 1]
  let heads = ''
  let values = ''
  for (const [number, value] of objects) {
    heads += `${number} ${values.length} `
    values += `${value} `
  }
  const stream = deflateSync(Buffer.from(rewrite(heads + values), 'latin1')).toString('latin1')
  const about = { Type: '/ObjStm', N: String(objects.length), First: String(heads.length), ...counts }
  const holder = written({ ...about, Filter: '/FlateDecode', Length: String(stream.length) })
  const first = `\n${container} 0 obj\n${holder}\nstream\n${stream}\nendstream\nendobj\n`
  const at = pdf.length + first.length
  const rows = [...objects.map((_, index) => row(2, container, index)), row(1, pdf.length + 1, 0), row(1, at, 0)]
  const numbers = [...objects.map(([number]) => number), container, table]
  const packed = deflateSync(filteredUp(list(rows))).toString('latin1')
  const dictionary = written({
    Type: '/XRef',
    Size: String(size + 2),
    W: '[1 4 2]',
    Index: `[${numbers.map((number) => `${number} 1`).join(' ')}]`,
    Root: trailer.get('Root') ?? '',
    Info: trailer.get('Info') ?? '',
    ID: trailer.get('ID') ?? '',
    Prev: String(lastTable),
    Filter: '/FlateDecode',
    DecodeParms: '<</Predictor 12/Columns 7>>',
    Length: String(packed.length),
    ...entries,
  })
  const second = `${table} 0 obj\n${dictionary}\nstream\n${packed}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`
  return joined(pdf, Buffer.from(first + second, 'latin1'))
}
