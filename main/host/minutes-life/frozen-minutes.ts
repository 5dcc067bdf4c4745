/** Revisions of minutes: frozen here once, read back against the hashes the council's journal keeps. */
import { z } from 'zod'
import type { Edition } from '#shared/contract/operations.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { withKnownKeys, withTextPrint } from '#shared/minutes/wording.ts'
import type { CouncilFact, FrozenFiles, LifeEntryOf } from '#shared/rules/minutes-life/facts.ts'
import { standingOf } from '#shared/rules/minutes-life/standing.ts'
import type { CouncilHome } from '../council-home.ts'
import type { MeetingExporter } from '../export/meeting-exporter.ts'
import type { FrozenFolder } from './frozen-folder.ts'
import { refuseUndrawn } from './refuse-undrawn.ts'
import { textPrint, type Editions } from './text-print.ts'
import { sha256Of } from '../files/sha256.ts'

/** What a revision says of itself beside its editions. */
export interface RevisionHead {
  lineage: string
  sessionNumber: number
  date: string
}

export interface FreezeSetting {
  /** Code points for which a box may be printed. */
  accepted: readonly number[]
  /** What the document's file holds, where it is more than the editions. */
  document?: Uint8Array
}

export interface FrozenRevision {
  revision: number
  /** As they were frozen, with what was drawn since in the members'. */
  editions: Editions
  /** The members' PDF, with the signatures it has. */
  pdf: Uint8Array<ArrayBuffer>
  pdfSha256: string
  basePdfSha256: string
  text: string
}

/** Written by this very host and checked by its hash: only its shape is asked here. */
const storedSchema = z.object({
  editions: z.object({ members: z.looseObject({}), public: z.looseObject({}), simple: z.looseObject({}) }),
})
const storedDocumentSchema = z.looseObject({ blocks: z.array(z.unknown()) })

const editionNames = ['members', 'public', 'simple'] as const satisfies readonly Edition[]

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

export function signedName(pdfSha256: string, suffix: 'pdf' | 'json'): string {
  return `signed-${pdfSha256.slice(0, 16)}.${suffix}`
}

/** The hashes of a revision, from whatever entry froze it; null for one nobody noted. */
export function filesOf(entries: readonly CouncilFact[], revision: number): FrozenFiles | null {
  for (const entry of entries) {
    if ((entry.kind === 'frozen' || entry.kind === 'circulated') && entry.revision === revision) return entry.files
    if (entry.kind === 'approvalHeld' && entry.approved?.revision === revision) return entry.approved.files
  }
  return null
}

export class FrozenMinutes {
  readonly #folder: FrozenFolder
  readonly #exporter: Pick<MeetingExporter, 'pdfOf' | 'onPaper'>
  readonly #council: Pick<CouncilHome, 'lives' | 'publicationOf' | 'signers'>

  constructor(
    folder: FrozenFolder,
    exporter: Pick<MeetingExporter, 'pdfOf' | 'onPaper'>,
    council: Pick<CouncilHome, 'lives' | 'publicationOf' | 'signers'>,
  ) {
    this.#folder = folder
    this.#exporter = exporter
    this.#council = council
  }

