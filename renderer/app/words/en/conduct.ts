import type { conduct as french } from '../fr/conduct.ts'
import type { SameKeys } from '../same-keys.ts'

export const conduct = {
  title: 'Conduct',
} satisfies SameKeys<typeof french>
