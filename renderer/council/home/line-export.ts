/** An export from a line of Home: started, waited for, and handed over as a file in one press. */
import type { Result } from '#shared/contract/result.ts'
import { refuse, success } from '#shared/contract/result.ts'
import { callHost } from '../../storage/host-client.ts'

export const lineFormats = ['tablee', 'pdf', 'markdown'] as const
export type LineFormat = (typeof lineFormats)[number]

/** Between an answer and the next question, ms. */
const askEvery = 150

interface ReadyFile {
  url: string
  name: string
}

/** Waits for the host to make the file; a refusal says why it did not. */
export async function exportLine(docId: string, format: LineFormat): Promise<Result<ReadyFile>> {
  const started = await callHost('export.start', { docId, format, edition: 'members' })
  if (!started.ok) return started
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const state = await callHost('export.state', { jobId: started.value.jobId })
    if (!state.ok) return state
    const { file, failure } = state.value
    if (file !== null) return success(file)
    if (failure !== null) return refuse(failure.code, failure.params)
    // oxlint-disable-next-line no-await-in-loop -- see above
    await new Promise((resolve) => setTimeout(resolve, askEvery))
  }
}

/** The file as the person's own: the desktop asks where, a browser puts it among the downloads. */
export function handOver({ url, name }: ReadyFile): void {
  if (window.desktop !== undefined) {
    void window.desktop.saveExport(url, name)
    return
  }
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
