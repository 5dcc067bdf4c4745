import { ActionIcon } from '@mantine/core'
import { memo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { EraseMeeting } from '../../app/papers/EraseMeeting.tsx'
import { TakeAway } from '../../app/papers/TakeAway.tsx'
import { refusalWords } from '../../app/refusal.ts'
import { href, type MeetingScreen } from '../../app/router.ts'
import { writtenDate, writtenHour } from '../../ui/hours.ts'
import { TakeAwayIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LineMenu } from './LineMenu.tsx'
import { RenameLine } from './RenameLine.tsx'
import { stateOf, type MeetingState } from './home-list.ts'
import type { MeetingActs } from './use-meeting-acts.ts'
import styles from './home.module.css'

/** Where a press on a meeting leads: to what comes next for it. */
export const nextScreen: Record<MeetingState, MeetingScreen> = {
  planned: 'prepare',
  running: 'conduct',
  toFinalise: 'finalise',
  finalised: 'minutes',
}

export function useMeetingTitle(): (meeting: { title: string }) => string {
  const { t } = useTranslation('home')
  return ({ title }) => (title.trim() === '' ? t('list.untitled') : title)
}

interface MeetingLineProps {
  meeting: MeetingSummary
  acts: MeetingActs
}

export const MeetingLine = memo(function MeetingLine({ meeting, acts }: MeetingLineProps): ReactNode {
  const { t, i18n } = useTranslation('home')
  const { t: codes } = useTranslation('codes')
  const { t: papers } = useTranslation('papers')
  const [taking, setTaking] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const title = useMeetingTitle()(meeting)
  const [renaming, setRenaming] = useState(false)
  const [erasing, setErasing] = useState(false)
  const menuButton = useRef<HTMLButtonElement>(null)
  const named = { docId: meeting.docId, title }
  const state = stateOf(meeting)
  const said = [
    writtenDate(meeting.date, language),
    writtenHour(meeting.startTime, language),
    ...(meeting.sessionNumber === null ? [] : [t('list.session', { number: meeting.sessionNumber })]),
    ...(meeting.openActions === 0 ? [] : [t('list.openActions', { count: meeting.openActions })]),
  ]
  return (
    <li className={styles.line}>
      <div className={styles.lineText}>
        {renaming ? (
          <RenameLine
            title={title}
            onDone={(wanted) => {
              setRenaming(false)
              if (wanted !== null) void acts.rename(named, wanted)
            }}
          />
        ) : (
          <a href={href({ screen: nextScreen[state], docId: meeting.docId, panel: null })}>{title}</a>
        )}
        <p className={styles.soft}>{said.join(' · ')}</p>
      </div>
      <span className={styles.state} data-state={state}>
        {t(`state.${state}`)}
      </span>
      <span className={styles.lineActs}>
        <ActionIcon
          aria-label={papers('takeAway.openOf', { title })}
          aria-expanded={taking}
          title={papers('takeAway.title')}
          onClick={() => setTaking(!taking)}
        >
          <TakeAwayIcon />
        </ActionIcon>
        <LineMenu
          meeting={named}
          acts={acts}
          rename={() => setRenaming(true)}
          erase={() => setErasing(true)}
          button={menuButton}
        />
      </span>
      {taking && (
        <div className={styles.trouble}>
          <TakeAway docId={meeting.docId} />
        </div>
      )}
      {erasing && (
        <div className={styles.trouble}>
          <EraseMeeting
            docId={meeting.docId}
            renderTakeAway={(onTaken) => <TakeAway docId={meeting.docId} onTaken={onTaken} offersErasing={false} />}
            close={() => {
              setErasing(false)
              menuButton.current?.focus()
            }}
          />
        </div>
      )}
      {meeting.trouble !== null && (
        <div className={styles.trouble}>
          <Notice tone="caution">{refusalWords(codes, { ok: false, ...meeting.trouble })}</Notice>
        </div>
      )}
    </li>
  )
})
