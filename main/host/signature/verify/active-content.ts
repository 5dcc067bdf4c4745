/** What makes a document show something else than what was signed, without one byte of it changing. */
import type { VerdictFault } from '#shared/contract/verdict.ts'
import { fault } from './fault.ts'
import type { Revision } from './pdf/scan.ts'
import { isDictionary, nameOf, type PdfDictionary, type PdfValue } from './pdf/values.ts'

/** Entries that run, fetch or fill in something; `OCProperties`: layers a reader shows or hides. */
const keys = ['JS', 'JavaScript', 'XFA', 'AA', 'OCProperties', 'RichMediaContent', 'RichMediaSettings']
const actions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Hide',
  'Movie',
  'Sound',
  'Rendition',
  'GoToE',
  'GoToR',
  'SetOCGState',
  'RichMediaExecute',
  'GoTo3DView',
])
const annotations = new Set(['Movie', 'Sound', 'Screen', 'RichMedia', '3D'])

/** Each kind once. */
export function activeContent(revisions: readonly Revision[]): VerdictFault[] {
  const found = new Set<string>()
  let isOutside = false
  for (const { objects } of revisions) {
    for (const { value, isStream } of objects.values()) {
      for (const entries of dictionariesIn(value)) for (const key of activeIn(entries)) found.add(key)
      if (isDictionary(value) && isStream && (value.has('F') || value.has('Ref'))) isOutside = true
    }
  }
  return [...[...found].map((key) => fault('activeContent', { key })), ...(isOutside ? [fault('outsideContent')] : [])]
}

function activeIn(entries: PdfDictionary): string[] {
  const found = keys.filter((key) => entries.has(key))
  const action = nameOf(entries.get('S'))
  if (actions.has(action)) found.push(action)
  const subtype = nameOf(entries.get('Subtype'))
  if (annotations.has(subtype)) found.push(subtype)
  if (entries.get('NeedAppearances') === true) found.push('NeedAppearances')
  return found
}

function* dictionariesIn(value: PdfValue): Generator<PdfDictionary> {
  if (isDictionary(value)) {
    yield value
    for (const each of value.values()) yield* dictionariesIn(each)
  } else if (Array.isArray(value)) for (const each of value) yield* dictionariesIn(each)
}
