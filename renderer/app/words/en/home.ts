import type { home as french } from '../fr/home.ts'
import type { SameKeys } from '../same-keys.ts'

export const home = {
  title: 'Tablée',
} satisfies SameKeys<typeof french>
