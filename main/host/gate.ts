/**
 * The one gate operations pass, whatever shell carries them: name, size, JSON, schema, handler, Result. Inside,
 * types are trusted and nothing is checked again.
 */
import { operations, type OperationName, type OutputOf, type ParsedInputOf } from '#shared/contract/operations.ts'
import { refuse, type Result } from '#shared/contract/result.ts'

/** Who asks: the seat of the page, "local" for the command line. */
export interface Caller {
  seat: string
}

export type Handlers = {
  [N in OperationName]: (input: ParsedInputOf<N>, caller: Caller) => Promise<Result<OutputOf<N>>>
}

const maxOperationBytes = 1024 * 1024

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}

function json(result: Result<unknown>, status: number): Response {
  return Response.json(result, { status, headers: { 'cache-control': 'no-store' } })
}

/** The path of the first thing wrong, as a person would point at it: `people[3].name`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}

async function call<N extends OperationName>(
  handlers: Handlers,
  name: N,
  body: unknown,
  caller: Caller,
): Promise<Result<unknown>> {
  const parsed = operations[name].input.safeParse(body)
  if (!parsed.success) return refuse('badInput', { path: pathOf(parsed.error.issues[0]?.path ?? []) })
  return handlers[name](parsed.data as ParsedInputOf<N>, caller)
}

/** Answers `POST /api/<name>`. A handler that throws is a fault of ours: said as one, logged by its code. */
export async function answerOperation(
  handlers: Handlers,
  request: Request,
  log: (line: string) => void,
): Promise<Response> {
  const name = new URL(request.url).pathname.slice('/api/'.length)
  if (request.method !== 'POST' || !isOperation(name)) return json(refuse('unknownOperation'), 404)
  const text = await request.text()
  if (text.length > maxOperationBytes) return json(refuse('tooLarge'), 413)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return json(refuse('badInput', { path: '' }), 400)
  }
  const seat = request.headers.get('x-tablee-seat') ?? 'local'
  try {
    const result = await call(handlers, name, body, { seat: seat.slice(0, 64) })
    return json(result, result.ok ? 200 : 422)
  } catch (error) {
    log(`operation ${name} failed: ${error instanceof Error ? error.name : 'error'}`)
    return json(refuse('hostFault'), 500)
  }
}
