/** What each address shows beside Home, fetched when an address first leads there. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { onDemand } from '../ui/on-demand.tsx'
import { screens } from './meeting-screens.tsx'
import { Patience } from './Patience.tsx'
import type { Route } from './router.ts'

function Loading(): ReactNode {
  const { t } = useTranslation('app')
  return <Patience words={t('nav.loading')} />
}

export const MeetingFrame = onDemand(async () => (await import('./MeetingFrame.tsx')).MeetingFrame, Loading)

export const RegisterScreen = onDemand(
  async () => (await import('../council/register/RegisterScreen.tsx')).RegisterScreen,
  Loading,
)

export const CouncilRulesScreen = onDemand(
  async () => (await import('../council/rules/CouncilRulesScreen.tsx')).CouncilRulesScreen,
  Loading,
)

export const VerifyScreen = onDemand(
  async () => (await import('../council/verify/VerifyScreen.tsx')).VerifyScreen,
  Loading,
)

/** Begins to fetch the code an address needs, while the page still asks who its host is or opens the meeting. */
export function fetchAhead(route: Route): void {
  if (!('docId' in route)) return
  MeetingFrame.fetchAhead()
  screens[route.screen].fetchAhead()
}
