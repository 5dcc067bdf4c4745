import type { RulesProfile } from './rules-profile.ts'

/** What a double list can alternate: two sides, no more and no fewer. */
export function twoSidedAxes({ colleges, categories }: RulesProfile): string[] {
  return [
    ...(colleges.length === 2 ? ['college'] : []),
    ...categories.filter(({ values }) => values.length === 2).map(({ id }) => id),
  ]
}
