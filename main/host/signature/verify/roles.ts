/** What each object is for, found by following a state from its catalogue: what has to be said of one that changed. */
import type { State } from './pdf/state.ts'
import { nameOf, PdfRef, references, type PdfDictionary, type PdfValue } from './pdf/values.ts'

export type Role =
  | 'catalog'
  | 'pageTree'
  | 'page'
  | 'content'
  | 'annotation'
  | 'field'
  | 'form'
  | 'font'
  | 'image'
  | 'resources'
  | 'properties'
  | 'bookmarks'
  | 'attachment'
  | 'structure'
  | 'proof'
  | 'other'

export interface Place {
  role: Role
  /** From 1; null where it is on none, or on several. */
  page: number | null
}

export interface Roles {
  of: ReadonlyMap<number, Place>
  pages: number
  /** Area of a page in square points, by its number. */
  areas: ReadonlyMap<number, number>
}

const mostPages = 50_000

export function rolesOf(state: State): Roles {
  return new RoleFinder(state).run()
}

class RoleFinder {
  readonly #state: State
  readonly #of = new Map<number, Place>()
  readonly #areas = new Map<number, number>()
  #pages = 0

  constructor(state: State) {
    this.#state = state
  }

  run(): Roles {
    const { trailer, catalog } = this.#state
    this.#give(trailer.get('Root'), 'catalog')
    this.#give(trailer.get('Info'), 'properties')
    this.#give(catalog.get('AcroForm'), 'form')
    this.#form(this.#state.dictionary(catalog.get('AcroForm')))
    this.#tree(catalog.get('Pages'), new Map(), 0)
    this.#follow(catalog.get('Metadata'), 'properties')
    this.#follow(catalog.get('DSS'), 'proof')
    this.#follow(catalog.get('Outlines'), 'bookmarks')
    for (const key of ['Names', 'AF', 'Collection']) this.#follow(catalog.get(key) ?? null, 'attachment')
    for (const key of ['StructTreeRoot', 'RoleMap']) this.#follow(catalog.get(key) ?? null, 'structure')
    for (const value of catalog.values()) this.#follow(value, 'other')
    return { of: this.#of, pages: this.#pages, areas: this.#areas }
  }

  /** Whether it had none before: the first that is found is the one that is said. */
  #give(value: PdfValue | undefined, role: Role, page: number | null = null): boolean {
    if (!(value instanceof PdfRef)) return value !== undefined
    const known = this.#of.get(value.object)
    if (known !== undefined) {
      // The logical tree names what is on a page and is on none itself.
      if (page !== null && known.page !== page && known.role !== 'page') known.page = null
      return false
    }
    this.#of.set(value.object, { role, page })
    return true
  }

  /** The value and whatever it leads to that has no role yet. */
  #follow(value: PdfValue | undefined, role: Role, page: number | null = null): void {
    const waiting: PdfValue[] = [value ?? null]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { ref, key } of references(next)) {
        // What leads back up says nothing about what is below.
        if (key === 'Parent' || key === 'P' || key === 'Pg' || !this.#give(ref, role, page)) continue
        waiting.push(this.#state.resolve(ref))
      }
    }
  }

  #form(form: PdfDictionary): void {
    const waiting = [...this.#state.array(form.get('Fields'))]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.#give(next, 'field')) waiting.push(...this.#state.array(this.#state.dictionary(next).get('Kids')))
    }
  }

  #tree(node: PdfValue | undefined, inherited: PdfDictionary, depth: number): void {
    if (depth > 32 || this.#pages > mostPages || !(node instanceof PdfRef) || !this.#give(node, 'pageTree')) return
    const entries = this.#state.dictionary(node)
    if (nameOf(entries.get('Type')) === 'Page' || !entries.has('Kids')) {
      this.#of.delete(node.object)
      this.#page(node, new Map([...inherited, ...entries]))
      return
    }
    this.#follow(entries.get('Resources'), 'resources')
    const handed = new Map([...inherited, ...entries].filter(([key]) => key === 'MediaBox' || key === 'Resources'))
    for (const kid of this.#state.array(entries.get('Kids'))) this.#tree(kid, handed, depth + 1)
  }

  #page(ref: PdfRef, entries: PdfDictionary): void {
    this.#pages += 1
    const page = this.#pages
    this.#give(ref, 'page', page)
    this.#areas.set(page, areaOf(this.#state.array(entries.get('MediaBox'))))
    this.#follow(entries.get('Contents'), 'content', page)
    const annotations = entries.get('Annots')
    this.#give(annotations, 'annotation', page)
    for (const annotation of this.#state.array(annotations)) this.#annotation(annotation, page)
    this.#resources(entries.get('Resources'), page)
  }

  #annotation(annotation: PdfValue, page: number): void {
    if (annotation instanceof PdfRef && this.#of.get(annotation.object)?.role === 'field') {
      this.#of.set(annotation.object, { role: 'field', page })
    }
    this.#follow(annotation, 'annotation', page)
    this.#follow(this.#state.resolve(annotation), 'annotation', page)
  }

  #resources(value: PdfValue | undefined, page: number): void {
    this.#give(value, 'resources', page)
    const entries = this.#state.dictionary(value)
    this.#follow(this.#state.resolve(entries.get('Font')), 'font', page)
    this.#follow(this.#state.resolve(entries.get('XObject')), 'image', page)
    for (const key of ['Font', 'XObject']) this.#give(entries.get(key), 'resources', page)
    for (const each of entries.values()) this.#follow(each, 'resources', page)
  }
}

/** Square points of a rectangle; 0 for anything else. */
export function areaOf(box: readonly PdfValue[]): number {
  const [a, b, c, d] = box
  if (box.length !== 4 || ![a, b, c, d].every((each) => typeof each === 'number')) return 0
  return Math.abs((Number(c) - Number(a)) * (Number(d) - Number(b)))
}

/** Objects that are spoken of and not there: a later writer could give them any content. */
export function missingIn(state: State): Set<number> {
  const missing = new Set<number>()
  for (const { value } of state.objects.values()) {
    for (const { ref } of references(value)) if (!state.objects.has(ref.object)) missing.add(ref.object)
  }
  return missing
}

export const isRoleOfPage = (role: Role | undefined): boolean =>
  role === 'page' || role === 'content' || role === 'annotation'
