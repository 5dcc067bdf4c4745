import { keptChoice } from '../../app/kept-choice.ts'
import { learnedSchema, nothingLearned } from './learned-buttons.ts'

/** The remote of this computer. */
export const remoteSetting = keptChoice('tablee-remote', learnedSchema, nothingLearned)
