/** Where the address leads. Home is in the first bundle; what a meeting needs comes when one is opened. */
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostInfo } from '#shared/contract/operations.ts'
import { Home } from '../council/home/Home.tsx'
import { ask } from '../meeting/room-sees/room-sees.ts'
import type { Page } from '../storage/page.ts'
import { PageProvider } from '../storage/page-context.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { CouncilRulesScreen, fetchAhead, MeetingFrame, RegisterScreen, VerifyScreen } from './addressed.tsx'
import { announce, withdraw } from './announce.ts'
import { Announcements } from './Announcements.tsx'
import { QuitOffer } from './papers/QuitOffer.tsx'
import { useErasedElsewhere } from './erased.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useHostState } from './host-hour.ts'
import { useLeavingRehearsal } from './rehearsal.ts'
import { refusalWords } from './refusal.ts'
import { go, useRoute, type Route } from './router.ts'
import { useShortcuts } from './shortcuts.ts'

const Curtain = onDemand(async () => (await import('../meeting/lock/Curtain.tsx')).Curtain)
const ShortcutList = onDemand(async () => (await import('./ShortcutList.tsx')).ShortcutList)

/** What was said of the screen one leaves. */
const passing = ['home', 'undo', 'refused']

function Screen({ route, showKeys }: { route: Route; showKeys: () => void }): ReactNode {
  if (route.screen === 'home') return <Home showKeys={showKeys} />
  if (route.screen === 'council') return <RegisterScreen showKeys={showKeys} />
  if (route.screen === 'rules') return <CouncilRulesScreen showKeys={showKeys} />
  if (route.screen === 'verify') return <VerifyScreen showKeys={showKeys} />
  return <MeetingFrame route={route} showKeys={showKeys} />
}

export function App({ page, host }: { page: Page; host: HostInfo }): ReactNode {
  const { t } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  const route = useRoute()
  const [keysShown, setKeysShown] = useState(false)
  useHostState(host)
  useLeavingRehearsal()
  useErasedElsewhere(page.database)
  useShortcuts('app', [{ id: 'app.keys', key: '?', label: t('keys.list'), run: () => setKeysShown(true) }])
  useEffect(() => fetchAhead(route), [route])
  useEffect(() => {
    if (page.emptied) announce({ id: 'emptied', tone: 'info', words: t('emptied') })
  }, [page, t])
  useEffect(() => {
    const leave = (): void => passing.forEach(withdraw)
    window.addEventListener('hashchange', leave)
    return () => window.removeEventListener('hashchange', leave)
  }, [])
  // A file opened from the system's own windows (double click, "open with").
  useEffect(
    () =>
      window.desktop?.onOpenMeeting((docId, remarks) => {
        go({ screen: 'prepare', docId, panel: null })
        const words = remarks.map((remark) => refusalWords(codes, { ok: false, ...remark })).join(' ')
        if (words === '') withdraw('imported')
        else announce({ id: 'imported', tone: 'caution', words })
      }),
    [codes],
  )
  useEffect(() => window.desktop?.onProjected(ask), [])
  // What happened on one meeting's screen says nothing about another's: each address starts clean.
  const place = 'docId' in route ? route.docId : route.screen
  return (
    <PageProvider page={page}>
      <ErrorBoundary key={place}>
        <Screen route={route} showKeys={() => setKeysShown(true)} />
      </ErrorBoundary>
      {keysShown && <ShortcutList close={() => setKeysShown(false)} />}
      <Curtain />
      <QuitOffer />
      <Announcements />
    </PageProvider>
  )
}
