/** Which screens still say what to do now: one line each, until it is put away; the page settings bring them back. */
import { z } from 'zod'
import { keptChoice } from './kept-choice.ts'

export const guided = ['home', 'prepare', 'room', 'conduct', 'minutes', 'finalise', 'council'] as const
export type Guided = (typeof guided)[number]

/** The screens whose line was put away, on this computer. */
export const putAway = keptChoice('tablee-what-now', z.array(z.enum(guided)), [] as Guided[])
