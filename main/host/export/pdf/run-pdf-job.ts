/** Starts the PDF worker and follows it: progress, result, cancel, and a code for every way it can end. */
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Result, refuse, success } from '#shared/contract/result.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import type { RenderedPdf } from './render-pdf.ts'
import type { WorkerInput, WorkerMessage } from './worker-messages.ts'

export interface PdfJobSetting {
  /** HostSetting's pdfWorkerFile: out/host/pdf-worker.cjs. */
  workerFile: string
  /** Where the build puts them unless said otherwise: out/fonts, and the wasm beside the worker. */
  fontsFolder?: string
  wasmFolder?: string
  /** The pictures' bytes by sha256; those nobody has are left out. */
  images: ReadonlyMap<string, Uint8Array>
  /** Share done, 0 to 1, never going back. */
  onProgress?: (share: number) => void
  /** Aborting ends the thread at once: `pdfCancelled`. */
  signal?: AbortSignal
  archive?: boolean
  part?: 1 | 2 | 3
}

/** Answers the PDF, or a PdfFailureCode with its parameters (failure.ts); never rejects. */
export async function runPdfJob(document: SemanticDocument, setting: PdfJobSetting): Promise<Result<RenderedPdf>> {
  const { images, signal } = setting
  if (signal?.aborted === true) return refuse('pdfCancelled')
  const input: WorkerInput = {
    document,
    images,
    ...foldersOf(setting),
    archive: setting.archive ?? false,
    ...(setting.part === undefined ? {} : { part: setting.part }),
  }
  const answer = await inWorker(input, setting)
  if (!answer.ok) return answer
  return answer.value.kind === 'done' ? success(answer.value.rendered) : refuse('pdfFailed')
}

/** Which of these characters no font draws, as code points; never rejects. */
export async function undrawnIn(
  characters: string,
  setting: Pick<PdfJobSetting, 'workerFile' | 'fontsFolder' | 'wasmFolder'>,
): Promise<Result<number[]>> {
  const answer = await inWorker({ characters, ...foldersOf(setting) }, setting)
  if (!answer.ok) return answer
  return answer.value.kind === 'undrawn' ? success(answer.value.codePoints) : refuse('pdfFailed')
}

type Folders = Pick<PdfJobSetting, 'workerFile' | 'fontsFolder' | 'wasmFolder'>

function foldersOf({ workerFile, fontsFolder, wasmFolder }: Folders): { fontsFolder: string; wasmFolder: string } {
  return {
    fontsFolder: fontsFolder ?? join(dirname(workerFile), '../fonts'),
    wasmFolder: wasmFolder ?? dirname(workerFile),
  }
}

async function inWorker(input: WorkerInput, setting: FollowSetting): Promise<Result<WorkerAnswer>> {
  const worker = new Worker(setting.workerFile, { workerData: input, name: 'pdf' })
  try {
    return await answerOf(worker, setting)
  } finally {
    await worker.terminate()
  }
}

type FollowSetting = Pick<PdfJobSetting, 'workerFile' | 'onProgress' | 'signal'>
type WorkerAnswer = Extract<WorkerMessage, { kind: 'done' | 'undrawn' }>

function answerOf(worker: Worker, { onProgress, signal }: FollowSetting): Promise<Result<WorkerAnswer>> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(refuse('pdfCancelled')), { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.share)
      else if (message.kind === 'failed') resolve(refuse(message.code, message.params))
      else resolve(success(message))
    })
    // Out of memory, or a bundle that does not load.
    worker.on('error', (error: Error) => resolve(refuse('pdfWorkerStopped', { at: error.name })))
    worker.on('exit', (code) => resolve(refuse('pdfWorkerStopped', { exit: code })))
  })
}
