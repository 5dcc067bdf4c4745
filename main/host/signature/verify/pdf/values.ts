/** Values of a PDF (ISO 32000-1 §7.3), with where they stand in the file. */

export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class PdfRef {
  readonly object: number
  readonly generation: number
  constructor(object: number, generation: number) {
    this.object = object
    this.generation = generation
  }
}

export class PdfString {
  /** One character a byte. */
  readonly bytes: string
  /** Of its first delimiter, and after its last; -1 where it is kept in a stream, and has no place of its own. */
  readonly start: number
  readonly end: number
  constructor(bytes: string, start: number, end: number) {
    this.bytes = bytes
    this.start = start
    this.end = end
  }

  /** As a person reads it: UTF-16 or UTF-8 with their marks, else Latin-1, which is near enough to say a name. */
  get text(): string {
    const bytes = Buffer.from(this.bytes, 'latin1')
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16BigEndian(bytes.subarray(2))
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
    return this.bytes
  }
}

export type PdfDictionary = Map<string, PdfValue>
export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfString | PdfValue[] | PdfDictionary

function utf16BigEndian(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map

export const nameOf = (value: PdfValue | undefined): string => (value instanceof PdfName ? value.name : '')

/** Two values with the same text of this kind say the same: entries in the order of their keys, strings as bytes. */
export function canonical(value: PdfValue | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof PdfName) return `/${value.name}`
  if (value instanceof PdfRef) return `${value.object} ${value.generation} R`
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
  if (Array.isArray(value)) return `[${value.map(canonical).join(' ')}]`
  return `<<${[...value.keys()]
    .sort()
    .map((key) => `/${key} ${canonical(value.get(key))}`)
    .join(' ')}>>`
}

/** Every reference in a value, with the key of the entry that leads to it. */
export function* references(value: PdfValue, key = ''): Generator<{ ref: PdfRef; key: string }> {
  if (value instanceof PdfRef) yield { ref: value, key }
  else if (Array.isArray(value)) for (const each of value) yield* references(each, key)
  else if (isDictionary(value)) for (const [name, each] of value) yield* references(each, name)
}
