/** `--demo`: the host makes the demo's meeting through the same door as a page would. */
import type { Host } from '#host/host.ts'
import type { OutputOf } from '#shared/contract/operations.ts'
import type { Result } from '#shared/contract/result.ts'
import { ownOrigin } from './origin.ts'

/** The demo meeting's document. Throws an Error named by the refusal's code. */
export async function createDemo(host: Pick<Host, 'fetch'>): Promise<string> {
  const request = new Request(`${ownOrigin}/api/demo.create`, { method: 'POST', body: '{}' })
  const answer = (await (await host.fetch(request)).json()) as Result<OutputOf<'demo.create'>>
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.docId
}
