import type { prepare as french } from '../fr/prepare.ts'
import type { SameKeys } from '../same-keys.ts'

export const prepare = {
  title: 'Prepare',
} satisfies SameKeys<typeof french>
