/** What the PDF worker is given and answers. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import type { PdfFailureCode } from './failure.ts'
import type { RenderedPdf } from './render-pdf.ts'

/** A document to render, or characters to look for in the fonts. */
export type WorkerInput = RenderInput | CoverageInput

export interface CoverageInput {
  characters: string
  fontsFolder: string
  wasmFolder: string
}

export interface RenderInput {
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
  | { kind: 'undrawn'; codePoints: number[] }
  | { kind: 'failed'; code: PdfFailureCode; params: Record<string, string | number> }
