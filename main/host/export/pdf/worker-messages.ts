/** What the PDF worker is given and answers. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import type { PdfFailureCode } from './failure.ts'
import type { RenderedPdf } from './render-pdf.ts'

export interface WorkerInput {
  document: SemanticDocument
  /** The pictures' bytes by sha256; those nobody has are left out. */
  images: ReadonlyMap<string, Uint8Array>
  fontsFolder: string
  wasmFolder: string
  archive?: boolean
  part?: 1 | 2 | 3
}

export type WorkerMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; rendered: RenderedPdf }
  | { kind: 'failed'; code: PdfFailureCode; params: Record<string, string | number> }
