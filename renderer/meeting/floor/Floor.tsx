import { Button } from '@mantine/core'
import { memo, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { roundNow } from '#shared/meeting/round.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ModeField } from '../conduct/ModeField.tsx'
import { nameOnce } from '../conduct/name-once.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { countOf, digitsOf } from '../record/CountField.tsx'
import { floorModes, formOf, isAskMode, kindTyped, type FloorMode } from './floor-modes.ts'
import { Kinds } from './Kinds.tsx'
import { LastTime } from './LastTime.tsx'
import { ListHead } from './ListHead.tsx'
import { MicCounter } from './MicCounter.tsx'
import { RoundNow } from './RoundNow.tsx'
import { Speaking } from './Speaking.tsx'
import { WaitingList } from './WaitingList.tsx'
import conduct from '../conduct/conduct.module.css'
import styles from './floor.module.css'

/** With so many waiting, the list takes more of the column than the room. */
const many = 3

interface FloorProps {
  evening: Evening
  commands: Commands
  mode: FloorMode
  setMode: (mode: FloorMode) => void
  field: RefObject<HTMLInputElement | null>
  /** The grip of whoever is first on the list: the key that leads into the list goes there. */
  list: RefObject<HTMLOListElement | null>
  onNotice: () => void
  changeRule: (() => void) | null
}

/** The floor: who speaks, who waits and why in that order, and one field to put somebody on the list. */
export const Floor = memo(function Floor(props: FloorProps): ReactNode {
  const { evening, commands, mode, setMode, field, list, onNotice, changeRule } = props
  const { t } = useTranslation('conduct')
  const { t: floorWords } = useTranslation('floor')
  const { floor, people, meeting, session } = evening
  const first = floor.queue[0]
  const round = roundNow(evening)
  const nameOf = (personId: string): string => people.get(personId)?.name ?? t('floor.someone')
  const [planned, setPlanned] = useState('')
  const [counting, setCounting] = useState(() => evening.standing.some(({ kind }) => kind === 'micTaken'))
  const isCounting = counting || session.mic !== null
  const take = async (personId: string): Promise<boolean> => {
    if (isAskMode(mode)) return commands.ask(personId, formOf(mode))
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
    if (session.turn?.personId === person.id) return t('floor.speaking')
    return floor.queue.some((entry) => entry.personId === person.id) ? t('floor.waiting') : ''
  }
  const letters = {
    reply: floorWords('kinds.letters.reply'),
    question: floorWords('kinds.letters.question'),
    procedure: floorWords('kinds.letters.procedure'),
  }
  /** « q 27 »: the kind is chosen by its letter, and the field goes on with what follows. */
  const rewrite = (typed: string): string => {
    const said = isAskMode(mode) ? kindTyped(typed, letters) : null
    if (said === null) return typed
    setMode(said.mode)
    return said.rest
  }
  return (
    <section
      className={styles.floor}
      aria-labelledby="floor-title"
      data-many={floor.queue.length >= many}
      data-waits={floor.queue.length > 0}
    >
      <div className={conduct.headRow}>
        <h2 id="floor-title">{t('floor.title')}</h2>
        <span className={styles.buttons}>
          {round === null && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => void commands.toggleRound()}
              rightSection={<KeyHint keys={['Shift', 'C']} />}
              aria-keyshortcuts="Shift+C"
            >
              {floorWords('round.title')}
            </Button>
          )}
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
        </span>
      </div>
      {(session.turn !== null || !isCounting) && <Speaking evening={evening} commands={commands} onNotice={onNotice} />}
      {isCounting && <MicCounter evening={evening} commands={commands} />}
      {round !== null && <RoundNow round={round} nameOf={nameOf} commands={commands} />}
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
        rewrite={rewrite}
        onErase={() => setMode('ask')}
        {...(isAskMode(mode)
          ? { choices: <Kinds mode={mode} setMode={setMode} field={field} />, placeholder: floorWords('who') }
          : {})}
        aside={
          mode === 'presentation' && (
            <label className={conduct.minutesAside}>
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
      <div className={styles.listBox}>
        <ListHead
          evening={evening}
          isCounting={isCounting}
          toggleCounter={() => setCounting(!isCounting)}
          changeRule={changeRule}
        />
        <div className={conduct.scroll}>
          <LastTime evening={evening} nameOf={nameOf} commands={commands} />
          {floor.closed && <p className={conduct.soft}>{t('floor.closed')}</p>}
          {floor.queue.length > 0 && <WaitingList evening={evening} commands={commands} list={list} />}
        </div>
      </div>
    </section>
  )
})
