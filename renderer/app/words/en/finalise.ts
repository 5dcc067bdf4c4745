import type { finalise as french } from '../fr/finalise.ts'
import type { SameKeys } from '../same-keys.ts'

export const finalise = {
  title: 'Finalise',
} satisfies SameKeys<typeof french>
