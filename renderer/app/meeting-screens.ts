/** The screens of a meeting, each a bundle fetched when it is first shown. */
import { lazy, type ComponentType } from 'react'
import type { MeetingScreen } from './router.ts'

export const screenLoaders: Record<MeetingScreen, () => Promise<{ default: ComponentType }>> = {
  prepare: () => import('../meeting/prepare/Prepare.tsx').then((module) => ({ default: module.Prepare })),
  room: () => import('../meeting/room/Room.tsx').then((module) => ({ default: module.Room })),
  conduct: () => import('../meeting/conduct/Conduct.tsx').then((module) => ({ default: module.Conduct })),
  minutes: () => import('../meeting/minutes/Minutes.tsx').then((module) => ({ default: module.Minutes })),
  finalise: () => import('../meeting/finalise/Finalise.tsx').then((module) => ({ default: module.Finalise })),
}

export const screens: Record<MeetingScreen, ReturnType<typeof lazy>> = {
  prepare: lazy(screenLoaders.prepare),
  room: lazy(screenLoaders.room),
  conduct: lazy(screenLoaders.conduct),
  minutes: lazy(screenLoaders.minutes),
  finalise: lazy(screenLoaders.finalise),
}

/** Consoles of several columns fill the window; the others keep lines a comfortable length. */
export const wideScreens: ReadonlySet<MeetingScreen> = new Set(['conduct', 'minutes', 'finalise'])
