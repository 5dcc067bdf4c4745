/**
 * Lists of objects and objects kept in streams (§7.5.7, §7.5.8), as most programs write them today. Read as strictly as
 * the rest: what two readers could take for two things is a StructureProblem.
 */
import { inflateSync } from 'node:zlib'
import { mostEntries, type TableEntry } from './list.ts'
import { StructureProblem } from './structure-problem.ts'
import { isDictionary, nameOf, type PdfDictionary, type PdfValue } from './values.ts'
import { type Budget, ValueReader } from './value-reader.ts'

/** Unpacked bytes of a whole file: a bomb is no document. */
const mostUnpacked = 64 * 1024 * 1024
const widestField = 6

/** One per file: how much it may still unpack to. */
export class Unpacker {
  #left = mostUnpacked

  /** @param offset of the object, to say where it is broken */
  unpack(entries: PdfDictionary, packed: Buffer, offset: number): Buffer {
    const filter = soleOf(entries.get('Filter'))
    if (filter === null) return packed
    if (nameOf(filter) !== 'FlateDecode') throw new StructureProblem('compressedTables', offset)
    const bytes = this.#inflated(packed, offset)
    return unpredicted(soleOf(entries.get('DecodeParms')), bytes, offset)
  }

  #inflated(packed: Buffer, offset: number): Buffer {
    if (this.#left <= 0) throw new StructureProblem('tooComplex', offset)
    let bytes: Buffer
    try {
      bytes = inflateSync(packed, { maxOutputLength: this.#left })
    } catch (error) {
      throw new StructureProblem(error instanceof RangeError ? 'tooComplex' : 'broken', offset)
    }
    this.#left -= bytes.length
    return bytes
  }
}

/** The value, or that of a list of one; null where there is none, and a list of several where there are. */
function soleOf(value: PdfValue | undefined): PdfValue {
  if (!Array.isArray(value)) return value ?? null
  return value.length === 0 ? null : value.length === 1 ? (value[0] ?? null) : value
}

/** PNG's filters (RFC 2083 §6), one byte a component: what these streams are written with. */
function unpredicted(parameters: PdfValue, bytes: Buffer, offset: number): Buffer {
  if (parameters === null) return bytes
  if (!isDictionary(parameters)) throw new StructureProblem('compressedTables', offset)
  const number = (key: string): number => Number(parameters.get(key) ?? 1)
  const [predictor, columns] = [number('Predictor'), number('Columns')]
  if (predictor === 1) return bytes
  const isPng = predictor >= 10 && predictor <= 15
  const isPlain = number('Colors') === 1 && (parameters.get('BitsPerComponent') ?? 8) === 8
  if (!isPng || !isPlain || !isCount(columns) || columns === 0) throw new StructureProblem('compressedTables', offset)
  const rows = bytes.length / (columns + 1)
  if (!Number.isInteger(rows)) throw new StructureProblem('broken', offset)
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) unfilter(bytes, plain, row, columns, offset)
  return plain
}

function unfilter(bytes: Buffer, plain: Buffer, row: number, columns: number, offset: number): void {
  const from = row * (columns + 1)
  const to = row * columns
  const kind = bytes[from] ?? 0
  if (kind > 4) throw new StructureProblem('broken', offset)
  for (let column = 0; column < columns; column += 1) {
    const left = column === 0 ? 0 : (plain[to + column - 1] ?? 0)
    const above = row === 0 ? 0 : (plain[to + column - columns] ?? 0)
    const corner = row === 0 || column === 0 ? 0 : (plain[to + column - columns - 1] ?? 0)
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind] ?? 0
    plain[to + column] = (bytes[from + 1 + column] ?? 0) + guess
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

/** The list a stream of `/Type /XRef` holds, by the number of each object, with the numbers it gives twice. */
export function packedTable(
  entries: PdfDictionary,
  bytes: Buffer,
  offset: number,
): { table: Map<number, TableEntry>; isTwice: boolean } {
  const widths = entries.get('W')
  const index = entries.get('Index') ?? [0, entries.get('Size') ?? null]
  if (!isCounts(widths) || widths.length !== 3 || !isCounts(index) || index.length % 2 !== 0)
    throw new StructureProblem('broken', offset)
  if (widths.some((width) => width > widestField)) throw new StructureProblem('broken', offset)
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
  const width = kindWidth + firstWidth + secondWidth
  const count = index.filter((_, at) => at % 2 === 1).reduce((sum, each) => sum + each, 0)
  if (count > mostEntries) throw new StructureProblem('tooComplex', offset)
  if (width === 0 || bytes.length !== width * count) throw new StructureProblem('broken', offset)
  const table = new Map<number, TableEntry>()
  let [at, isTwice] = [0, false]
  const field = (size: number): number => {
    at += size
    return size === 0 ? 0 : bytes.readUIntBE(at - size, size)
  }
  for (let section = 0; section < index.length; section += 2) {
    const [first = 0, length = 0] = index.slice(section, section + 2)
    for (let number = first; number < first + length; number += 1) {
      // Without a kind, every one is of the first (§7.5.8.2, table 17).
      const kind = kindWidth === 0 ? 1 : field(kindWidth)
      const entry = entryOf(kind, field(firstWidth), field(secondWidth))
      if (entry === null) throw new StructureProblem('broken', offset)
      isTwice ||= table.has(number)
      table.set(number, entry)
    }
  }
  return { table, isTwice }
}

function entryOf(kind: number, first: number, second: number): TableEntry | null {
  if (kind === 0) return { offset: 0, generation: second, used: false }
  if (kind === 1) return { offset: first, generation: second, used: true }
  const packedIn = { container: first, index: second }
  return kind === 2 ? { offset: 0, generation: 0, used: true, packedIn } : null
}

/** What a stream of `/Type /ObjStm` holds, in its order. */
export function packedObjects(
  entries: PdfDictionary,
  bytes: Buffer,
  offset: number,
  budget: Budget,
): { number: number; value: PdfValue }[] {
  const [count, first] = [entries.get('N'), entries.get('First')]
  if (!isCount(count) || !isCount(first) || first > bytes.length) throw new StructureProblem('broken', offset)
  if (count > mostEntries) throw new StructureProblem('tooComplex', offset)
  const text = bytes.toString('latin1')
  const heads = /^\s*$/.test(text.slice(0, first))
    ? []
    : text
        .slice(0, first)
        .trim()
        .split(/[ \t\r\n\f\0]+/)
  if (heads.length !== count * 2 || !heads.every((head) => /^\d{1,10}$/.test(head)))
    throw new StructureProblem('broken', offset)
  const reader = new ValueReader(text, first, budget, false)
  return Array.from({ length: count }, (_, index) => {
    reader.skipBlank()
    const starts = first + Number(heads[index * 2 + 1])
    // Each begins where the one before ends: no room for a value that only some readers find.
    if (!/^[ \t\r\n\f\0]*$/.test(text.slice(Math.min(starts, reader.at), reader.at)) || starts > reader.at)
      throw new StructureProblem('broken', offset)
    try {
      const value = reader.value()
      if (index === count - 1) expectEnd(reader)
      return { number: Number(heads[index * 2]), value }
    } catch (error) {
      throw error instanceof StructureProblem ? new StructureProblem(error.fault, offset) : error
    }
  })
}

function expectEnd(reader: ValueReader): void {
  reader.skipBlank()
  if (reader.at < reader.text.length) throw reader.problem()
}

const isCount = (value: PdfValue | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isCounts = (value: PdfValue | undefined): value is number[] => Array.isArray(value) && value.every(isCount)
