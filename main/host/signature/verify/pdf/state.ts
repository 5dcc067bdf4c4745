/** What a reader of the file saw after one of its writers: the newest object of each number up to there. */
import type { PdfObject, Revision } from './scan.ts'
import { isDictionary, PdfRef, type PdfDictionary, type PdfValue } from './values.ts'

export class State {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfDictionary

  /** @param revisions at least one */
  constructor(revisions: readonly Revision[]) {
    const objects = new Map<number, PdfObject>()
    for (const { objects: written, table } of revisions) {
      for (const [number, { used }] of table) if (!used) objects.delete(number)
      for (const [number, object] of written) objects.set(number, object)
    }
    this.objects = objects
    this.trailer = revisions.at(-1)?.trailer ?? new Map()
  }

  /** The value itself, whatever number of references leads to it; null where there is none. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (let steps = 0; found instanceof PdfRef; steps += 1) {
      if (steps > 32) return null
      found = this.#object(found)?.value ?? null
    }
    return found
  }

  /** Empty for anything but a dictionary. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value)
    return isDictionary(found) ? found : new Map()
  }

  /** Empty for anything but an array. */
  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer.get('Root'))
  }

  #object({ object, generation }: PdfRef): PdfObject | undefined {
    const found = this.objects.get(object)
    return found?.generation === generation ? found : undefined
  }
}
