/** The screens of a meeting, each a bundle fetched when it is first shown. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { onDemand, type OnDemand } from '../ui/on-demand.tsx'
import { Patience } from './Patience.tsx'
import type { MeetingScreen } from './router.ts'

function Loading(): ReactNode {
  const { t } = useTranslation('app')
  return <Patience inMain words={t('nav.loading')} />
}

export const screens: Record<MeetingScreen, OnDemand<object>> = {
  prepare: onDemand(async () => (await import('../meeting/prepare/Prepare.tsx')).Prepare, Loading),
  room: onDemand(async () => (await import('../meeting/room/Room.tsx')).Room, Loading),
  conduct: onDemand(async () => (await import('../meeting/conduct/Conduct.tsx')).Conduct, Loading),
  minutes: onDemand(async () => (await import('../meeting/minutes/Minutes.tsx')).Minutes, Loading),
  finalise: onDemand(async () => (await import('../meeting/finalise/Finalise.tsx')).Finalise, Loading),
}

/** Consoles of several columns fill the window; the others keep lines a comfortable length. */
export const wideScreens: ReadonlySet<MeetingScreen> = new Set(['conduct', 'minutes', 'finalise'])
