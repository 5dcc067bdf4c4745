/** Work the host does for the page: started, followed, given up. */
import { useEffect, useState } from 'react'
import type { Job, JobState } from '#shared/contract/operations.ts'
import type { Refusal, Result } from '#shared/contract/result.ts'
import { callHost } from '../../storage/host-client.ts'

/** Between an answer and the next question, ms. */
const askEvery = 200

export interface JobInHand {
  job: JobState | null
  refused: Refusal | null
}

export interface FollowedJob extends JobInHand {
  start: (ask: () => Promise<Result<Job>>) => void
  cancel: () => void
  /** Forgets the last one: what it said is no longer shown. */
  forget: () => void
}

const nothing: JobInHand = { job: null, refused: null }

export function useJob(): FollowedJob {
  const [state, setState] = useState<JobInHand>(nothing)
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
    start(ask) {
      setState(nothing)
      void ask().then((result) => {
        if (!result.ok) {
          setState({ job: null, refused: result })
          return
        }
        const { jobId } = result.value
        const job: JobState = { jobId, state: 'running', progress: 0, file: null, written: null, failure: null }
        setState({ job, refused: null })
      })
    },
    cancel() {
      if (running !== null) void callHost('export.cancel', { jobId: running })
    },
    forget: () => setState(nothing),
  }
}
