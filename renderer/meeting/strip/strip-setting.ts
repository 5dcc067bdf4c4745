import { z } from 'zod'
import { keptChoice } from '../../app/kept-choice.ts'

/** Folded on this computer: the item and its time alone. */
export const folded = keptChoice('tablee-strip-folded', z.boolean(), false)
