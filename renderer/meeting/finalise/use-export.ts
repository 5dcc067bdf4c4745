/**
 * An export from the page: started, followed, cancelled; the file is then handed to the person.
 */
import { useEffect, useState } from 'react'
import type { Edition, JobState } from '#shared/contract/operations.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { callHost } from '../../storage/host-client.ts'

/** Between an answer and the next question, ms. */
const askEvery = 200

export type ExportFormat = 'pdf' | 'markdown' | 'tablee'

export interface ExportState {
  job: JobState | null
  refused: Refusal | null
}

export interface Export extends ExportState {
  start: (format: ExportFormat, edition: Edition) => void
  cancel: () => void
}

const nothing: ExportState = { job: null, refused: null }

export function useExport(docId: string): Export {
  const [state, setState] = useState<ExportState>(nothing)
  const running = state.job?.state === 'running' ? state.job.jobId : null

  useEffect(() => {
    if (running === null) return undefined
    let timer: ReturnType<typeof setTimeout>
    let following = true
    const ask = async (): Promise<void> => {
      const result = await callHost('export.state', { jobId: running })
      if (!following) return
      // A host that was restarted knows nothing of the job: it is said, and not asked for ever.
      if (!result.ok && result.code !== 'unreachable') {
        setState({ job: null, refused: result })
        return
      }
      if (result.ok) setState({ job: result.value, refused: null })
      else setState((known) => ({ ...known, refused: result }))
      timer = setTimeout(() => void ask(), askEvery)
    }
    void ask()
    return () => {
      following = false
      clearTimeout(timer)
    }
  }, [running])

  return {
    ...state,
    start(format, edition) {
      setState(nothing)
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
