/**
 * The engine in a thread of its own: 500 pages take seconds, and the host answers meanwhile. One job a thread; ending
 * the thread is how a job is cancelled. Bundled as out/host/pdf-worker.cjs, its wasm beside it, fonts in out/fonts.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PdfFailure } from './failure.ts'
import { type RenderedPdf, renderPdf } from './render-pdf.ts'
import { undrawnIn } from './text/undrawn.ts'
import type { RenderInput, WorkerInput, WorkerMessage } from './worker-messages.ts'

async function work(input: WorkerInput): Promise<void> {
  try {
    if ('document' in input) return await render(input)
    const codePoints = await undrawnIn(input.characters, input.fontsFolder, input.wasmFolder)
    post({ kind: 'undrawn', codePoints })
  } catch (error) {
    const { code, params } = error instanceof PdfFailure ? error : new PdfFailure('pdfFailed')
    // What the engine itself got wrong is told by its name and place; messages may hold the minutes' words.
    const place = error instanceof Error && !(error instanceof PdfFailure) ? placeOf(error) : {}
    post({ kind: 'failed', code, params: { ...params, ...place } })
  }
}

async function render({ document, images, ...setting }: RenderInput): Promise<void> {
  const onProgress = (share: number) => post({ kind: 'progress', share })
  const rendered = await renderPdf(document, { ...setting, images: (sha256) => images.get(sha256) ?? null, onProgress })
  post({ kind: 'done', rendered }, rendered)
}

function post(message: WorkerMessage, rendered?: RenderedPdf): void {
  parentPort?.postMessage(message, rendered === undefined ? [] : [rendered.bytes.buffer])
}

function placeOf(error: Error): Record<string, string> {
  const line = error.stack?.split('\n').find((each) => each.trimStart().startsWith('at ')) ?? ''
  return { at: `${error.name} ${line.trim().replace(/\(.*[/\\]/, '(')}` }
}

// It answers by message and never rejects.
void work(workerData as WorkerInput)
