/** Where two JSON values first say something else, as a person would point at it: `items[3].title`; null nowhere. */
import { pathOf } from './json-problem.ts'

function entriesOf(value: unknown): Map<string, unknown> | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null
}

function difference(a: unknown, b: unknown, steps: readonly PropertyKey[]): readonly PropertyKey[] | null {
  const [left, right] = [entriesOf(a), entriesOf(b)]
  if (left === null || right === null || Array.isArray(a) !== Array.isArray(b)) return Object.is(a, b) ? null : steps
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const here = [...steps, Array.isArray(a) ? Number(key) : key]
    if (!left.has(key) || !right.has(key)) return here
    const found = difference(left.get(key), right.get(key), here)
    if (found !== null) return found
  }
  return null
}

export function firstDifference(a: unknown, b: unknown): string | null {
  const steps = difference(a, b, [])
  return steps === null ? null : pathOf(steps)
}
