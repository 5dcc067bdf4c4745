import { Button } from '@mantine/core'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wallClock } from '#shared/meeting/hours.ts'
import { KitDisclosure } from '../../app/papers/KitDisclosure.tsx'
import { TakeAwayReminders } from '../../app/papers/TakeAwayReminder.tsx'
import { WhatNow } from '../../app/WhatNow.tsx'
import { PageSettings } from '../../app/PageSettings.tsx'
import { refusalWords } from '../../app/refusal.ts'
import { go, href } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useMeetings, useRegister } from '../../storage/index-tables.ts'
import { Clock } from '../../ui/Clock.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { useNow } from '../../ui/page-clock.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Bin, useBinned } from './Bin.tsx'
import { homeList } from './home-list.ts'
import { DropTarget, ImportFile } from './ImportFile.tsx'
import { JoinLine, JoinOffer, JoinRoom, useJoining } from './JoinRoom.tsx'
import { ImportReport } from './ImportReport.tsx'
import { MeetingList } from './MeetingList.tsx'
import { NewMeeting } from './NewMeeting.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { FollowLast } from './FollowLast.tsx'
import { OpenRehearsal, Rehearse } from './Rehearsing.tsx'
import { RegisterSummary } from './RegisterSummary.tsx'
import { isPdf } from '../verify/checks.ts'
import { useCheck } from '../verify/use-checks.ts'
import { WaitingMinutes } from './WaitingMinutes.tsx'
import { useImports } from './use-imports.ts'
import { useMeetingActs, type MeetingActs } from './use-meeting-acts.ts'
import styles from './home.module.css'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What the council settled for itself, one click away from any evening. */
function RulesLink(): ReactNode {
  const { t } = useTranslation('rules')
  return (
    <p className={styles.soft}>
      <a href={href({ screen: 'rules' })}>{t('open')}</a>
      <br />
      {t('openHint')}
    </p>
  )
}

function VerifyLink(): ReactNode {
  const { t } = useTranslation('verify')
  return (
    <p className={styles.soft}>
      <a href={href({ screen: 'verify' })}>{t('open')}</a>
      <br />
      {t('openHint')}
    </p>
  )
}

function Demo({ acts }: { acts: MeetingActs }): ReactNode {
  const { t } = useTranslation('home')
  return (
    <div className={styles.import}>
      <Button onClick={() => void acts.openDemo()}>{t('demo.open')}</Button>
      <p className={styles.soft}>{t('demo.hint')}</p>
    </div>
  )
}

/** Start a meeting in two minutes; the next one; what was decided last time; what waits for whom (design.md). */
export function Home({ showKeys }: { showKeys: () => void }): ReactNode {
  const { t } = useTranslation('home')
  const { t: codes } = useTranslation('codes')
  const meetings = useMeetings()
  const register = useRegister()
  const [binned, refreshBin] = useBinned()
  const { refresh } = meetings
  const changed = useCallback(() => {
    void refresh()
    refreshBin()
  }, [refresh, refreshBin])
  const acts = useMeetingActs(changed)
  const imports = useImports(changed)
  const check = useCheck()
  const joining = useJoining()
  const [creating, setCreating] = useState(false)
  const kept = useKeptFocus<HTMLElement>()
  const today = wallClock(useNow('minute'), timeZone).date
  const { ahead, past } = useMemo(() => homeList(meetings.value ?? [], today), [meetings.value, today])
  // The last that was held; one that never began has nothing to go on from.
  const last = past.find((meeting) => meeting.phase === 'adjourned')
  const first = meetings.fresh && meetings.value?.length === 0
  const nothingYet = meetings.value === null || (meetings.value.length === 0 && !meetings.fresh)
  useShortcuts('home', [{ id: 'home.create', key: 'n', label: t('keys.create'), run: () => setCreating(true) }])
  const takeFiles = (files: readonly File[]): void => {
    const meetingFiles = files.filter((file) => !isPdf(file))
    const signed = files.filter(isPdf)
    if (meetingFiles.length > 0) void imports.take(meetingFiles)
    // A PDF is no meeting: what one wants to know of it is who signed it.
    if (signed.length > 0) {
      check(signed)
      go({ screen: 'verify' })
    }
  }
  return (
    <Screen
      title={t('title')}
      advice={<WhatNow screen="home" />}
      aside={
        <>
          <Clock timeZone={timeZone} />
          <PageSettings showKeys={showKeys} />
        </>
      }
    >
      <DropTarget words={t('file.drop')} onFiles={takeFiles} />
      <OpenRehearsal />
      <TakeAwayReminders />
      <JoinRoom joining={joining} />
      <ImportReport outcomes={imports.outcomes} dismiss={imports.dismiss} />
      {meetings.refusal !== null && <Notice tone="caution">{refusalWords(codes, meetings.refusal)}</Notice>}
      {nothingYet && meetings.refusal === null && <ProgressLine label={t('list.loading')} value={null} />}
      {first && (
        <section className={styles.first} aria-labelledby="home-first" tabIndex={-1} {...kept}>
          <h2 id="home-first">{t('first.title')}</h2>
          <p>{t('first.body')}</p>
          <JoinLine joining={joining} />
          <NewMeeting />
          <div className={styles.others}>
            <Rehearse acts={acts} />
            <Demo acts={acts} />
            <ImportFile onFiles={takeFiles} />
            <KitDisclosure docId={null} />
            <VerifyLink />
          </div>
          <Bin binned={binned} restore={acts.restore} />
        </section>
      )}
      {!first && !nothingYet && (
        <div className={styles.home}>
          <section className={styles.meetings} aria-label={t('list.title')} tabIndex={-1} {...kept}>
            {ahead.length === 0 && last !== undefined && <FollowLast last={last} acts={acts} />}
            {ahead[0] !== undefined && <NextMeeting meeting={ahead[0]} today={today} />}
            {creating ? (
              <section className={styles.card}>
                <h2>{t('create.title')}</h2>
                <NewMeeting onClose={() => setCreating(false)} />
              </section>
            ) : (
              <div className={styles.row}>
                <Button
                  variant={ahead.length === 0 && last === undefined ? 'filled' : 'default'}
                  onClick={() => setCreating(true)}
                >
                  {t('create.open')}
                </Button>
              </div>
            )}
            <MeetingList title={t('list.ahead')} meetings={ahead} acts={acts} />
            <MeetingList title={t('list.past')} meetings={past} acts={acts} />
            <Bin binned={binned} restore={acts.restore} />
          </section>
          <div className={styles.side}>
            <WaitingMinutes />
            {register.value !== null && <RegisterSummary register={register.value} />}
            <RulesLink />
            <JoinOffer joining={joining} />
            <KitDisclosure docId={ahead[0]?.docId ?? null} />
            <ImportFile onFiles={takeFiles} />
            <VerifyLink />
            <Rehearse acts={acts} />
            <Demo acts={acts} />
          </div>
        </div>
      )}
    </Screen>
  )
}
