/**
 * Minutes out of the building: composes a meeting and renders it in the asked form.
 */
import { success, type Result } from '#shared/contract/result.ts'
import { noLetterhead, type CouncilLetterhead } from '#shared/contract/letterhead.ts'
import type { Edition, ExportFormat } from '#shared/contract/operations.ts'
import type { MeetingHeader } from '#shared/contract/meeting.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { decisionLogSheet } from '#shared/minutes/decision-log.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { toPlainText } from '#shared/minutes/plain-text/plain-text.ts'
import type { CouncilHome } from '../council-home.ts'
import type { AttachmentStore } from '../files/attachments.ts'
import { writeMeetingJson } from '../files/meeting-json.ts'
import { currentWording } from '../minutes-life/approved-wording.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import { readWhole } from '../whole-meeting.ts'
import { ExportFailure, type ExportFile, type JobTools } from './jobs.ts'
import { toMarkdown } from './markdown.ts'
import { packMeeting, type ArchiveParts } from './pack-meeting.ts'
import type { Undrawn } from './pdf/layout/report.ts'
import { runPdfJob, undrawnIn } from './pdf/run-pdf-job.ts'

export interface ExporterDeps {
  council: Pick<CouncilHome, 'lives' | 'letterhead' | 'docId'>
  meetings: LiveMeetings
  attachments: AttachmentStore
  pdfWorkerFile: string
}

export interface ExportedPdf {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Characters a box stands for. */
  undrawn: Undrawn[]
}

export type ImageSource = (sha256: string) => Promise<Uint8Array | null> | Uint8Array | null

/** "2026-11-12-seance-pleniere-no-14.pdf": safe on every disk and in a mail. `what` is said of anything but minutes. */
export function fileName(
  header: Pick<MeetingHeader, 'date' | 'title'>,
  edition: Edition,
  suffix: string,
  what: string | null = null,
): string {
  const words = header.title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60)
  const name = [
    header.date,
    words === '' ? 'seance' : words,
    ...(what === null ? [] : [what]),
    ...(edition === 'members' ? [] : [edition]),
  ]
  return `${name.join('-')}.${suffix}`
}

/** The PDF of a document; with `archive`, fields to sign in and the document attached. Throws an ExportFailure, `textLost` when the file would not say all the document does. */
export async function renderPdf(
  document: SemanticDocument,
  images: ImageSource,
  workerFile: string,
  { onProgress, signal }: JobTools,
  archive = false,
): Promise<ExportedPdf> {
  const known = await knownImages(document, images)
  const rendered = await runPdfJob(document, { workerFile, images: known, onProgress, signal, archive })
  if (!rendered.ok) throw new ExportFailure(rendered.code, rendered.params)
  const { bytes, pages, undrawn } = rendered.value
  return { bytes: new Uint8Array(bytes), pages, undrawn }
}

/** The pictures of a document that are there, by sha256. */
export async function knownImages(document: SemanticDocument, images: ImageSource): Promise<Map<string, Uint8Array>> {
  const known = new Map<string, Uint8Array>()
  for (const sha256 of imagesOf(document)) {
    // oxlint-disable-next-line no-await-in-loop -- one picture in memory after the other
    const bytes = await images(sha256)
    if (bytes !== null) known.set(sha256, bytes)
  }
  return known
}

/** Every picture a document shows, once. */
export function imagesOf(document: SemanticDocument): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const block = value as { kind?: unknown; sha256?: unknown }
      if (block.kind === 'image' && typeof block.sha256 === 'string') found.add(block.sha256)
      Object.values(value).forEach(visit)
    }
  }
  visit(document.blocks)
  if (document.letterhead?.logo) found.add(document.letterhead.logo.sha256)
  return found
}

export class MeetingExporter {
  readonly #deps: ExporterDeps
  /** Whether a code point is drawn: the fonts don't change while the host runs. */
  readonly #drawn = new Map<number, boolean>()

  constructor(deps: ExporterDeps) {
    this.#deps = deps
  }

