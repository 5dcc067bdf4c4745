/**
 * An export from the page: started, followed, cancelled; the file is then handed to the person.
 */
import { useEffect, useState } from 'react'
import type { Edition, JobState } from '#shared/contract/operations.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { callHost } from '../../storage/host-client.ts'

const askEvery = 250

export interface ExportState {
  job: JobState | null
  refused: Refusal | null
}

export function useExport(docId: string): ExportState & {
  start: (format: 'pdf' | 'markdown' | 'json' | 'tablee', edition: Edition) => void
  cancel: () => void
} {
  const [state, setState] = useState<ExportState>({ job: null, refused: null })
  const { job } = state
  const running = job?.state === 'running' ? job.jobId : null

  useEffect(() => {
    if (running === null) return undefined
    const timer = setInterval(() => {
      void callHost('export.state', { jobId: running }).then((result) => {
        if (result.ok) setState({ job: result.value, refused: null })
        else setState((known) => ({ ...known, refused: result }))
      })
    }, askEvery)
    return () => clearInterval(timer)
  }, [running])

  return {
    ...state,
    start(format, edition) {
      void callHost('export.start', { docId, format, edition }).then((result) => {
        if (!result.ok) {
          setState({ job: null, refused: result })
          return
        }
        const { jobId } = result.value
        setState({ job: { jobId, state: 'running', progress: 0, file: null, failure: null }, refused: null })
      })
    },
    cancel() {
      if (running !== null) void callHost('export.cancel', { jobId: running })
    },
  }
}
