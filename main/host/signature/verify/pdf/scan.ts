/**
 * Reads a PDF from its first byte to its last, as a row of states (§7.5.6): objects, their table, the trailer, %%EOF.
 * The tables are not followed but checked against what is really there, so that no byte of the file is left aside and
 * no table can lead a reader to something else than what stands in its own state. A reading of its own, beside the one
 * that opens our own files (export/pdf/verify/cross-reference.ts): that one trusts the tables, this one doubts them.
 */
import { leadsTo, plainTable, type Packed, type TableEntry } from './list.ts'
import { packedObjects, packedTable, Unpacker } from './packed.ts'
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
  /** The stream it is kept in, and its place there; `start` is then that stream's. */
  packedIn?: Packed
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

/** What a stream that holds a list says of itself, beside what a trailer says. */
const ofStream = new Set(['Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms'])

const mostObjects = 400_000
const mostRevisions = 200

const header = /%PDF-[12]\.\d[ \t]*(?:\r\n|\r|\n)/y
const objectHead = /(\d{1,10})[ \t\r\n\f\0]+(\d{1,5})[ \t\r\n\f\0]+obj(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const streamHead = /stream(?:\r\n|\n)/y
const streamEnd = /(?:\r\n|\r|\n)?endstream(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const objectEnd = /endobj(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const tableHead = /xref[ \t]*(?:\r\n|\r|\n)/y
const trailerHead = /trailer(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const startMark = /startxref[ \t]*(?:\r\n|\r|\n)[ \t]*(\d{1,15})[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*/y
const endMark = /%%EOF/y
const lineEnd = /\r\n|\r|\n/y

/** Throws a StructureProblem where the file can't be read on. */
export function scan(bytes: Uint8Array): ScannedPdf {
  return new Scanner(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).run()
}

type Listed = Pick<Revision, 'table' | 'tableAt' | 'trailer'>

const packs = new Set(['XRef', 'ObjStm'])

interface ReadObject {
  object: PdfObject
  /** /Type of a stream; empty for anything else. */
  kind: string
  entries: PdfDictionary
  /** The bytes of one that packs others. */
  stream: Buffer
}

class Scanner {
  readonly #text: string
  readonly #reader: ValueReader
  readonly #budget: Budget = newBudget()
  readonly #revisions: Revision[] = []
  readonly #problems: StructureProblem[] = []
  readonly #unpacker = new Unpacker()
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
    let last: ReadObject | null = null
    for (;;) {
      reader.skipBlank()
      const head = reader.match(objectHead)
      if (head === null) break
      last = this.#object(head)
      // Its first list stands before what it lists, and is no state of the file: another order than is followed here.
      if (start === 0 && objects.size === 0 && isDictionary(last.object.value) && last.object.value.has('Linearized'))
        throw new StructureProblem('linearized', 0)
      for (const object of [last.object, ...this.#unpacked(last)]) this.#keep(objects, object)
    }
    if (objects.size === 0 && reader.at >= this.#text.length && this.#revisions.length > 0) return false
    // Followed by a list in text it is one of two, which `XRefStm` says.
    const isPacked = last !== null && last.kind === 'XRef' && !this.#text.startsWith('xref', reader.at)
    const listed = isPacked && last !== null ? this.#packedList(last) : this.#plainList()
    // Some writers leave it out of itself: then no reader finds it by its number, and neither do we.
    if (isPacked && last !== null && !listed.table.has(last.object.number)) objects.delete(last.object.number)
    const revision: Revision = { start, mark: 0, end: 0, objects, ...listed }
    this.#end(revision)
    this.#revisions.push(revision)
    return true
  }

  #keep(objects: Map<number, PdfObject>, object: PdfObject): void {
    this.#objects += 1
    if (this.#objects > mostObjects) throw new StructureProblem('tooComplex', object.start)
    if (objects.has(object.number)) this.#problems.push(new StructureProblem('objectTwice', object.start))
    objects.set(object.number, object)
  }

  #plainList(): Listed {
    const reader = this.#reader
    const tableAt = reader.at
    if (reader.match(tableHead) === null) throw reader.problem()
    const table = plainTable(reader, this.#problems)
    reader.skipBlank()
    if (reader.match(trailerHead) === null) throw reader.problem()
    return { table, tableAt, trailer: reader.dictionary() }
  }

  /** The list is the last object of its state. */
  #packedList({ object, entries, stream }: ReadObject): Listed {
    const { start } = object
    const bytes = this.#unpacker.unpack(entries, stream, start)
    const { table, isTwice } = packedTable(entries, bytes, start)
    if (isTwice) this.#problems.push(new StructureProblem('objectTwice', start))
    return { table, tableAt: start, trailer: new Map([...entries].filter(([key]) => !ofStream.has(key))) }
  }

  #unpacked({ object, kind, entries, stream }: ReadObject): PdfObject[] {
    if (kind !== 'ObjStm') return []
    const { start, number: container } = object
    const bytes = this.#unpacker.unpack(entries, stream, start)
    return packedObjects(entries, bytes, start, this.#budget).map(({ number, value }, index) => ({
      number,
      generation: 0,
      start,
      value,
      isStream: false,
      packedIn: { container, index },
    }))
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
    if (trailer.has('XRefStm')) throw new StructureProblem('hybrid', tableAt)
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
    for (const [number, entry] of table) {
      if (entry.used && !leadsTo(entry, objects.get(number))) return this.#redirected(tableAt)
    }
    for (const { number, start } of objects.values()) {
      if (table.get(number)?.used === true && typeof size === 'number' && number < size) continue
      this.#problems.push(new StructureProblem('objectUnlisted', start))
    }
    return undefined
  }

  #object(head: RegExpExecArray): ReadObject {
    const reader = this.#reader
    const value = reader.value()
    reader.skipBlank()
    const isStream = reader.match(streamHead) !== null
    let [entries, stream]: [PdfDictionary, Buffer] = [new Map(), Buffer.alloc(0)]
    if (isStream) {
      if (!isDictionary(value)) throw reader.problem()
      entries = value
      const [from, to] = this.#stream(value.get('Length'))
      if (packs.has(nameOf(value.get('Type')))) stream = Buffer.from(this.#text.slice(from, to), 'latin1')
      reader.skipBlank()
    }
    if (reader.match(objectEnd) === null) throw reader.problem()
    const object = { number: Number(head[1]), generation: Number(head[2]), start: head.index, value, isStream }
    return { object, kind: nameOf(entries.get('Type')), entries, stream }
  }

  /** From where to where its bytes are. */
  #stream(length: PdfValue | undefined): [from: number, to: number] {
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
    const end = reader.at
    if (reader.match(streamEnd) === null) throw reader.problem()
    return [start, end]
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
}
