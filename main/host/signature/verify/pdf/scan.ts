/**
 * Reads a PDF from its first byte to its last, as a row of states (§7.5.6): objects, their table, the trailer, %%EOF.
 * The tables are not followed but checked against what is really there, so that no byte of the file is left aside and
 * no table can lead a reader to something else than what stands in its own state. A reading of its own, beside the one
 * that opens our own files (export/pdf/verify/cross-reference.ts): that one trusts the tables, this one doubts them.
 */
import { StructureProblem } from './structure-problem.ts'
import { isDictionary, nameOf, PdfRef, type PdfDictionary, type PdfValue } from './values.ts'
import { type Budget, newBudget, ValueReader } from './value-reader.ts'

export interface PdfObject {
  number: number
  generation: number
  /** Of its first digit. */
  start: number
  value: PdfValue
  isStream: boolean
}

export interface TableEntry {
  offset: number
  generation: number
  used: boolean
}

/** One state of the file: what its last writer added. */
export interface Revision {
  start: number
  /** After `%%EOF`. */
  mark: number
  /** After the line end that may follow. */
  end: number
  objects: Map<number, PdfObject>
  table: Map<number, TableEntry>
  tableAt: number
  trailer: PdfDictionary
}

export interface ScannedPdf {
  text: string
  revisions: Revision[]
  /** What is wrong with tables; the objects were read all the same. */
  problems: StructureProblem[]
}

const mostObjects = 400_000
const mostRevisions = 200

