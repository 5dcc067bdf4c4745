/** Phrases that isolate what they are given: done once around all of them, so that none is forgotten. */
import { isolated } from '#shared/minutes/typography/isolates.ts'

type Call = (...values: unknown[]) => unknown

/** The same phrases; the strings in what they are called with go through `isolated`. */
export function isolating<T extends object>(phrases: T): T {
  return mapped(
    phrases,
    (call) =>
      (...values) =>
        call(...values.map(isolatedIn)),
  ) as T
}

function mapped(value: unknown, wrap: (call: Call) => Call): unknown {
  if (typeof value === 'function') return wrap(value as Call)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, wrap)]))
}

function isolatedIn(value: unknown): unknown {
  if (typeof value === 'string') return isolated(value)
  if (Array.isArray(value)) return value.map(isolatedIn)
  // Facts and counts are plain objects; nothing else is ever given to a phrase.
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isolatedIn(each)]))
}
