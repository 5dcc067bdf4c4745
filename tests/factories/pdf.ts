/** What the PDF engine's tests share: where its files are, and readers that are not ours. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { type RenderSetting, type RenderedPdf, renderPdf } from '#host/export/pdf/render-pdf.ts'
import { type FontBook, openFontBook } from '#host/export/pdf/text/font-book.ts'
import { missingTool } from './missing-tool.ts'
import { semanticDocument } from './semantic.ts'

const PROJECT = join(import.meta.dirname, '../..')
export const FONTS_FOLDER = join(PROJECT, 'build/fonts')
export const WASM_FOLDER = join(PROJECT, 'node_modules/harfbuzzjs/dist')

export function renderSetting(overrides: Partial<RenderSetting> = {}): RenderSetting {
  return { fontsFolder: FONTS_FOLDER, wasmFolder: WASM_FOLDER, images: () => null, ...overrides }
}

export const render = (document: SemanticDocument, overrides: Partial<RenderSetting> = {}): Promise<RenderedPdf> =>
  renderPdf(document, renderSetting(overrides))

export const renderBlocks = (blocks: Block[], overrides: Partial<RenderSetting> = {}): Promise<RenderedPdf> =>
  render(semanticDocument({ blocks }), overrides)

let book: Promise<FontBook> | undefined
export const testBook = (): Promise<FontBook> => (book ??= openFontBook(FONTS_FOLDER, WASM_FOLDER))

/** The words `pdftotext` reads, in the order of the file; null where poppler is not installed. */
export function popplerText(bytes: Uint8Array, ...options: string[]): string | null {
  return withFile(bytes, (file) => run('pdftotext', ['-q', ...options, file, '-']))
}

/** What `qpdf --check` finds; null where it is not installed. */
export function qpdfCheck(bytes: Uint8Array): string | null {
  return withFile(bytes, (file) => run('qpdf', ['--check', file]))
}

function withFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-pdf-'))
  try {
    const file = join(folder, 'test.pdf')
    writeFileSync(file, bytes)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missingTool(program)
    if (error instanceof Error && 'stdout' in error) return `${String(error.stdout)}${error.message}`
    throw error
  }
}

export interface PdfjsPage {
  text: string
  tree: unknown
  annotations: { url?: string; contentsObj?: { str: string } }[]
}

export interface PdfjsReading {
  pages: PdfjsPage[]
  outline: { title: string; items: { title: string }[] }[] | null
  info: Record<string, unknown>
  metadata: { get: (name: string) => unknown }
  marked: unknown
  /** Names of the attached files. */
  attachments: string[]
}

/** The file as pdf.js reads it: a reader that shares no line with ours. */
export async function pdfjsReading(bytes: Uint8Array): Promise<PdfjsReading> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const file = await loading.promise
  const pages: PdfjsPage[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const content = await page.getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    pages.push({ text, tree: await page.getStructTree(), annotations: await page.getAnnotations() })
  }
  const { info, metadata } = await file.getMetadata()
  const reading = {
    pages,
    outline: await file.getOutline(),
    info: info as Record<string, unknown>,
    metadata: metadata as unknown as PdfjsReading['metadata'],
    marked: await file.getMarkInfo(),
    attachments: [
      ...(((await file.getAttachments()) as Map<string, unknown> | null) ?? new Map<string, unknown>()).keys(),
    ],
  }
  await loading.destroy()
  return reading
}

/** The roles of a pdf.js structure tree, children in brackets: "Document[H1 P[Link]]". */
export function rolesOf(tree: unknown): string {
  if (typeof tree !== 'object' || tree === null || !('children' in tree) || !Array.isArray(tree.children)) return ''
  const kids = tree.children.map(rolesOf).filter((each) => each !== '')
  const role = 'role' in tree ? String(tree.role) : ''
  return kids.length === 0 ? role : `${role}[${kids.join(' ')}]`
}