  /**
   * Writes a revision's files; noted by whoever asked, after. Doing it again replaces what no entry names yet. Throws
   * an ExportFailure, `charactersMissing` among them, or a FilesError.
   */
  async freeze(
    docId: string,
    revision: number,
    editions: Editions,
    head: RevisionHead | null,
    { accepted, document }: FreezeSetting,
  ): Promise<FrozenFiles> {
    const text = textPrint(editions.members)
    const paper = await this.onPaper(editions)
    const members = withKnownKeys(withTextPrint(paper.members, text), await this.#council.signers())
    const printed = { ...paper, members }
    const bytes = document ?? json({ format: 1, docId, revision, text, ...head, editions: printed })
    const pdfs = new Map<Edition, { sha256: string; pages: number }>()
    for (const edition of editionNames) {
      // oxlint-disable-next-line no-await-in-loop -- each takes a core to itself
      const pdf = await this.pdfOf(docId, printed[edition])
      refuseUndrawn(pdf.undrawn, accepted)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await this.#folder.write(docId, String(revision), `${edition}.pdf`, pdf.bytes)
      pdfs.set(edition, { sha256: sha256Of(pdf.bytes), pages: pdf.pages })
    }
    await this.#folder.write(docId, String(revision), 'document.json', bytes)
    const of = (edition: Edition): string => pdfs.get(edition)?.sha256 ?? ''
    return {
      document: sha256Of(bytes),
      members: of('members'),
      public: of('public'),
      simple: of('simple'),
      pages: Math.max(1, pdfs.get('members')?.pages ?? 1),
      text,
    }
  }

  /** A document of its own, in one edition. */
  async freezeAlone(
    docId: string,
    group: string,
    document: SemanticDocument,
    accepted: readonly number[],
  ): Promise<{ document: string; pdf: string }> {
    const printed = await this.#exporter.onPaper(withTextPrint(document, textPrint(document)))
    const bytes = json({ format: 1, docId, document: printed })
    const pdf = await this.pdfOf(docId, printed)
    refuseUndrawn(pdf.undrawn, accepted)
    await this.#folder.write(docId, group, 'members.pdf', pdf.bytes)
    await this.#folder.write(docId, group, 'document.json', bytes)
    return { document: sha256Of(bytes), pdf: sha256Of(pdf.bytes) }
  }

  /** The editions on the council's paper, which is no part of what is signed. */
  async onPaper({ members, public: ofPublic, simple }: Editions): Promise<Editions> {
    return {
      members: await this.#exporter.onPaper(members),
      public: await this.#exporter.onPaper(ofPublic),
      simple: await this.#exporter.onPaper(simple),
    }
  }

  pdfOf(docId: string, document: SemanticDocument): ReturnType<MeetingExporter['pdfOf']> {
    const tools = { onProgress: () => undefined, signal: new AbortController().signal }
    return this.#exporter.pdfOf(document, docId, tools, true)
  }

  /** Refuses `noSuchRevision`, `frozenDamaged` for files that are not those that were noted. */
  async read(docId: string, revision: number): Promise<Result<FrozenRevision>> {
    const entries = (await this.#council.lives()).filter((entry) => entry.docId === docId)
    const files = filesOf(entries, revision) ?? (revision === 1 ? await this.#published(docId) : null)
    if (files === null) return refuse('noSuchRevision')
    const [base, document] = await Promise.all([
      this.#folder.read(docId, String(revision), 'members.pdf'),
      this.#folder.read(docId, String(revision), 'document.json'),
    ])
    if (base === null && document === null) return refuse('noSuchRevision')
    const damaged = refuse('frozenDamaged', { revision })
    if (base === null || document === null) return damaged
    if (sha256Of(base) !== files.members || sha256Of(document) !== files.document) return damaged
    const editions = storedSchema.parse(JSON.parse(new TextDecoder().decode(document))).editions as unknown as Editions
    const signed = await this.#signed(docId, revision, entries, files.members)
    if (!signed.ok) return signed
    const { pdf, drawn } = signed.value
    return success({
      revision,
      editions: drawn === null ? editions : { ...editions, members: drawn },
      pdf: pdf ?? base,
      pdfSha256: pdf === null ? files.members : sha256Of(pdf),
      basePdfSha256: files.members,
      text: files.text === '' ? textPrint(editions.members) : files.text,
    })
  }

  /** One edition's PDF as it was frozen; the members' with its signatures. */
  async pdf(docId: string, revision: number, edition: Edition): Promise<Result<Uint8Array<ArrayBuffer>>> {
    if (edition === 'members') {
      const read = await this.read(docId, revision)
      return read.ok ? success(read.value.pdf) : read
    }
    const files = filesOf(
      (await this.#council.lives()).filter((entry) => entry.docId === docId),
      revision,
    )
    if (files === null) return refuse('noSuchRevision')
    const found = await this.#folder.read(docId, String(revision), `${edition}.pdf`)
    if (found === null) return refuse('noSuchRevision')
    return sha256Of(found) === files[edition] ? success(found) : refuse('frozenDamaged', { revision })
  }

  /** A rectificatif's PDF as it was frozen. */
  async rectification(docId: string, number: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
    const noted = (await this.#council.lives()).find(
      (entry) => entry.docId === docId && entry.kind === 'rectified' && entry.number === number,
    )
    const found = await this.#folder.read(docId, `rectificatif-${number}`, 'members.pdf')
    if (noted?.kind !== 'rectified' || found === null) return refuse('noSuchRevision')
    return sha256Of(found) === noted.sha256s.pdf ? success(found) : refuse('frozenDamaged', { revision: number })
  }

  /** What was published before revisions were kept: only the document and the members' PDF. */
  async #published(docId: string): Promise<FrozenFiles | null> {
    const known = await this.#council.publicationOf(docId)
    if (known === null) return null
    const { documentSha256, pdfSha256, pages } = known
    return { document: documentSha256, members: pdfSha256, public: '', simple: '', pages, text: '' }
  }

  /** The members' PDF as the last signature that stands left it; null while none changed it. */
  async #signed(
    docId: string,
    revision: number,
    entries: readonly CouncilFact[],
    base: string,
  ): Promise<Result<{ pdf: Uint8Array<ArrayBuffer> | null; drawn: SemanticDocument | null }>> {
    const now = lastSigned(entries, revision) ?? base
    if (now === base) return success({ pdf: null, drawn: null })
    const group = String(revision)
    const pdf = await this.#folder.read(docId, group, signedName(now, 'pdf'))
    if (pdf === null || sha256Of(pdf) !== now) return refuse('frozenDamaged', { revision })
    const drawnAt = drawnIn(entries, revision)
    const stored = drawnAt === null ? null : await this.#folder.read(docId, group, signedName(drawnAt, 'json'))
    const drawn = stored === null ? null : storedDocumentSchema.parse(JSON.parse(new TextDecoder().decode(stored)))
    return success({ pdf, drawn: drawn as unknown as SemanticDocument | null })
  }
}

function signedIn(entries: readonly CouncilFact[], revision: number): LifeEntryOf<'signed'>[] {
  return standingOf(entries).standing.signed.filter((entry) => entry.revision === revision)
}

/** Ink changes nothing of the file. */
function lastSigned(entries: readonly CouncilFact[], revision: number): string | null {
  return signedIn(entries, revision).at(-1)?.pdfSha256.after ?? null
}

function drawnIn(entries: readonly CouncilFact[], revision: number): string | null {
  return signedIn(entries, revision).findLast(({ how }) => how === 'drawn')?.pdfSha256.after ?? null
}
