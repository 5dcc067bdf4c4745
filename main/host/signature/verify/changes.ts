/**
 * What a state of the file holds beyond the one before, object by object: what signing needs, and anything else. A
 * page covered between two signatures leaves both of them valid; only this tells (the "shadow attack").
 */
import type { VerdictChange, VerdictChangeCode } from '#shared/contract/verdict.ts'
import { expectedChanges } from '#shared/contract/verdict.ts'
import type { PdfObject, Revision } from './pdf/scan.ts'
import { State } from './pdf/state.ts'
import { canonical, isDictionary, nameOf, PdfRef, references, type PdfDictionary, type PdfValue } from './pdf/values.ts'
import { missingIn, type Place, type Role, rolesOf, type Roles } from './roles.ts'
import { signatureFields, type SignatureField } from './signature-fields.ts'

const changed: Record<Role, VerdictChangeCode> = {
  catalog: 'catalogChanged',
  pageTree: 'pageTreeChanged',
  page: 'pageChanged',
  content: 'pageContentChanged',
  annotation: 'annotationChanged',
  field: 'fieldChanged',
  form: 'formChanged',
  font: 'fontChanged',
  image: 'imageChanged',
  resources: 'otherChanged',
  properties: 'propertiesChanged',
  bookmarks: 'bookmarksChanged',
  attachment: 'attachmentChanged',
  structure: 'structureChanged',
  proof: 'otherChanged',
  other: 'otherChanged',
}
const added: Record<Role, VerdictChangeCode> = {
  ...changed,
  page: 'pageAdded',
  content: 'pageContentAdded',
  annotation: 'annotationAdded',
  field: 'fieldAdded',
  font: 'fontAdded',
  image: 'imageAdded',
  resources: 'otherAdded',
  other: 'otherAdded',
}

/** Entries of the catalogue that signing may set; proofs are certificates and revocations for later checks. */
const signingEntries = new Set(['AcroForm', 'Perms', 'DSS', 'Extensions'])
const trailerEntries = new Set(['Size', 'Root', 'Info', 'ID', 'Prev'])

/** The states of a file, each made when it is first asked for. */
export class History {
  readonly revisions: readonly Revision[]
  readonly #states = new Map<number, State>()
  readonly #roles = new Map<number, Roles>()

  constructor(revisions: readonly Revision[]) {
    this.revisions = revisions
  }

  /** After the writer of that index. */
  state(index: number): State {
    const known = this.#states.get(index) ?? new State(this.revisions.slice(0, index + 1))
    this.#states.set(index, known)
    return known
  }

  roles(index: number): Roles {
    const known = this.#roles.get(index) ?? rolesOf(this.state(index))
    this.#roles.set(index, known)
    return known
  }
}

/** @param index of a state after the first signed one; the one before it exists */
export function changesOf(history: History, index: number): VerdictChange[] {
  return new Comparison(history, index).run()
}

class Comparison {
  readonly #revision: Revision
  readonly #before: State
  readonly #after: State
  readonly #rolesBefore: Roles
  readonly #rolesAfter: Roles
  readonly #missing: Set<number>
  /** Fields signed in this state, by the number of their object. */
  readonly #signed = new Map<number, SignatureField>()
  readonly #signatures = new Set<number>()
  /** What the appearance of a new signature is made of, with its field. */
  readonly #drawings = new Map<number, SignatureField>()

  constructor(history: History, index: number) {
    const revision = history.revisions[index]
    if (revision === undefined || index < 1) throw new RangeError(`no state ${index}`)
    this.#revision = revision
    this.#before = history.state(index - 1)
    this.#after = history.state(index)
    this.#rolesBefore = history.roles(index - 1)
    this.#rolesAfter = history.roles(index)
    this.#missing = missingIn(this.#before)
    this.#findSigned()
  }

