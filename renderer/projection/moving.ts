import type { CSSProperties } from 'react'

/**
 * Names an element so that the browser knows it again on the next slide and moves it there. Ids and people's names
 * become digits: anything may stand in a name, not in a CSS identifier.
 */
export function moving(kind: string, name: string): CSSProperties {
  let hash = 7
  for (const letter of name) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return { viewTransitionName: `${kind}-${hash.toString(36)}` }
}

/** Keys of a list that may hold the same name twice: the second Marie is another person. */
export function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} ${times}`
  })
}
