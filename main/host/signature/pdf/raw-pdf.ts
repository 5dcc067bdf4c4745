/**
 * A PDF of one or several revisions, found through its classic cross-reference tables (ISO 32000-1 §7.5.4, §7.5.6):
 * what the app writes itself. Throws a SyntaxError for any other file.
 */
import { endOfValue, entriesOf, type RawDictionary, referenceOf, valueAt } from './raw-value.ts'

interface Place {
  offset: number
  generation: number
}

export class RawPdf {
  /** One character a byte. */
  readonly text: string
  /** Of the newest revision. */
  readonly trailer: RawDictionary
  /** Offset of the newest cross-reference table. */
  readonly lastTable: number
  readonly #places = new Map<number, Place | null>()

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-128))
    if (start === null) throw new SyntaxError('no end of file mark')
    this.lastTable = Number(start[1])
    this.trailer = this.#readTable(this.lastTable)
    const read = new Set([this.lastTable])
    let before = this.trailer.get('Prev')
    while (before !== undefined) {
      const offset = Number(before)
      if (read.has(offset)) throw new SyntaxError('revisions go in a circle')
      read.add(offset)
      before = this.#readTable(offset).get('Prev')
    }
  }

  /** The value itself, as written, whatever number of references leads to it; `null` written out where there is none. */
  resolve(value: string | undefined): string {
    let found = value ?? 'null'
    for (let steps = 0; steps < 32; steps += 1) {
      const object = referenceOf(found)
      if (object === null) return found
      found = this.#valueOf(object)
    }
    throw new SyntaxError('references go in a circle')
  }

  dictionary(value: string | undefined): RawDictionary {
    return entriesOf(this.resolve(value))
  }

  generationOf(object: number): number {
    return this.#places.get(object)?.generation ?? 0
  }

  #valueOf(object: number): string {
    const place = this.#places.get(object)
    if (place === undefined || place === null) return 'null'
    const header = new RegExp(`${object}\\s+${place.generation}\\s+obj`, 'y')
    header.lastIndex = place.offset
    if (header.exec(this.text) === null) throw new SyntaxError(`object ${object} is not where the table says`)
    return valueAt(this.text, header.lastIndex)
  }

  /** Adds the objects a newer table did not name; answers its trailer. */
  #readTable(offset: number): RawDictionary {
    const { text } = this
    const mark = /xref\s+/y
    mark.lastIndex = offset
    if (mark.exec(text) === null) throw new SyntaxError('no cross-reference table')
    let at = mark.lastIndex
    const section = /(\d+)[ ]+(\d+)\s+/y
    const entry = /(\d{10}) (\d{5}) ([nf])\s+/y
    for (;;) {
      section.lastIndex = at
      const head = section.exec(text)
      if (head === null) break
      at = section.lastIndex
      const first = Number(head[1])
      for (let index = 0; index < Number(head[2]); index += 1) {
        entry.lastIndex = at
        const line = entry.exec(text)
        if (line === null) throw new SyntaxError('a cross-reference entry is damaged')
        at = entry.lastIndex
        const object = first + index
        if (this.#places.has(object)) continue
        const used = line[3] === 'n'
        this.#places.set(object, used ? { offset: Number(line[1]), generation: Number(line[2]) } : null)
      }
    }
    const trailer = /trailer\s*/y
    trailer.lastIndex = at
    if (trailer.exec(text) === null) throw new SyntaxError('no trailer')
    return entriesOf(text.slice(trailer.lastIndex, endOfValue(text, trailer.lastIndex)))
  }
}