  run(): VerdictChange[] {
    const changes = [...this.#revision.objects.values()]
      .sort((a, b) => a.number - b.number)
      .map((object) => this.#change(object, this.#classify(object)))
    for (const [number, { used }] of this.#revision.table) {
      const gone = used ? undefined : this.#before.objects.get(number)
      if (gone !== undefined) changes.push(this.#change(gone, 'objectRemoved'))
    }
    if (!this.#isTrailerSame()) changes.push({ object: '', what: 'trailerChanged', page: null, allowed: false })
    return changes
  }

  #change({ number, generation }: PdfObject, what: VerdictChangeCode): VerdictChange {
    const page = this.#place(number)?.page ?? null
    return { object: `${number} ${generation}`, what, page, allowed: isExpected(what) }
  }

  #place(number: number): Place | undefined {
    return this.#rolesAfter.of.get(number) ?? this.#rolesBefore.of.get(number)
  }

  #findSigned(): void {
    const unsigned = new Map(signatureFields(this.#before).map((field) => [field.object, field]))
    for (const field of signatureFields(this.#after)) {
      const before = unsigned.get(field.object)
      if (before === undefined || before.value !== null || !(field.value instanceof PdfRef)) continue
      this.#signed.set(field.object, field)
      if (!this.#isNew(field.value.object)) continue
      this.#signatures.add(field.value.object)
      for (const widget of field.widgets) this.#findDrawing(field, this.#after.objects.get(widget)?.value)
    }
  }

  /** The appearance, and new objects it alone leads to. */
  #findDrawing(field: SignatureField, widget: PdfValue | undefined): void {
    const appearance = this.#after.dictionary(isDictionary(widget ?? null) ? (widget as PdfDictionary).get('AP') : null)
    const waiting: PdfValue[] = [appearance.get('N') ?? null]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { ref } of references(next)) {
        if (!this.#isNew(ref.object) || this.#signatures.has(ref.object) || this.#drawings.has(ref.object)) continue
        this.#drawings.set(ref.object, field)
        waiting.push(this.#after.resolve(ref))
      }
    }
  }

  #isNew(number: number): boolean {
    return this.#revision.objects.has(number) && !this.#before.objects.has(number)
  }

  #classify(object: PdfObject): VerdictChangeCode {
    const { number, generation } = object
    const old = this.#before.objects.get(number)
    const role = this.#place(number)?.role ?? 'other'
    if (generation !== (old?.generation ?? 0)) return 'objectRenumbered'
    if (old === undefined) return this.#classifyNew(object, role)
    if (isSignatureDictionary(old.value)) return 'signatureReplaced'
    switch (role) {
      case 'catalog':
        return this.#isCatalogNoted(old.value, object.value) ? 'catalogNoted' : 'catalogChanged'
      case 'form':
        return this.#isFormNoted(old.value, object.value) ? 'formNoted' : 'formChanged'
      case 'field':
        return this.#classifyField(old, object)
      case 'proof':
        return 'proofAdded'
      default:
        return changed[role]
    }
  }

  #classifyNew({ number, value, isStream }: PdfObject, role: Role): VerdictChangeCode {
    // Something that was signed speaks of it already: it may be part of a page.
    if (this.#missing.has(number)) return added[role]
    if (this.#signatures.has(number)) return isSignatureDictionary(value) ? 'signatureAdded' : added[role]
    const field = this.#drawings.get(number)
    if (field !== undefined)
      return this.#staysInside(field, number, value, isStream) ? 'signatureDrawn' : 'drawingOutside'
    if (role === 'proof') return 'proofAdded'
    // Nothing leads to it: how the objects of this state are kept, each of which is looked at.
    if (isStream && isList(value) && this.#place(number) === undefined) return 'listAdded'
    return added[role]
  }

  /** Signing sets what a field holds and how it looks; it moves nothing and hides nothing. */
  #classifyField(old: PdfObject, { number, value }: PdfObject): VerdictChangeCode {
    const before = this.#before.dictionary(new PdfRef(number, old.generation))
    if (!isDictionary(value)) return 'fieldChanged'
    const differing = differingKeys(before, value)
    if (['Rect', 'P', 'F'].some((key) => differing.has(key))) return 'fieldMoved'
    const field = this.#signed.get(number)
    const isWidget = [...this.#signed.values()].some(({ widgets }) => widgets.includes(number))
    if (before.has('V') && differing.has('V')) return value.has('V') ? 'signatureReplaced' : 'fieldEmptied'
    if (field === undefined && !isWidget) return 'fieldChanged'
    const isSet = [...differing].every((key) => key === 'V' || key === 'AP')
    return isSet && this.#isDrawnAnew(value.get('AP')) ? 'fieldSigned' : 'fieldChanged'
  }

  /** An appearance that was elsewhere in the file would be a picture of something else. */
  #isDrawnAnew(appearance: PdfValue | undefined): boolean {
    if (appearance === undefined) return true
    const entries = this.#after.dictionary(appearance)
    const normal = entries.get('N')
    return [...entries.keys()].every((key) => key === 'N') && normal instanceof PdfRef && this.#isNew(normal.object)
  }

  /** A drawing is scaled into its field; one whose box is larger, or that is turned, was made for another place. */
  #staysInside(field: SignatureField, number: number, value: PdfValue, isStream: boolean): boolean {
    const widget = this.#after.dictionary(new PdfRef(field.widgets[0] ?? field.object, 0))
    const normal = this.#after.dictionary(widget.get('AP')).get('N')
    const isWhole = normal instanceof PdfRef && normal.object === number
    // Parts of the drawing are cut off where the whole is.
    if (!isWhole) return true
    if (!isStream || !isDictionary(value) || nameOf(value.get('Subtype')) !== 'Form' || value.has('Ref')) return false
    if (value.has('Matrix') && canonical(this.#after.array(value.get('Matrix'))) !== '[1 0 0 1 0 0]') return false
    const [width, height] = sidesOf(this.#after.array(value.get('BBox')))
    const [most, tallest] = sidesOf(this.#after.array(field.entries.get('Rect') ?? widget.get('Rect')))
    return width <= most + 1 && height <= tallest + 1
  }

  #isFormNoted(old: PdfValue, now: PdfValue): boolean {
    const [before, after] = [this.#before.dictionary(old), this.#after.dictionary(now)]
    const differing = differingKeys(before, after)
    const flags = after.get('SigFlags') ?? 0
    return [...differing].every((key) => key === 'SigFlags') && typeof flags === 'number' && flags >= 0 && flags <= 3
  }

  #isCatalogNoted(old: PdfValue, now: PdfValue): boolean {
    const [before, after] = [this.#before.dictionary(old), this.#after.dictionary(now)]
    const differing = differingKeys(before, after)
    if (![...differing].every((key) => signingEntries.has(key))) return false
    if (differing.has('AcroForm') && !this.#isFormNoted(before.get('AcroForm') ?? null, after.get('AcroForm') ?? null))
      return false
    return !differing.has('Perms') || this.#arePermissionsOfSignatures(after.get('Perms'))
  }

  #arePermissionsOfSignatures(permissions: PdfValue | undefined): boolean {
    const entries = this.#after.dictionary(permissions)
    return [...entries].every(
      ([key, value]) => key === 'DocMDP' && value instanceof PdfRef && this.#signatures.has(value.object),
    )
  }

  #isTrailerSame(): boolean {
    const { trailer } = this.#revision
    const old = this.#before.trailer
    const isSame = (key: string): boolean => canonical(trailer.get(key)) === canonical(old.get(key))
    const firstId = (entries: PdfDictionary): string => {
      const id = entries.get('ID')
      return canonical(Array.isArray(id) ? id[0] : null)
    }
    return (
      isSame('Root') &&
      isSame('Info') &&
      (!old.has('ID') || firstId(trailer) === firstId(old)) &&
      [...trailer.keys()].every((key) => trailerEntries.has(key))
    )
  }
}

function isExpected(what: VerdictChangeCode): boolean {
  return expectedChanges.some((each) => each === what)
}

function isList(value: PdfValue): boolean {
  return isDictionary(value) && ['XRef', 'ObjStm'].includes(nameOf(value.get('Type')))
}

function isSignatureDictionary(value: PdfValue): boolean {
  return isDictionary(value) && value.has('ByteRange') && value.has('Contents')
}

function differingKeys(before: PdfDictionary, after: PdfDictionary): Set<string> {
  const keys = new Set([...before.keys(), ...after.keys()])
  return new Set([...keys].filter((key) => canonical(before.get(key)) !== canonical(after.get(key))))
}

function sidesOf(box: readonly PdfValue[]): [number, number] {
  const [left, bottom, right, top] = box.map(Number)
  return [Math.abs((right ?? Infinity) - (left ?? 0)), Math.abs((top ?? Infinity) - (bottom ?? 0))]
}
