import { z } from 'zod'

/**
 * Every answer of a host: a value, or a code with parameters that each screen puts into words (decisions.md 21).
 * Codes are listed in `codes.ts`; a code without words in French and English fails a test.
 */
export type Result<T> = { ok: true; value: T } | Refusal

export interface Refusal {
  ok: false
  code: string
  params: Record<string, string | number>
}

/** Something the person is told of what was done all the same. */
export interface Remark {
  code: string
  params: Refusal['params']
}

export const refusalSchema = z.object({
  ok: z.literal(false),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: string, params: Refusal['params'] = {}): Refusal {
  return { ok: false, code, params }
}
