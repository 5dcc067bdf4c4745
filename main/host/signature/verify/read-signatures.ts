/** The signatures of a file whose every byte was read, and what each later state added to what they cover. */
import type { Verdict, VerdictChange, VerdictFault } from '#shared/contract/verdict.ts'
import { activeContent } from './active-content.ts'
import { isPlainHexadecimal, rangeFaults, readRange } from './byte-range.ts'
import { changesOf, History } from './changes.ts'
import { checkSignature } from './check-signature.ts'
import { fault } from './fault.ts'
import type { KnownSigner } from './known-signers.ts'
import { instantOfPdfDate } from './pdf/pdf-date.ts'
import type { Revision, ScannedPdf } from './pdf/scan.ts'
import type { State } from './pdf/state.ts'
import { nameOf, PdfRef, PdfString, type PdfDictionary, type PdfValue } from './pdf/values.ts'
import { areaOf } from './roles.ts'
import {
  isSignature,
  signatureFields,
  signaturesIn,
  type FoundSignature,
  type SignatureField,
} from './signature-fields.ts'
import { structureFault } from './structure-fault.ts'

type Found = Pick<Verdict, 'pages' | 'title' | 'signatures' | 'faults'>

const knownKinds = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])
/** Of a page: a signature is a few lines. */
const largestShare = 0.25

export function readSignatures(file: Buffer, scanned: ScannedPdf, signers: readonly KnownSigner[]): Found {
  const { revisions } = scanned
  const history = new History(revisions)
  const newest = revisions.length - 1
  const state = history.state(newest)
  const fields = signatureFields(state)
  const { found, nested } = signaturesIn(revisions)
  // What later lost its field was signed all the same, and is to be said.
  const fieldsThen = found.map(({ revision }) => signatureFields(history.state(revision)))
  const held = found.filter(({ object }, index) =>
    [fields, fieldsThen[index] ?? []].some((each) => holdersOf(object.number, each).length > 0),
  )
  const about = { pages: history.roles(newest).pages, title: titleOf(state) }
  const faults = fieldFaults(state, fields, found, nested)
  if (held.length === 0 && faults.length === 0) return { ...about, signatures: [], faults: [] }

  const first = Math.min(...held.map(({ revision }) => revision))
  const signedUpTo = revisions[first]?.end ?? Infinity
  faults.unshift(...scanned.problems.map((problem) => structureFault(problem, signedUpTo)))
  faults.push(...activeContent(revisions))
  const changes = revisions.map((_, index) => (index > first ? changesOf(history, index) : []))
  const unexpected = changes.flat().filter(({ allowed }) => !allowed)
  if (unexpected.length > 0) faults.push(fault('changedAfterSignature', { objects: unexpected.length }))
  const signatures = held
    .sort((a, b) => a.revision - b.revision)
    .map((each) => checkOne(file, scanned, each, fields, changes, signers))
  const covered = Math.max(0, ...held.map((each) => endOf(each, scanned)))
  if (held.length > 0 && covered < file.length) faults.push(fault('bytesAfter', { bytes: file.length - covered }))
  faults.push(...tooLargeFields(history, held, fields, first))
  return { ...about, signatures, faults: eachOnce(faults) }
}

function holdersOf(object: number, fields: readonly SignatureField[]): SignatureField[] {
  return fields.filter(({ value }) => value instanceof PdfRef && value.object === object)
}

/** A field that holds no signature, a signature in no field, one in two of them. */
function fieldFaults(
  state: State,
  fields: readonly SignatureField[],
  found: readonly FoundSignature[],
  nested: number,
): VerdictFault[] {
  const faults: VerdictFault[] = []
  const numbers = new Set(found.map(({ object }) => object.number))
  const isEmpty = ({ value }: SignatureField): boolean =>
    value !== null && !(value instanceof PdfRef && isSignature(state.dictionary(value)))
  for (const { name } of fields.filter(isEmpty)) faults.push(fault('signatureEmpty', { field: name }))
  const strays = [...numbers].filter((number) => holdersOf(number, fields).length === 0).length + nested
  if (strays > 0) faults.push(fault('signatureStray'))
  if ([...numbers].some((number) => holdersOf(number, fields).length > 1)) faults.push(fault('signatureShared'))
  if (new Set(fields.map(({ name }) => name)).size < fields.length) faults.push(fault('fieldTwice'))
  return faults
}

function checkOne(
  file: Buffer,
  { text, revisions }: ScannedPdf,
  { entries, revision, object }: FoundSignature,
  fields: readonly SignatureField[],
  changes: readonly VerdictChange[][],
  signers: readonly KnownSigner[],
): Verdict['signatures'][number] {
  const contents = entries.get('Contents')
  const stated = readRange(entries.get('ByteRange'))
  const faults: VerdictFault[] = []
  if (!knownKinds.has(nameOf(entries.get('SubFilter')))) faults.push(fault('signatureKindUnknown'))
  const written = contents instanceof PdfString ? text.slice(contents.start, contents.end) : ''
  if (!isPlainHexadecimal(written)) faults.push(fault('paddingNotEmpty'))
  if (stated === null || !(contents instanceof PdfString)) faults.push(fault('rangeNotWhole'))
  else faults.push(...rangeFaults(stated, contents, revisions[revision] as Revision))
  const asked = {
    field: holdersOf(object.number, fields)[0]?.name ?? '',
    statedName: textOf(entries.get('Name')),
    statedAt: instantOfPdfDate(textOf(entries.get('M'))),
    range: stated?.range ?? { hole: 0, after: 0, end: 0 },
    contents: Buffer.from(contents instanceof PdfString ? contents.bytes : '', 'latin1'),
    faults,
  }
  return { ...checkSignature(file, asked, signers), addedAfter: changes.slice(revision + 1).flat() }
}

function endOf({ entries }: FoundSignature, { text }: ScannedPdf): number {
  const end = readRange(entries.get('ByteRange'))?.range.end ?? 0
  return end > text.length ? 0 : end
}

/** What somebody signs later is drawn over what the first one read. */
function tooLargeFields(
  history: History,
  held: readonly FoundSignature[],
  fields: readonly SignatureField[],
  first: number,
): VerdictFault[] {
  const { of: places, areas } = history.roles(history.revisions.length - 1)
  const state = history.state(history.revisions.length - 1)
  const later = held
    .filter(({ revision }) => revision > first)
    .flatMap(({ object }) => holdersOf(object.number, fields))
  return later.flatMap(({ widgets }) =>
    widgets.flatMap((widget) => {
      const page = places.get(widget)?.page ?? null
      const box = state.array(state.dictionary(new PdfRef(widget, 0)).get('Rect'))
      const isTooLarge = page !== null && areaOf(box) > (areas.get(page) ?? 0) * largestShare
      return isTooLarge ? [fault('fieldTooLarge', { page })] : []
    }),
  )
}

function titleOf(state: State): string {
  return textOf(state.resolve(state.dictionary(state.trailer.get('Info')).get('Title')))
}

function textOf(value: PdfValue | PdfDictionary | undefined): string {
  return value instanceof PdfString ? value.text : ''
}

function eachOnce(faults: readonly VerdictFault[]): VerdictFault[] {
  return [...new Map(faults.map((each) => [JSON.stringify(each), each])).values()]
}
