/**
 * Exports that take time: started, watched and cancelled by id; the file waits in memory for ten minutes.
 */
import type { JobState, TakenAway } from '#shared/contract/operations.ts'
import { CodedFailure } from '../coded-failure.ts'

export interface ExportFile {
  bytes: Uint8Array<ArrayBuffer>
  name: string
  mime: string
  /** 0 for formats without pages. */
  pages: number
}

export interface JobTools {
  /** 0 to 1. */
  onProgress: (progress: number) => void
  signal: AbortSignal
}

/** A job ends with a file to fetch, or with what it wrote itself. */
export type JobResult = ExportFile | { written: TakenAway }

interface Job {
  /** The meeting it reads; null for none. */
  docId: string | null
  state: JobState
  file: ExportFile | null
  abort: AbortController
}

/** What a render function throws to say why in words. */
export class ExportFailure extends CodedFailure<string> {}

const keptFor = 10 * 60_000

export class ExportJobs {
  readonly #jobs = new Map<string, Job>()
  readonly #newId: () => string
  readonly #log: (line: string) => void

  constructor(newId: () => string, log: (line: string) => void) {
    this.#newId = newId
    this.#log = log
  }

  /** @param docId the meeting it reads */
  start(docId: string | null, render: (tools: JobTools) => Promise<JobResult>): string {
    const jobId = this.#newId()
    const abort = new AbortController()
    const job: Job = {
      docId,
      state: { jobId, state: 'running', progress: 0, file: null, written: null, failure: null },
      file: null,
      abort,
    }
    this.#jobs.set(jobId, job)
    const onProgress = (progress: number): void => {
      job.state = { ...job.state, progress: Math.max(job.state.progress, Math.min(1, progress)) }
    }
    render({ onProgress, signal: abort.signal }).then(
      (result) => this.#finish(job, result),
      (error: unknown) => this.#fail(job, error),
    )
    return jobId
  }

  state(jobId: string): JobState | null {
    return this.#jobs.get(jobId)?.state ?? null
  }

  file(jobId: string): ExportFile | null {
    return this.#jobs.get(jobId)?.file ?? null
  }

  isReading(docId: string): boolean {
    return [...this.#jobs.values()].some((job) => job.docId === docId && job.state.state === 'running')
  }

  /** Drops what was made of a meeting and waits in memory. */
  forget(docId: string): void {
    for (const [jobId, job] of this.#jobs) if (job.docId === docId) this.#jobs.delete(jobId)
  }

  cancel(jobId: string): boolean {
    const job = this.#jobs.get(jobId)
    if (job?.state.state !== 'running') return false
    job.state = { ...job.state, state: 'cancelled' }
    job.abort.abort()
    return true
  }

  cancelAll(): void {
    for (const jobId of this.#jobs.keys()) this.cancel(jobId)
  }

  #finish(job: Job, result: JobResult): void {
    if (job.state.state !== 'running') return
    const { jobId } = job.state
    job.state = { ...job.state, state: 'done', progress: 1 }
    if ('written' in result) job.state.written = result.written
    else {
      job.file = result
      const { name, bytes, pages } = result
      job.state.file = { url: `/exports/${jobId}`, name, bytes: bytes.length, pages }
    }
    setTimeout(() => this.#jobs.delete(jobId), keptFor).unref()
  }

  #fail(job: Job, error: unknown): void {
    if (job.state.state !== 'running') return
    const failure =
      error instanceof ExportFailure ? { code: error.code, params: error.params } : { code: 'exportFailed', params: {} }
    this.#log(`export failed: ${failure.code}`)
    job.state = { ...job.state, state: 'failed', failure }
  }
}
