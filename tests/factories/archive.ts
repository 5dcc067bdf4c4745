/** Archives of minutes as a person has them: made, saved, extracted by any file manager, taken in elsewhere. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import type { Imported } from '#shared/contract/merge.ts'
import type { Result } from '#shared/contract/result.ts'
import type { TestHost } from './host.ts'

export function fetchFrom(at: TestHost, path: string, init: RequestInit = {}): Promise<Response> {
  return at.host.fetch(new Request(`http://127.0.0.1${path}`, init))
}

/** Makes the archive, without an attendance sheet where there is none, and saves it. */
export async function archiveOf(at: TestHost, docId: string, by: string): Promise<Uint8Array<ArrayBuffer>> {
  const withoutSheet = (await at.ask('minutes.life', { docId })).attendanceSheet === null
  const { jobId } = await at.ask('minutes.archive', { docId, by, withoutSheet })
  for (;;) {
    const { state, file, failure } = await at.ask('export.state', { jobId })
    if (failure !== null) throw new Error(`${failure.code} ${JSON.stringify(failure.params)}`)
    if (state === 'done' && file !== null) return new Uint8Array(await (await fetchFrom(at, file.url)).arrayBuffer())
    await setImmediate()
  }
}

export async function takeIn(bytes: Uint8Array<ArrayBuffer>, at: TestHost): Promise<Imported> {
  const answer = await fetchFrom(at, '/import', { method: 'POST', body: bytes })
  const result = (await answer.json()) as Result<Imported>
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** As anyone's file manager leaves it, in a folder of its own. */
export async function extracted(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-archive-'))
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await mkdir(dirname(join(folder, name)), { recursive: true })
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await writeFile(join(folder, name), content)
  }
  return folder
}
