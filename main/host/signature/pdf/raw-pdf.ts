/**
 * A PDF of one or several revisions, found through its classic cross-reference tables (ISO 32000-1 §7.5.4, §7.5.6):
 * what the app writes itself. Throws a SyntaxError for any other file.
 */
import { readCrossReference, type CrossReference } from '../../export/pdf/verify/cross-reference.ts'
import { endOfValue, entriesOf, type RawDictionary, referenceOf, valueAt } from './raw-value.ts'

export class RawPdf {
  /** One character a byte. */
  readonly text: string
  /** Of the newest revision. */
  readonly trailer: RawDictionary
  /** Offset of the newest cross-reference table. */
  readonly lastTable: number
  readonly #places: CrossReference<RawDictionary>['places']

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const { text } = this
    const found = readCrossReference(
      text,
      (offset) => entriesOf(text.slice(offset, endOfValue(text, offset))),
      (trailer) => (trailer.has('Prev') ? Number(trailer.get('Prev')) : undefined),
    )
    this.trailer = found.trailer
    this.lastTable = found.lastTable
    this.#places = found.places
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
}
