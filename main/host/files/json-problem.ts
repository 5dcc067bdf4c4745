/** What is wrong with a value that came as JSON, and where: `people[3].name`, `missing`. */
import type { z } from 'zod'
import type { TextFaultCode } from '#shared/minutes/text-check.ts'
import type { ProblemParams } from './meeting-schema.ts'

/** What does not fit at a place, other than inside a text (shared/minutes/text-check.ts). */
export const placeProblems = [
  'missing',
  'wrongType',
  'tooLong',
  'tooShort',
  'tooBig',
  'tooSmall',
  'badFormat',
  'unknownValue',
  'unknownKey',
  'repeated',
  'unknownReference',
  'tooDeep',
] as const

export type Problem = (typeof placeProblems)[number] | TextFaultCode

export interface JsonProblem {
  path: string
  problem: Problem
}

/** Paths are shown to people: a key of 10,000 characters is cut. */
const longestPath = 300

export function pathOf(steps: readonly PropertyKey[]): string {
  const path = steps.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`
    const key = String(step)
    // A text says itself where in it the fault is, and its path comes as one step.
    if (!/^[\w.[\]-]+$/.test(key)) return `${before}[${JSON.stringify(key)}]`
    return before === '' ? key : `${before}.${key}`
  }, '')
  return path.length > longestPath ? `${path.slice(0, longestPath)}…` : path
}

type Json = Record<PropertyKey, unknown>

function valueAt(root: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Json)[step] : undefined),
    root,
  )
}

const problems: Record<string, Problem> = {
  invalid_format: 'badFormat',
  invalid_value: 'unknownValue',
  invalid_union: 'unknownValue',
  invalid_key: 'badFormat',
}

/** One of zod's issues in our words. */
export function problemOf(issue: z.core.$ZodIssue, root: unknown): JsonProblem {
  const path = pathOf(issue.path)
  if (issue.code === 'custom') {
    const params = issue.params as ProblemParams | undefined
    return { path, problem: params?.problem ?? 'wrongType' }
  }
  if (valueAt(root, issue.path) === undefined) return { path, problem: 'missing' }
  if (issue.code === 'too_big') return { path, problem: isNumber(issue) ? 'tooBig' : 'tooLong' }
  if (issue.code === 'too_small') return { path, problem: isNumber(issue) ? 'tooSmall' : 'tooShort' }
  return { path, problem: problems[issue.code] ?? 'wrongType' }
}

/** Of a number zod says "too big"; of a text or a list, people say "too long". */
function isNumber({ origin }: { origin: string }): boolean {
  return origin === 'number' || origin === 'int'
}

/** The first key that reading would drop: most often a misspelt one, whose value would be lost without a word. */
export function unknownKey(given: unknown, read: unknown, steps: readonly PropertyKey[] = []): JsonProblem | null {
  if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) return null
  for (const [key, value] of Object.entries(given)) {
    const here = [...steps, Array.isArray(given) ? Number(key) : key]
    if (!Object.hasOwn(read, key)) return { path: pathOf(here), problem: 'unknownKey' }
    const found = unknownKey(value, (read as Json)[key], here)
    if (found !== null) return found
  }
  return null
}
