/**
 * Reads a PDF from its bytes: objects through the cross-reference tables, streams inflated. It knows classic tables and
 * Flate only, which is what this engine and its signatures write; anything else throws, and a file that can't be read
 * back is refused.
 */
import { inflateSync } from 'node:zlib'
import { readCrossReference, type CrossReference } from './cross-reference.ts'

export type PdfDictionary = Map<string, PdfValue>
export type PdfValue = null | boolean | number | string | PdfName | PdfReference | PdfValue[] | PdfDictionary

export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class PdfReference {
  readonly object: number
  constructor(object: number) {
    this.object = object
  }
}

export class PdfFile {
  readonly #bytes: Buffer
  readonly #text: string
  readonly #places: CrossReference<PdfDictionary>['places']
  readonly #values = new Map<number, PdfValue>()
  readonly root: PdfDictionary

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#text = this.#bytes.toString('latin1')
    const { trailer, places } = readCrossReference(
      this.#text,
      (offset) => asDictionary(new Parser(this.#text, offset).value()),
      (each) => {
        const before = each.get('Prev')
        return typeof before === 'number' ? before : undefined
      },
    )
    this.#places = places
    this.root = this.dictionary(trailer.get('Root'))
  }

  /** The value itself, whatever number of references leads to it. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfReference)) return value ?? null
    const known = this.#values.get(value.object)
    if (known !== undefined) return known
    const read = this.#parserOf(value.object).value()
    this.#values.set(value.object, read)
    return read
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return asDictionary(this.resolve(value))
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const resolved = this.resolve(value)
    return Array.isArray(resolved) ? resolved : resolved === null ? [] : [resolved]
  }

  /** The bytes of a stream, inflated when they are deflated. */
  stream(value: PdfValue | undefined): Buffer {
    if (!(value instanceof PdfReference)) throw new Error('a stream is an object of its own')
    const parser = this.#parserOf(value.object)
    const dictionary = asDictionary(parser.value())
    const length = Number(this.resolve(dictionary.get('Length')))
    const start = parser.streamStart()
    const raw = this.#bytes.subarray(start, start + length)
    const filter = this.resolve(dictionary.get('Filter'))
    return filter instanceof PdfName && filter.name === 'FlateDecode' ? inflateSync(raw) : raw
  }

  #parserOf(object: number): Parser {
    const offset = this.#places.get(object)?.offset
    const header = `${object} 0 obj`
    if (offset === undefined || !this.#text.startsWith(header, offset))
      throw new Error(`object ${object} is not where the table says`)
    return new Parser(this.#text, offset + header.length)
  }
}

function asDictionary(value: PdfValue): PdfDictionary {
  if (value instanceof Map) return value
  throw new Error('a dictionary was expected')
}

const BLANK = /[\s\0]*/y
const TOKEN = /\/([^\s/<>[\]()]*)|<<|>>|\[|\]|<([\da-fA-F\s]*)>|(\d+)\s+0\s+R|([-+.\d]+)|(true|false|null)|\(/y
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

class Parser {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  value(): PdfValue {
    const token = this.#token()
    if (token[1] !== undefined) return new PdfName(token[1])
    if (token[2] !== undefined) return hexString(token[2])
    if (token[3] !== undefined) return new PdfReference(Number(token[3]))
    if (token[4] !== undefined) return Number(token[4])
    if (token[5] !== undefined) return token[5] === 'null' ? null : token[5] === 'true'
    if (token[0] === '(') return this.#literal()
    if (token[0] === '[') return this.#array()
    if (token[0] === '<<') return this.#dictionary()
    throw new Error(`unexpected ${token[0]}`)
  }

  /** Where the bytes of the stream begin whose dictionary was just read. */
  streamStart(): number {
    const at = this.#text.indexOf('stream', this.#at) + 'stream'.length
    return at + (this.#text[at] === '\r' ? 2 : 1)
  }

  #token(): RegExpExecArray {
    BLANK.lastIndex = this.#at
    BLANK.exec(this.#text)
    TOKEN.lastIndex = BLANK.lastIndex
    const token = TOKEN.exec(this.#text)
    if (token === null) throw new Error(`nothing readable at ${this.#at}`)
    this.#at = TOKEN.lastIndex
    return token
  }

  #ends(mark: string): boolean {
    BLANK.lastIndex = this.#at
    BLANK.exec(this.#text)
    if (!this.#text.startsWith(mark, BLANK.lastIndex)) return false
    this.#at = BLANK.lastIndex + mark.length
    return true
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = []
    while (!this.#ends(']')) values.push(this.value())
    return values
  }

  #dictionary(): PdfDictionary {
    const entries: PdfDictionary = new Map()
    while (!this.#ends('>>')) {
      const key = this.value()
      if (!(key instanceof PdfName)) throw new Error('a key is a name')
      entries.set(key.name, this.value())
    }
    return entries
  }

  #literal(): string {
    let text = ''
    for (let depth = 1; ; this.#at++) {
      const character = this.#text[this.#at]
      if (character === undefined) throw new Error('a string is never closed')
      if (character === '\\') {
        const next = this.#text[++this.#at] ?? ''
        text += ESCAPES[next] ?? next
        continue
      }
      if (character === '(') depth++
      if (character === ')') depth--
      if (depth === 0) break
      text += character
    }
    this.#at++
    return text
  }
}

function hexString(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex')
  return bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff
    ? utf16(bytes.subarray(2))
    : bytes.toString('latin1')
}

/** UTF-16BE bytes as text. */
export function utf16(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  return text
}
