import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setHeader } from '#shared/meeting/edits.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { ConfirmLine } from '../../ui/ConfirmLine.tsx'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Agenda } from './Agenda.tsx'
import { CurrentItem, type Panel } from './CurrentItem.tsx'
import { Floor } from './Floor.tsx'
import { Room } from './Room.tsx'
import { useCommands, type Commands } from './use-commands.ts'
import { useEvening, type Evening } from './use-evening.ts'
import styles from './conduct.module.css'

/** The next thing to do, as the one prominent button: found without reading. */
function NextThing({ evening, commands, onAdjourn }: NextThingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { phase } = evening.session
  if (phase === 'planned') {
    return (
      <Button variant="filled" size="lg" onClick={() => void commands.open()} aria-keyshortcuts="n">
        {t('next.open')}
      </Button>
    )
  }
  if (phase === 'paused') {
    return (
      <Button variant="filled" size="lg" onClick={() => void commands.resume()} aria-keyshortcuts="n">
        {t('next.resume')}
      </Button>
    )
  }
  if (phase === 'adjourned') return null
  if (evening.next === null) {
    return (
      <Button variant="filled" size="lg" onClick={onAdjourn} aria-keyshortcuts="n">
        {t('next.adjourn')}
      </Button>
    )
  }
  return (
    <Button
      variant="filled"
      size="lg"
      onClick={() => void commands.next()}
      rightSection={<KeyHint keys={['N']} />}
      aria-keyshortcuts="n"
    >
      {t('next.item', { title: evening.next.title })}
    </Button>
  )
}
interface NextThingProps {
  evening: Evening
  commands: Commands
  onAdjourn: () => void
}

/** Only the next date is asked, and it may be skipped: the building closes (evening.md item 4). */
function Adjourned({ evening }: { evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const meeting = useMeeting()
  const { header } = evening.meeting
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const change = (changes: Parameters<typeof setHeader>[1]): void => {
    meeting.history.edit(t('undo.nextDate'), (origin) => setHeader(meeting.body, changes, origin))
  }
  return (
    <div className={styles.adjourned}>
      <h2>{t('adjourned.title', { hour: hour(evening.session.adjournedAt ?? 0, language, header.timeZone) })}</h2>
      <p>{t('adjourned.kept')}</p>
      <div className={styles.row}>
        <TextInput
          type="date"
          label={t('adjourned.nextDate')}
          description={t('adjourned.maySkip')}
          value={header.nextDate ?? ''}
          onChange={(event) => change({ nextDate: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('adjourned.nextTime')}
          value={header.nextTime ?? ''}
          onChange={(event) => change({ nextTime: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </div>
      <Button component="a" variant="filled" size="lg" href={`#/m/${meeting.docId}/finalise`}>
        {t('adjourned.finalise')}
      </Button>
    </div>
  )
}

/** The facilitator's one screen: agenda, the current item and the next thing to do, the floor. */
export function Conduct(): ReactNode {
  const { t } = useTranslation('conduct')
  const evening = useEvening()
  const commands = useCommands(evening)
  const [panel, setPanel] = useState<Panel>(null)
  const [adjourning, setAdjourning] = useState(false)
  const { phase } = evening.session
  const advance = (): void => {
    if (phase === 'planned') void commands.open()
    else if (phase === 'paused') void commands.resume()
    else if (evening.next === null) setAdjourning(true)
    else void commands.next()
  }
  const onItem = phase === 'running' && evening.current !== null
  useShortcuts('conduct', [
    { id: 'conduct.next', key: 'n', label: t('keys.next'), run: advance },
    { id: 'conduct.previous', key: 'b', label: t('keys.previous'), run: () => void commands.previous() },
    { id: 'conduct.pause', key: 'k', label: t('keys.pause'), run: () => void (phase === 'paused' ? commands.resume() : commands.pause()) },
    { id: 'conduct.ask', key: 'd', label: t('keys.ask'), run: () => document.querySelector<HTMLElement>('#floor-ask')?.focus() },
    { id: 'conduct.speaker', key: 's', label: t('keys.speaker'), run: () => void commands.begin() },
    { id: 'conduct.endTurn', key: 'f', label: t('keys.endTurn'), run: () => void commands.endTurn() },
    { id: 'conduct.arrival', key: 'p', label: t('keys.arrival'), run: () => document.querySelector<HTMLElement>('#room-arrival')?.focus() },
    { id: 'conduct.vote', key: 'v', label: t('keys.vote'), run: () => onItem && setPanel('vote') },
    { id: 'conduct.decision', key: 'c', label: t('keys.decision'), run: () => onItem && setPanel('decision') },
    { id: 'conduct.action', key: 'a', label: t('keys.action'), run: () => onItem && setPanel('action') },
    { id: 'conduct.adjourn', key: 'l', label: t('keys.adjourn'), run: () => phase === 'running' && setAdjourning(true) },
  ])
  return (
    <div className={styles.conduct}>
      <Agenda evening={evening} commands={commands} />
      <div className={styles.centre}>
        {commands.refused !== null && (
          <Notice tone="caution" onDismiss={commands.dismiss}>
            {commands.refused}
          </Notice>
        )}
        <div className={styles.nextThing}>
          <NextThing evening={evening} commands={commands} onAdjourn={() => setAdjourning(true)} />
          {phase === 'running' && (
            <Button onClick={() => void commands.pause()} rightSection={<KeyHint keys={['K']} />} aria-keyshortcuts="k">
              {t('pause')}
            </Button>
          )}
          {(phase === 'running' || phase === 'paused') && !adjourning && (
            <Button variant="subtle" color="gray" onClick={() => setAdjourning(true)} rightSection={<KeyHint keys={['L']} />} aria-keyshortcuts="l">
              {t('adjourn.title')}
            </Button>
          )}
        </div>
        {adjourning && phase !== 'adjourned' && (
          <ConfirmLine
            question={t('adjourn.question')}
            confirmLabel={t('adjourn.title')}
            cancelLabel={t('cancel')}
            onConfirm={() => {
              setAdjourning(false)
              void commands.adjourn()
            }}
            onCancel={() => setAdjourning(false)}
          />
        )}
        {phase === 'paused' && <p className={styles.pausedLine}>{t(`paused.${evening.session.pause?.form ?? 'pause'}`)}</p>}
        {phase === 'planned' && <p className={styles.soft}>{t('beforeOpening')}</p>}
        {phase === 'adjourned' ? (
          <Adjourned evening={evening} />
        ) : (
          <CurrentItem evening={evening} commands={commands} panel={panel} setPanel={setPanel} />
        )}
      </div>
      <div className={styles.right}>
        {phase !== 'adjourned' && <Floor evening={evening} commands={commands} />}
        <Room evening={evening} commands={commands} />
      </div>
    </div>
  )
}
