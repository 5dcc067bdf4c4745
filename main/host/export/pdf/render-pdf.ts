/** The semantic document as a PDF: laid out, painted, and read back before anyone gets it. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { PdfFailure } from './failure.ts'
import type { ReadImage } from './images/image.ts'
import { readImage } from './images/read-image.ts'
import { layOut } from './layout/lay-out.ts'
import type { Undrawn, UnreadImage } from './layout/report.ts'
import { WORDS } from './layout/words.ts'
import type { Attached } from './paint/attachment.ts'
import { paint } from './paint/paint.ts'
import { openFontBook } from './text/font-book.ts'
import { sanitise } from './text/sanitise.ts'
import { loadSubsetter } from './text/subset.ts'
import { assertSaysTheSame } from './verify/says-the-same.ts'

export interface RenderSetting {
  /** The bytes of a picture by its sha256; null when nobody has them. */
  images: (sha256: string) => Uint8Array | null
  /** Folder of the TrueType files (out/fonts). */
  fontsFolder: string
  /** Folder of harfbuzz.wasm and harfbuzz-subset.wasm (out/host). */
  wasmFolder: string
  /** Share done, 0 to 1, never going back. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  /** What an archive keeps: fields to sign in, and the document attached, which makes it PDF/A-3. */
  archive?: boolean
  /** The part of PDF/A to keep to; 1, without attachment, is for the one free checker that knows no other. */
  part?: 1 | 2 | 3
}

export interface RenderedPdf {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Characters no font has, in the order they come. */
  undrawn: Undrawn[]
  unreadImages: UnreadImage[]
}

/**
 * Same document, same bytes. Throws PdfFailure: `textLost` when the file does not read as the document,
 * `pdfCancelled` after an abort, `pdfFilesMissing` without fonts.
 */
export async function renderPdf(document: SemanticDocument, setting: RenderSetting): Promise<RenderedPdf> {
  const { fontsFolder, wasmFolder, signal, archive = false } = setting
  const { part = archive ? 3 : 2 } = setting
  const pacer = paceMaker(setting.onProgress, signal)
  await pacer.check()
  const [book, subset] = await Promise.all([openFontBook(fontsFolder, wasmFolder), loadSubsetter(wasmFolder)])
  const laid = await layOut(
    document,
    { book, image: imageReader(setting.images, part === 1) },
    pacer.between(0.02, 0.5),
  )
  const bytes = await paint(laid, {
    description: {
      title: titleOf(document),
      author: sanitise(document.author),
      subject: sanitise(document.subject),
      language: document.language,
      created: document.created,
      part,
    },
    words: WORDS[document.language],
    subset,
    pace: pacer.between(0.5, 0.9),
    fields: archive,
    attachment: part === 3 ? attachmentOf(document) : null,
  })
  await pacer.between(0.9, 0.92)(0)
  await assertSaysTheSame(bytes, document, laid, pacer.between(0.92, 1))
  setting.onProgress?.(1)
  const { undrawn, unreadImages } = laid
  return { bytes, pages: laid.pages.length, undrawn, unreadImages }
}

/** The edition's own document, and nothing the pages do not say (decisions.md 24). */
function attachmentOf(document: SemanticDocument): Attached {
  return {
    name: 'minutes.json',
    description: WORDS[document.language].attached,
    bytes: new TextEncoder().encode(JSON.stringify({ format: 1, document })),
  }
}

/** A file always has a title: readers show it in place of its name. */
function titleOf(document: SemanticDocument): string {
  const titles = [document.title, document.subject, document.header, document.subtitle].map((text) =>
    sanitise(text).trim(),
  )
  return titles.find((title) => title !== '') ?? 'Tablée'
}

/** Reads each picture once, however often it is shown. */
function imageReader(images: RenderSetting['images'], opaque: boolean): (sha256: string) => ReadImage | null {
  const known = new Map<string, ReadImage | null>()
  return (sha256) => {
    const found = known.get(sha256)
    if (found !== undefined) return found
    const bytes = images(sha256)
    const read = bytes === null ? null : readImage(bytes, opaque)
    known.set(sha256, read)
    return read
  }
}

/** Reports progress and lets a cancel in, a few times a second: the work itself never waits. */
function paceMaker(onProgress: RenderSetting['onProgress'], signal: AbortSignal | undefined) {
  let last = performance.now()
  const check = async () => {
    last = performance.now()
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    if (signal?.aborted === true) throw new PdfFailure('pdfCancelled')
  }
  const between = (from: number, to: number) => async (share: number) => {
    if (performance.now() - last < 40) return
    onProgress?.(from + (to - from) * share)
    await check()
  }
  return { check, between }
}
