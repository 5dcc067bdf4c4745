/** What surrounds every screen of a meeting: its name, the verbs, the badge, undo. */
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MeetingProvider, useMeeting, useOpenMeeting, useRoom, useSnapshot } from '../storage/hooks.tsx'
import { mayInRoom } from '#shared/contract/rights.ts'
import { ownRole } from '../meeting/open-room/room-state.ts'
import { Clock } from '../ui/Clock.tsx'
import { writtenDate } from '../ui/hours.ts'
import { SavedBadge } from '../ui/SavedBadge.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { hearMeetingAhead } from '../ui/page-clock.ts'
import { Screen } from '../ui/Screen.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { withdraw } from './announce.ts'
import styles from './app.module.css'
import { screens, wideScreens } from './meeting-screens.tsx'
import { MergesButton } from './merging/MergesButton.tsx'
import { PageSettings } from './PageSettings.tsx'
import { Patience } from './Patience.tsx'
import { projectionAddress, useProjecting } from './projection-window.ts'
import { RehearsalMark } from './RehearsalMark.tsx'
import { refusalWords } from './refusal.ts'
import { RoomButton } from './RoomButton.tsx'
import guide from './guide.module.css'
import { href, type MeetingScreen, type Route } from './router.ts'
import { WhatNow } from './WhatNow.tsx'
import { UndoButton } from './UndoButton.tsx'
import { useBadge } from './use-badge.ts'
import { useLentScreen } from './use-lent-screen.ts'
import { useOpeningAnswer } from './use-opening-answer.ts'

const Pens = onDemand(async () => (await import('../meeting/strip/Pens.tsx')).Pens)
const Merging = onDemand(async () => (await import('./merging/Merging.tsx')).Merging)
const Battery = onDemand(async () => (await import('../meeting/strip/Battery.tsx')).Battery)

type MeetingRoute = Extract<Route, { docId: string }>

/** Opens the meeting for as long as one of its screens is shown. */
export function MeetingFrame({ route, showKeys }: { route: MeetingRoute; showKeys: () => void }): ReactNode {
  const { t } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  const opening = useOpenMeeting(route.docId)
  useEffect(() => {
    Pens.fetchAhead()
    Merging.fetchAhead()
    Battery.fetchAhead()
  }, [])
  // What a copy brought, what was done in the room: said on every screen of their meeting, and on no other.
  useEffect(
    () => () => {
      for (const ofMeeting of ['merged', 'room', 'roomSeat', 'message']) withdraw(ofMeeting)
    },
    [],
  )
  const answer = useOpeningAnswer(route.docId, opening.state === 'open')
  // Why it is not there is said with it.
  if (opening.state === 'opening' || (opening.state === 'missing' && answer === null)) {
    return (
      <Patience words={t('meeting.opening')}>
        <p className={styles.soft}>{t('meeting.openingLong')}</p>
      </Patience>
    )
  }
  if (opening.state === 'missing') {
    return (
      <main className={styles.alone}>
        {answer?.ok === false && answer.code !== 'notFound' ? (
          <>
            <h1>{t('meeting.unreadable')}</h1>
            <p>{refusalWords(codes, answer)}</p>
          </>
        ) : (
          <>
            <h1>{t('meeting.missing')}</h1>
            <p>{t('meeting.missingBody')}</p>
          </>
        )}
        <a href={href({ screen: 'home' })}>{t('error.home')}</a>
      </main>
    )
  }
  return (
    <MeetingProvider meeting={opening.meeting}>
      <Framed route={route} showKeys={showKeys} />
    </MeetingProvider>
  )
}

function Framed({ route, showKeys }: { route: MeetingRoute; showKeys: () => void }): ReactNode {
  const { t, i18n } = useTranslation('app')
  const { header } = useSnapshot()
  const { screen } = route
  useLentScreen()
  const title = header.title === '' ? t('meeting.untitled') : header.title
  const language = i18n.language === 'en' ? 'en' : 'fr'
  // After Screen's own title, which knows the meeting only.
  useEffect(() => {
    document.title = `${t(`nav.${screen}`)} · ${title} – Tablée`
  }, [screen, title, t])
  const Shown = screens[screen]
  return (
    <Screen
      key={screen}
      title={title}
      width={wideScreens.has(screen) ? 'wide' : 'reading'}
      subtitle={
        <>
          <a className={styles.homeLink} href={href({ screen: 'home' })}>
            {t('nav.home')}
          </a>
          {' · '}
          {writtenDate(header.date, language)}
          <MergesButton docId={route.docId} />
        </>
      }
      advice={
        <div className={guide.advice}>
          <RehearsalMark docId={route.docId} />
          <WhatNow screen={screen} />
        </div>
      }
      nav={<Verbs current={screen} />}
      aside={
        <>
          <Merging docId={route.docId} />
          <UndoButton />
          <Battery />
          <RoomButton />
          <Badge />
          <MeetingClock />
          <PageSettings showKeys={showKeys} />
        </>
      }
    >
      <div className={styles.pens}>
        <Pens screen={screen} />
        <div className={styles.shown}>
          <Shown />
        </div>
      </div>
    </Screen>
  )
}

/** Hours, timers and what is still to come are the room's, whatever this computer's clock says. */
function MeetingClock(): ReactNode {
  const { header } = useSnapshot()
  const { clockAhead } = useRoom()
  useEffect(() => {
    hearMeetingAhead(clockAhead)
    return () => hearMeetingAhead(0)
  }, [clockAhead])
  return <Clock timeZone={header.timeZone} />
}

/** On its own: each letter typed changes it twice or more, and the screen below must not be rendered again for that. */
function Badge(): ReactNode {
  const { link } = useRoom()
  return <SavedBadge state={useBadge()} missingFiles={link?.missingFiles ?? 0} />
}

/** In French the screens are verbs (design.md); "Projeter" opens beside, the others here. */
function Verbs({ current }: { current: MeetingScreen }): ReactNode {
  const { t } = useTranslation('app')
  const { docId } = useMeeting()
  const project = useProjecting()
  const { t: room } = useTranslation('room')
  const view = useRoom()
  // Read on Écrire, whose own screen says how many: whoever animates alone must hear of them too.
  const isToRead = current !== 'minutes' && mayInRoom(ownRole(view), 'message')
  const messages = isToRead ? (view.room?.messages.length ?? 0) : 0
  const link = (screen: MeetingScreen): ReactNode => (
    <a href={href({ screen, docId, panel: null })} {...(screen === current ? { 'aria-current': 'page' } : {})}>
      {t(`nav.${screen}`)}
      {screen === 'minutes' && messages > 0 && (
        <>
          <VisuallyHidden> · {room('messages.waiting', { count: messages })}</VisuallyHidden>
          <span aria-hidden="true" className={styles.verbCount} title={room('messages.waiting', { count: messages })}>
            {messages}
          </span>
        </>
      )}
    </a>
  )
  return (
    <>
      {link('prepare')}
      {link('conduct')}
      {link('minutes')}
      <a
        href={projectionAddress(docId)}
        target={`tablee-projection-${docId}`}
        onClick={(event) => {
          event.preventDefault()
          void project(docId)
        }}
      >
        {t('nav.project')}
      </a>
      {link('finalise')}
    </>
  )
}
