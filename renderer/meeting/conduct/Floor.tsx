import { ActionIcon, Button } from '@mantine/core'
import { memo, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import type { QueueEntry } from '#shared/rules/floor.ts'
import { CrossIcon } from '../../ui/icons.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { ModeField } from './ModeField.tsx'
import { nameOnce } from './name-once.ts'
import { Speaking } from './Speaking.tsx'
import styles from './conduct.module.css'

/** How someone comes to the floor: asking is the usual way. */
export const floorModes = ['ask', 'turn', 'presentation', 'offList'] as const
export type FloorMode = (typeof floorModes)[number]

interface WaitingProps {
  entry: QueueEntry
  place: number
  name: string
  commands: Commands
}

function Waiting({ entry, place, name, commands }: WaitingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: codes } = useTranslation('codes')
  return (
    <li className={styles.waiting}>
      <span className={styles.place}>{place}</span>
      <span className={styles.waitingName}>
        {name}
        <small>{codes(entry.reason.code)}</small>
      </span>
      <Button
        size="compact-sm"
        onClick={() => void commands.give(entry.requestId)}
        aria-label={t('floor.give', { name })}
      >
        {t('floor.giveShort')}
      </Button>
      <ActionIcon
        size="md"
        onClick={() => void commands.withdraw(entry.requestId)}
        aria-label={t('floor.withdraw', { name })}
        title={t('floor.withdraw', { name })}
      >
        <CrossIcon />
      </ActionIcon>
    </li>
  )
}

interface FloorProps {
  evening: Evening
  commands: Commands
  mode: FloorMode
  setMode: (mode: FloorMode) => void
  field: RefObject<HTMLInputElement | null>
}

/** The floor: who speaks, who waits and why in that order, and one field to put somebody on the list. */
export const Floor = memo(function Floor({ evening, commands, mode, setMode, field }: FloorProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { floor, people, meeting } = evening
  const first = floor.queue[0]
  const nameOf = (personId: string): string => people.get(personId)?.name ?? t('floor.someone')
  const shownMode = useRef(mode)
  useLayoutEffect(() => {
    shownMode.current = mode
  })
  const pick = (person: Person): Promise<boolean> =>
    nameOnce(() => (mode === 'ask' ? commands.ask(person.id) : commands.giveTo(person.id, mode)), {
      isUsual: mode === 'ask',
      toUsual: () => setMode('ask'),
      takeBack: () => setMode(mode),
      hasGoneOn: () => shownMode.current !== 'ask' || field.current?.value !== '',
    })
  const hint = (person: Person): string => {
    if (evening.session.turn?.personId === person.id) return t('floor.speaking')
    return floor.queue.some((entry) => entry.personId === person.id) ? t('floor.waiting') : ''
  }
  return (
    <section className={styles.floor} aria-labelledby="floor-title">
      <div className={styles.headRow}>
        <h2 id="floor-title">{t('floor.title')}</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void commands.toggleList()}
          rightSection={<KeyHint keys={['X']} />}
          aria-keyshortcuts="x"
        >
          {t(floor.closed ? 'floor.reopenList' : 'floor.closeList')}
        </Button>
      </div>
      <Speaking evening={evening} commands={commands} />
      <Button
        fullWidth
        className={styles.giveNext}
        justify="space-between"
        disabled={first === undefined}
        onClick={() => void commands.give()}
        rightSection={<KeyHint keys={['S']} />}
        aria-keyshortcuts="s"
      >
        {first === undefined ? t('floor.empty') : t('floor.give', { name: nameOf(first.personId) })}
      </Button>
      <ModeField
        label={t('floor.how')}
        modes={floorModes.map((value) => ({ value, label: t(`floor.modes.${value}`) }))}
        mode={mode}
        setMode={setMode}
        people={meeting.people}
        hint={hint}
        shortcut="D"
        field={field}
        onPick={pick}
        onLeave={() => setMode('ask')}
      />
      <div className={styles.scroll}>
        {floor.closed && <p className={styles.soft}>{t('floor.closed')}</p>}
        {floor.queue.length > 0 && (
          <ol className={styles.queue} aria-label={t('floor.queue')}>
            {floor.queue.map((entry, index) => (
              <Waiting
                key={entry.requestId}
                entry={entry}
                place={index + 1}
                name={nameOf(entry.personId)}
                commands={commands}
              />
            ))}
          </ol>
        )}
      </div>
    </section>
  )
})
