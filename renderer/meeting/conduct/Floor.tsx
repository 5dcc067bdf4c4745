import { Button } from '@mantine/core'
import { memo, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { countOf, digitsOf } from '../record/CountField.tsx'
import { ModeField } from './ModeField.tsx'
import { nameOnce } from './name-once.ts'
import { Speaking } from './Speaking.tsx'
import { WaitingList } from './WaitingList.tsx'
import styles from './conduct.module.css'

/** How someone comes to the floor: asking is the usual way. */
export const floorModes = ['ask', 'answer', 'turn', 'presentation', 'offList'] as const
export type FloorMode = (typeof floorModes)[number]

interface FloorProps {
  evening: Evening
  commands: Commands
  mode: FloorMode
  setMode: (mode: FloorMode) => void
  field: RefObject<HTMLInputElement | null>
  onNotice: () => void
}

/** The floor: who speaks, who waits and why in that order, and one field to put somebody on the list. */
export const Floor = memo(function Floor({ evening, commands, mode, setMode, field, onNotice }: FloorProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { floor, people, meeting } = evening
  const first = floor.queue[0]
  const nameOf = (personId: string): string => people.get(personId)?.name ?? t('floor.someone')
  const [planned, setPlanned] = useState('')
  const take = async (personId: string): Promise<boolean> => {
    if (mode === 'ask') return commands.ask(personId)
    if (mode === 'answer') return commands.askToAnswer(personId)
    return commands.giveTo(personId, mode, mode === 'presentation' ? countOf(planned) : 0)
  }
  const shownMode = useRef(mode)
  useLayoutEffect(() => {
    shownMode.current = mode
  })
  const pick = (person: Person): Promise<boolean> =>
    nameOnce(() => take(person.id), {
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
      <Speaking evening={evening} commands={commands} onNotice={onNotice} />
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
        aside={
          mode === 'presentation' && (
            <label className={styles.minutesAside}>
              <input
                type="text"
                inputMode="numeric"
                size={3}
                placeholder="…"
                value={planned}
                onChange={(event) => setPlanned(digitsOf(event.currentTarget.value).slice(0, 3))}
              />
              {t('floor.plannedMinutes')}
            </label>
          )
        }
      />
      <div className={styles.scroll}>
        {floor.closed && <p className={styles.soft}>{t('floor.closed')}</p>}
        {floor.queue.length > 0 && <WaitingList evening={evening} commands={commands} />}
      </div>
    </section>
  )
})