const header = /%PDF-[12]\.\d[ \t]*(?:\r\n|\r|\n)/y
const objectHead = /(\d{1,10})[ \t\r\n\f\0]+(\d{1,5})[ \t\r\n\f\0]+obj(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const streamHead = /stream(?:\r\n|\n)/y
const streamEnd = /(?:\r\n|\r|\n)?endstream(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const objectEnd = /endobj(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const tableHead = /xref[ \t]*(?:\r\n|\r|\n)/y
const section = /(\d{1,10}) (\d{1,10})[ \t]*(?:\r\n|\r|\n)/y
const entry = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y
const trailerHead = /trailer(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const startMark = /startxref[ \t]*(?:\r\n|\r|\n)[ \t]*(\d{1,15})[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*/y
const endMark = /%%EOF/y
const lineEnd = /\r\n|\r|\n/y

/** Throws a StructureProblem where the file can't be read on. */
export function scan(bytes: Uint8Array): ScannedPdf {
  return new Scanner(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).run()
}

class Scanner {
  readonly #text: string
  readonly #reader: ValueReader
  readonly #budget: Budget = newBudget()
  readonly #revisions: Revision[] = []
  readonly #problems: StructureProblem[] = []
  /** Streams whose length is an object of its own, checked once everything is read. */
  readonly #lengths: { length: PdfRef; found: number; revision: number; offset: number }[] = []
  #objects = 0

  constructor(text: string) {
    this.#text = text
    this.#reader = new ValueReader(text, 0, this.#budget)
  }

  run(): ScannedPdf {
    const reader = this.#reader
    if (reader.match(header) === null) throw new StructureProblem('notPdf', 0)
    while (reader.at < this.#text.length) {
      if (this.#revisions.length >= mostRevisions) throw new StructureProblem('tooComplex', reader.at)
      if (!this.#revision()) break
    }
    if (this.#revisions.length === 0) throw new StructureProblem('truncated', this.#text.length)
    this.#checkLengths()
    return { text: this.#text, revisions: this.#revisions, problems: this.#problems }
  }

  /** Reads one more; false when nothing but blanks is left. */
  #revision(): boolean {
    const reader = this.#reader
    const start = this.#revisions.at(-1)?.end ?? 0
    const objects = new Map<number, PdfObject>()
    for (;;) {
      reader.skipBlank()
      const head = reader.match(objectHead)
      if (head === null) break
      const object = this.#object(head)
      if (objects.has(object.number)) this.#problems.push(new StructureProblem('objectTwice', object.start))
      objects.set(object.number, object)
    }
    if (objects.size === 0 && reader.at >= this.#text.length && this.#revisions.length > 0) return false
    const tableAt = reader.at
    if (reader.match(tableHead) === null) throw reader.problem()
    const table = this.#table()
    reader.skipBlank()
    if (reader.match(trailerHead) === null) throw reader.problem()
    const trailer = reader.dictionary()
    const revision: Revision = { start, mark: 0, end: 0, objects, table, tableAt, trailer }
    this.#end(revision)
    this.#revisions.push(revision)
    return true
  }

  #end(revision: Revision): void {
    const reader = this.#reader
    const { trailer, tableAt } = revision
    reader.skipBlank()
    const said = reader.match(startMark)
    if (said === null || reader.match(endMark) === null) throw reader.problem()
    revision.mark = reader.at
    reader.match(lineEnd)
    revision.end = reader.at
    if (trailer.has('Encrypt')) throw new StructureProblem('encrypted', tableAt)
    if (trailer.has('XRefStm')) this.#problems.push(new StructureProblem('hybrid', tableAt))
    const before = this.#revisions.at(-1)?.tableAt
    if (Number(said[1]) !== tableAt || trailer.get('Prev') !== before) this.#redirected(tableAt)
    this.#compare(revision)
  }

  #redirected(offset: number): void {
    this.#problems.push(new StructureProblem('tableRedirected', offset))
  }

  /** Each object of the state is in its table, at its place, and nothing else is. */
  #compare({ objects, table, tableAt, trailer }: Revision): void {
    const size = trailer.get('Size')
    for (const [number, { offset, generation, used }] of table) {
      const object = objects.get(number)
      if (used && (object === undefined || object.start !== offset || object.generation !== generation))
        return this.#redirected(tableAt)
    }
    for (const { number, start } of objects.values()) {
      if (table.get(number)?.used === true && typeof size === 'number' && number < size) continue
      this.#problems.push(new StructureProblem('objectUnlisted', start))
    }
    return undefined
  }

  #object(head: RegExpExecArray): PdfObject {
    const reader = this.#reader
    this.#objects += 1
    if (this.#objects > mostObjects) throw new StructureProblem('tooComplex', head.index)
    const value = reader.value()
    reader.skipBlank()
    const isStream = reader.match(streamHead) !== null
    if (isStream) {
      if (!isDictionary(value)) throw reader.problem()
      if (['XRef', 'ObjStm'].includes(nameOf(value.get('Type'))))
        throw new StructureProblem('compressedTables', head.index)
      this.#stream(value.get('Length'))
      reader.skipBlank()
    }
    if (reader.match(objectEnd) === null) throw reader.problem()
    return { number: Number(head[1]), generation: Number(head[2]), start: head.index, value, isStream }
  }

  #stream(length: PdfValue | undefined): void {
    const reader = this.#reader
    const start = reader.at
    if (length instanceof PdfRef) {
      const end = this.#text.indexOf('endstream', start)
      if (end === -1) throw reader.problem()
      const blank = /(?:\r\n|\r|\n)?$/.exec(this.#text.slice(Math.max(start, end - 2), end))?.[0].length ?? 0
      reader.at = end - blank
      this.#lengths.push({ length, found: end - blank - start, revision: this.#revisions.length, offset: start })
    } else {
      if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) throw reader.problem()
      reader.at = start + length
    }
    if (reader.match(streamEnd) === null) throw reader.problem()
  }

  /** An empty line before `endstream` may belong to the stream or not: both readings are its length. */
  #checkLengths(): void {
    for (const { length, found, revision, offset } of this.#lengths) {
      const states = this.#revisions.slice(0, revision + 1)
      const stated = states.findLast(({ objects }) => objects.has(length.object))?.objects.get(length.object)?.value
      if (typeof stated !== 'number' || stated < found || stated > found + 2)
        throw new StructureProblem('broken', offset)
    }
  }

  #table(): Map<number, TableEntry> {
    const reader = this.#reader
    const table = new Map<number, TableEntry>()
    for (;;) {
      const head = reader.match(section)
      if (head === null) return table
      const [first, count] = [Number(head[1]), Number(head[2])]
      if (table.size + count > mostObjects * 2) throw new StructureProblem('tooComplex', head.index)
      for (let index = 0; index < count; index += 1) {
        const line = reader.match(entry)
        if (line === null) throw reader.problem()
        if (table.has(first + index)) this.#problems.push(new StructureProblem('objectTwice', line.index))
        table.set(first + index, {
          offset: Number(line[1]),
          generation: Number(line[2]),
          used: line[3] === 'n',
        })
      }
    }
  }
}
