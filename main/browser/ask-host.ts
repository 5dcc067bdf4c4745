/** What the command line asks of a host in its own process: through the same gate as a page. */
import type { Host } from '#host/host.ts'
import type { Imported } from '#shared/contract/merge.ts'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations.ts'
import type { Result } from '#shared/contract/result.ts'

/** Never leaves this process. */
const origin = 'http://127.0.0.1'

async function answerOf<T>(host: Host, path: string, body: string | Uint8Array<ArrayBuffer>): Promise<Result<T>> {
  const answer = await host.fetch(new Request(`${origin}${path}`, { method: 'POST', body }))
  return (await answer.json()) as Result<T>
}

export function ask<N extends OperationName>(host: Host, name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> {
  return answerOf(host, `/api/${name}`, JSON.stringify(input))
}

export function importInto(host: Host, bytes: Uint8Array<ArrayBuffer>): Promise<Result<Imported>> {
  return answerOf(host, '/import', bytes)
}
