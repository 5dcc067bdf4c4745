/** The screens of a meeting, each a bundle fetched when it is first shown. */
import { lazy } from 'react'
import type { MeetingScreen } from './router.ts'

export const screens: Record<MeetingScreen, ReturnType<typeof lazy>> = {
  prepare: lazy(() => import('../meeting/prepare/Prepare.tsx').then((module) => ({ default: module.Prepare }))),
  conduct: lazy(() => import('../meeting/conduct/Conduct.tsx').then((module) => ({ default: module.Conduct }))),
  minutes: lazy(() => import('../meeting/minutes/Minutes.tsx').then((module) => ({ default: module.Minutes }))),
  finalise: lazy(() => import('../meeting/finalise/Finalise.tsx').then((module) => ({ default: module.Finalise }))),
}

/** Consoles of several columns fill the window; the others keep lines a comfortable length. */
export const wideScreens: ReadonlySet<MeetingScreen> = new Set(['conduct', 'minutes', 'finalise'])