  /** Which of these characters no font draws; the fonts are opened only for those never asked about. */
  async undrawnOf(characters: string): Promise<Result<{ codePoints: number[] }>> {
    const asked = [...new Set(characters)].map((char) => char.codePointAt(0) ?? 0)
    const fresh = asked.filter((codePoint) => !this.#drawn.has(codePoint))
    if (fresh.length > 0) {
      const found = await undrawnIn(String.fromCodePoint(...fresh), { workerFile: this.#deps.pdfWorkerFile })
      if (!found.ok) return found
      const undrawn = new Set(found.value)
      for (const codePoint of fresh) this.#drawn.set(codePoint, !undrawn.has(codePoint))
    }
    return success({ codePoints: asked.filter((codePoint) => this.#drawn.get(codePoint) === false) })
  }

  async render(docId: string, format: ExportFormat, edition: Edition, tools: JobTools): Promise<ExportFile> {
    const { parts } = await this.#deps.meetings.open(docId)
    const whole = readWhole(parts)
    const { header } = whole
    switch (format) {
      case 'pdf': {
        const { bytes, pages } = await this.pdfOf(await this.#wording(whole, edition), docId, tools)
        return { bytes, pages, name: fileName(header, edition, 'pdf'), mime: 'application/pdf' }
      }
      case 'decisionLog': {
        const sheet = decisionLogSheet(whole, edition === 'public' ? 'public' : 'members')
        // It is no more approved than the minutes it is taken from.
        const { banner, letterhead } = await this.#wording(whole, sheet.edition)
        const document = { ...sheet, banner, ...(letterhead === undefined ? {} : { letterhead }) }
        const { bytes, pages } = await this.pdfOf(document, docId, tools)
        return { bytes, pages, name: fileName(header, document.edition, 'pdf', 'releve'), mime: 'application/pdf' }
      }
      case 'markdown':
        return text(toMarkdown(await this.#wording(whole, edition)), fileName(header, edition, 'md'), 'text/markdown')
      case 'docx': {
        const document = await this.#wording(whole, edition)
        // A third of the host's code, which most evenings never ask for.
        const { docxMime, renderDocx } = await import('./docx/render-docx.ts')
        const bytes = await renderDocx(document, await knownImages(document, this.#images(docId)))
        return { bytes, pages: 0, name: fileName(header, edition, 'docx'), mime: docxMime }
      }
      case 'text':
        return text(toPlainText(await this.#wording(whole, edition)), fileName(header, edition, 'txt'), 'text/plain')
      case 'json':
        return text(writeMeetingJson(whole), fileName(header, 'members', 'json'), 'application/json')
      default: {
        const bytes = await this.pack(docId, false)
        return { bytes, pages: 0, name: fileName(header, 'members', 'tablee'), mime: 'application/vnd.tablee+zip' }
      }
    }
  }

  /** The meeting file; private notes only when asked for. */
  async pack(docId: string, withNotes: boolean): Promise<Uint8Array<ArrayBuffer>> {
    const { parts } = await this.#deps.meetings.open(docId)
    const notes = withNotes ? parts.notes : null
    return packMeeting(readWhole(parts), parts, this.#images(docId), notes, null, await this.#paper())
  }

  /** The meeting file with frozen minutes in it; never private notes. */
  async packArchive(docId: string, archive: ArchiveParts): Promise<Uint8Array<ArrayBuffer>> {
    const { parts } = await this.#deps.meetings.open(docId)
    return packMeeting(readWhole(parts), parts, this.#images(docId), null, archive)
  }

  pdfOf(document: SemanticDocument, docId: string, tools: JobTools, archive = false): Promise<ExportedPdf> {
    return renderPdf(document, this.#images(docId), this.#deps.pdfWorkerFile, tools, archive)
  }

  /** The document on the council's paper; a council that can't be read keeps nobody from printing. */
  async onPaper(document: SemanticDocument): Promise<SemanticDocument> {
    return withLetterhead(document, await this.#paper())
  }

  #paper(): Promise<CouncilLetterhead> {
    return this.#deps.council.letterhead().catch(() => noLetterhead)
  }

  async #wording(whole: WholeMeeting, edition: Edition): Promise<SemanticDocument> {
    return this.onPaper(await currentWording(whole, edition, this.#deps.council))
  }

  #images(docId: string): ImageSource {
    const { attachments, council } = this.#deps
    return async (sha256) => {
      const own = await attachments.get(docId, sha256).catch(() => null)
      const home = own === null ? await council.docId().catch(() => null) : null
      return home === null ? own : attachments.get(home, sha256).catch(() => null)
    }
  }
}

function text(content: string, name: string, mime: string): ExportFile {
  return { bytes: new TextEncoder().encode(content), name, mime: `${mime}; charset=utf-8`, pages: 0 }
}
