/** The signature fields of a form, and the signatures a file holds, in fields or not. */
import type { PdfObject, Revision } from './pdf/scan.ts'
import type { State } from './pdf/state.ts'
import { isDictionary, nameOf, PdfRef, PdfString, type PdfDictionary, type PdfValue } from './pdf/values.ts'

export interface SignatureField {
  /** Full name, its parents' first. */
  name: string
  object: number
  entries: PdfDictionary
  /** Numbers of its widgets: itself, or its kids. */
  widgets: number[]
  /** What it holds; null while nobody signed. */
  value: PdfValue
}

const deepest = 16
const most = 10_000

/** Those of the form, each once. */
export function signatureFields(state: State): SignatureField[] {
  const form = state.dictionary(state.catalog.get('AcroForm'))
  const found: SignatureField[] = []
  const seen = new Set<number>()
  const walk = (value: PdfValue, prefix: string, inherited: PdfDictionary, depth: number): void => {
    if (!(value instanceof PdfRef) || seen.has(value.object) || depth > deepest || seen.size > most) return
    seen.add(value.object)
    const own = state.dictionary(value)
    const partial = state.resolve(own.get('T'))
    const name = [prefix, partial instanceof PdfString ? partial.text : ''].filter((part) => part !== '').join('.')
    const entries: PdfDictionary = new Map([...inherited, ...own])
    const kids = state.array(own.get('Kids'))
    const subfields = kids.filter((kid) => state.dictionary(kid).has('T'))
    for (const kid of subfields) {
      walk(kid, name, new Map([...entries].filter(([key]) => key === 'FT' || key === 'V')), depth + 1)
    }
    if (subfields.length > 0 || nameOf(state.resolve(entries.get('FT'))) !== 'Sig') return
    const widgets = kids.flatMap((kid) => (kid instanceof PdfRef ? [kid.object] : []))
    const signed = entries.get('V') ?? null
    found.push({
      name,
      object: value.object,
      entries,
      widgets: widgets.length > 0 ? widgets : [value.object],
      value: state.resolve(signed) === null ? null : signed,
    })
  }
  for (const field of state.array(form.get('Fields'))) walk(field, '', new Map(), 0)
  return found
}

export interface FoundSignature {
  object: PdfObject
  /** Index of the state it was written in. */
  revision: number
  entries: PdfDictionary
}

/** Whatever bears the marks of a signature, anywhere in any state. */
export function signaturesIn(revisions: readonly Revision[]): { found: FoundSignature[]; nested: number } {
  const found: FoundSignature[] = []
  let nested = 0
  for (const [revision, { objects }] of revisions.entries()) {
    for (const object of objects.values()) {
      const { value } = object
      if (isDictionary(value) && isSignature(value)) found.push({ object, revision, entries: value })
      else nested += countWithin(value)
    }
  }
  return { found, nested }
}

/** Whether a dictionary bears the marks of one. */
export function isSignature(entries: PdfDictionary): boolean {
  return entries.has('ByteRange') || ['Sig', 'DocTimeStamp'].includes(nameOf(entries.get('Type')))
}

function countWithin(value: PdfValue): number {
  const kids = Array.isArray(value) ? value : isDictionary(value) ? [...value.values()] : []
  return kids.reduce<number>((sum, kid) => sum + (isDictionary(kid) && isSignature(kid) ? 1 : 0) + countWithin(kid), 0)
}
