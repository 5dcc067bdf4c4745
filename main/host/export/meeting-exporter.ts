/**
 * Minutes out of the building: composes a meeting and renders it in the asked form.
 */
import type { Edition } from '#shared/contract/operations.ts'
import type { MeetingHeader } from '#shared/contract/meeting.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import type { AttachmentStore } from '../files/attachments.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import { readWhole } from '../whole-meeting.ts'
import { packMeeting } from './pack-meeting.ts'
import { ExportFailure, type ExportFile, type JobTools } from './jobs.ts'
import { toMarkdown } from './markdown.ts'
import { runPdfJob } from './pdf/run-pdf-job.ts'
import { writeMeetingJson } from '../files/meeting-json.ts'

export interface ExporterDeps {
  meetings: LiveMeetings
  attachments: AttachmentStore
  pdfWorkerFile: string
  fontsFolder: string
}

/** "2026-11-12-seance-pleniere": safe on every disk and in a mail. */
export function fileName(header: Pick<MeetingHeader, 'date' | 'title'>, edition: Edition, suffix: string): string {
  const words = header.title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60)
  const name = [header.date, words === '' ? 'seance' : words, ...(edition === 'members' ? [] : [edition])]
  return `${name.join('-')}.${suffix}`
}

export class MeetingExporter {
  readonly #deps: ExporterDeps

  constructor(deps: ExporterDeps) {
    this.#deps = deps
  }

  async render(
    docId: string,
    format: 'pdf' | 'markdown' | 'json' | 'tablee',
    edition: Edition,
    tools: JobTools,
  ): Promise<ExportFile> {
    const { parts } = await this.#deps.meetings.open(docId)
    const whole = readWhole(parts)
    const { header } = whole
    switch (format) {
      case 'pdf': {
        const { bytes, pages } = await this.pdfOf(compose(whole, edition), docId, tools)
        return { bytes, pages, name: fileName(header, edition, 'pdf'), mime: 'application/pdf' }
      }
      case 'markdown':
        return text(toMarkdown(compose(whole, edition)), fileName(header, edition, 'md'), 'text/markdown')
      case 'json':
        return text(writeMeetingJson(whole), fileName(header, 'members', 'json'), 'application/json')
      default: {
        const bytes = await packMeeting(whole, parts, (sha256) => this.#deps.attachments.get(docId, sha256))
        return { bytes, pages: 0, name: fileName(header, 'members', 'tablee'), mime: 'application/vnd.tablee+zip' }
      }
    }
  }

  /** Throws an ExportFailure `textLost` when the file would not say all the document does. */
  async pdfOf(
    document: SemanticDocument,
    docId: string,
    tools: JobTools,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
    const images = new Map<string, Uint8Array<ArrayBuffer>>()
    for (const sha256 of imagesOf(document)) {
      const bytes = await this.#deps.attachments.get(docId, sha256).catch(() => null)
      if (bytes !== null) images.set(sha256, bytes)
    }
    return runPdf(document, images, this.#deps, tools)
  }
}

/** The PDF of a document whose pictures are at hand: the command line has no live meeting. */
export async function runPdf(
  document: SemanticDocument,
  images: Map<string, Uint8Array<ArrayBuffer>>,
  where: Pick<ExporterDeps, 'pdfWorkerFile' | 'fontsFolder'>,
  { onProgress, signal }: JobTools,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const result = await runPdfJob(document, {
    workerFile: where.pdfWorkerFile,
    fontsFolder: where.fontsFolder,
    images,
    onProgress,
    signal,
  })
  if (!result.ok) throw new ExportFailure(result.code, result.params)
  return result.value
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
  return found
}

export type { WholeMeeting }

function text(content: string, name: string, mime: string): ExportFile {
  return { bytes: new TextEncoder().encode(content), name, mime: `${mime}; charset=utf-8`, pages: 0 }
}
