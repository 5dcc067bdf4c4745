/** The signature field a document was given for somebody, and what has to be written again when they sign in it. */
import { SignatureFailure } from '../signature-failure.ts'
import type { NewObject } from './increment.ts'
import { RawPdf } from './raw-pdf.ts'
import { asciiOf, elementsOf, type RawDictionary, referenceOf, writeEntries } from './raw-value.ts'

export interface PreparedField {
  object: number
  entries: RawDictionary
  /** Points: left, bottom, right, top. */
  box: readonly [number, number, number, number]
}

/** Throws a SignatureFailure `notPrepared` for a file without fields to sign, or written in a way not known here. */
export function openPrepared(bytes: Uint8Array): RawPdf {
  return prepared(() => {
    const pdf = new RawPdf(bytes)
    formOf(pdf)
    return pdf
  })
}

/** The names of its signature fields, and whether somebody signed in them. */
export function signatureFields(pdf: RawPdf): { name: string; isSigned: boolean }[] {
  return fieldsOf(pdf).map(([name, { entries }]) => ({ name, isSigned: isSigned(pdf, entries) }))
}

/** Throws a SignatureFailure: `fieldMissing`, `alreadySigned`, `notPrepared`. */
export function preparedField(pdf: RawPdf, field: string): PreparedField {
  const found = fieldsOf(pdf).find(([name]) => name === field)?.[1]
  if (found === undefined) throw new SignatureFailure('fieldMissing', { field })
  if (isSigned(pdf, found.entries)) throw new SignatureFailure('alreadySigned', { field })
  return found
}

/** The form's own note that it holds signatures and is only added to (table 219); nothing where it says so already. */
export function formWithSignatures(pdf: RawPdf): NewObject[] {
  return prepared(() => {
    const { entries, object } = formOf(pdf)
    if (entries.get('SigFlags') === '3') return []
    const form = writeEntries(new Map([...entries, ['SigFlags', '3']]))
    if (object !== null) return [[object, form]]
    const root = referenceOf(pdf.trailer.get('Root') ?? '')
    if (root === null) throw new SyntaxError('no catalogue')
    const catalog = pdf.dictionary(pdf.trailer.get('Root'))
    return [[root, writeEntries(new Map([...catalog, ['AcroForm', form]]))]]
  })
}

function formOf(pdf: RawPdf): { entries: RawDictionary; object: number | null } {
  const value = pdf.dictionary(pdf.trailer.get('Root')).get('AcroForm')
  if (value === undefined) throw new SyntaxError('no form')
  return { entries: pdf.dictionary(value), object: referenceOf(value) }
}

function fieldsOf(pdf: RawPdf): [string, PreparedField][] {
  return prepared(() =>
    elementsOf(pdf.resolve(formOf(pdf).entries.get('Fields') ?? '[]')).flatMap((value): [string, PreparedField][] => {
      const object = referenceOf(value)
      const entries = pdf.dictionary(value)
      if (object === null || entries.get('FT') !== '/Sig') return []
      const name = asciiOf(pdf.resolve(entries.get('T')))
      const box = elementsOf(pdf.resolve(entries.get('Rect'))).map(Number)
      const [left = 0, bottom = 0, right = 0, top = 0] = box
      return name === null ? [] : [[name, { object, entries, box: [left, bottom, right, top] }]]
    }),
  )
}

const isSigned = (pdf: RawPdf, entries: RawDictionary) => pdf.resolve(entries.get('V')) !== 'null'

function prepared<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof SyntaxError) throw new SignatureFailure('notPrepared')
    throw error
  }
}
