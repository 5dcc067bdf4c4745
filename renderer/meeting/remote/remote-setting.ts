import { learnedSchema, remoteSettingKey } from '#shared/contract/remote.ts'
import { keptChoice } from '../../app/kept-choice.ts'
import { nothingLearned } from './learned-buttons.ts'

/** The remote of this computer. */
export const remoteSetting = keptChoice(remoteSettingKey, learnedSchema, nothingLearned)
