import type { minutes as french } from '../fr/minutes.ts'
import type { SameKeys } from '../same-keys.ts'

export const minutes = {
  title: 'Minutes',
} satisfies SameKeys<typeof french>
