import { Button } from '@mantine/core'
import { memo, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, readEvening, type Evening } from '../evening/evening.ts'
import { readWhen } from '../evening/read-when.ts'
import type { OtherChoice } from '../people/PersonField.tsx'
import { awaited, newcomers, type Newcomer } from './door.ts'
import door from './door.module.css'
import { JustLeft } from '../rules/JustLeft.tsx'
import { JustNoted } from './JustNoted.tsx'
import { ModeField } from './ModeField.tsx'
import { nameOnce } from './name-once.ts'
import type { RoomActs } from './PersonLine.tsx'
import { PublicCount } from './PublicCount.tsx'
import { roomGroups } from './room-groups.ts'
import { RoomGroupList } from './RoomGroupList.tsx'
import { useNewcomer } from './use-newcomer.ts'
import styles from './conduct.module.css'

/** What is noted of whom one names at the door. */
export const roomModes = ['arrived', 'allExcept', 'left', 'excused', 'proxy', 'recused'] as const
export type RoomMode = (typeof roomModes)[number]

/** What is in the room in one line: votes, present, represented, quorum. */
function Headline({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('conduct')
  const { attendance, quorum } = evening
  const said = [
    t('room.present', { count: attendance.presentVoting }),
    ...(attendance.representedVoting > 0 ? [t('room.represented', { count: attendance.representedVoting })] : []),
    ...(attendance.guestsPresent > 0 ? [t('room.guests', { count: attendance.guestsPresent })] : []),
    ...(attendance.publicPresent > 0 ? [t('room.public', { count: attendance.publicPresent })] : []),
  ]
  return (
    <p className={styles.headline} aria-live="polite">
      <strong>{t('room.votes', { count: attendance.votes })}</strong> ·{' '}
      {said.map((words) => words.replaceAll(' ', '\u00A0')).join(' · ')}
      {quorum !== null && (
        <span className={quorum.reached ? styles.done : styles.over}>
          {t(quorum.reached ? 'room.quorumReached' : 'room.quorumMissing', { needed: quorum.needed })}
        </span>
      )}
    </p>
  )
}

interface RoomProps {
  evening: Evening
  commands: Commands
  mode: RoomMode
  setMode: (mode: RoomMode) => void
  field: RefObject<HTMLInputElement | null>
  publicField: RefObject<HTMLInputElement | null>
}

/** Who is in the room, by college; one field at the door, and the list for the rest. */
export const Room = memo(function Room(props: RoomProps): ReactNode {
  const { evening, commands, mode, setMode, field, publicField } = props
  const { t } = useTranslation('conduct')
  const { reader } = useMeeting()
  const addNewcomer = useNewcomer()
  const [giver, setGiver] = useState<Person | null>(null)
  const [except, setExcept] = useState<readonly string[]>([])
  const [lastId, setLastId] = useState<string | null>(null)
  const [leftId, setLeftId] = useState<string | null>(null)
  const [hourTyped, setHourTyped] = useState('')
  const { people, rules, header } = evening.meeting
  // From the paper sheet: an hour that holds for every name until it is taken away.
  const at = readWhen(hourTyped, { near: evening.last, now: hostTime(), timeZone: header.timeZone }) ?? undefined
  const rest = awaited(evening, new Set(except))
  const groups = useMemo(() => roomGroups(people, rules), [people, rules])
  const acts = useMemo<RoomActs>(
    () => ({
      arrive: (personId) => void commands.arrive(personId),
      leave: (personId) => {
        void commands.leave(personId)
        setLeftId(personId)
      },
      async correctTime(personId, kind, at) {
        const { snapshot } = reader
        const entry = snapshot && lastEntry(readEvening(snapshot), kind, (each) => each.personId === personId)
        return entry === null ? false : commands.correctTime(entry, at)
      },
    }),
    [commands, reader],
  )
  const shownMode = useRef(mode)
  useLayoutEffect(() => {
    shownMode.current = mode
  })
  const back = (): void => {
    setExcept([])
    setGiver(null)
    setMode('arrived')
  }
  const note = async (person: Person): Promise<boolean> => {
    switch (mode) {
      case 'arrived':
        return commands.arrive(person.id, at)
      case 'left':
        return commands.leave(person.id, at)
      case 'excused':
        return commands.excuse(person.id, at)
      case 'recused':
        return evening.current !== null && commands.recuse(person.id, evening.current.id)
      default:
        return giver !== null && commands.giveProxy(giver.id, person.id, at)
    }
  }
  const pick = async (person: Person): Promise<boolean> => {
    // A proxy takes two names: whose vote it is, then who casts it.
    if (mode === 'proxy' && giver === null) {
      setGiver(person)
      return true
    }
    if (mode === 'allExcept') {
      setExcept([...except.filter((id) => id !== person.id), person.id])
      return true
    }
    if (mode === 'arrived') setLastId(person.id)
    setLeftId(mode === 'left' ? person.id : null)
    return nameOnce(() => note(person), {
      isUsual: mode === 'arrived',
      toUsual: back,
      takeBack: () => {
        setGiver(giver)
        setMode(mode)
      },
      hasGoneOn: () => shownMode.current !== 'arrived' || field.current?.value !== '',
    })
  }
  const takeIn = async (typed: string, status: Newcomer): Promise<boolean> => {
    const personId = await addNewcomer(typed, status)
    setLastId(personId)
    return commands.arrive(personId, at)
  }
  const others = (typed: string): OtherChoice[] =>
    newcomers.map((status) => ({
      id: status,
      label: t(`room.newcomer.${status}`, { name: /^\d+$/.test(typed) ? t('room.withCard', { card: typed }) : typed }),
      run: () => takeIn(typed, status),
    }))
  const noteRest = (): void => {
    void commands.arriveAll(rest, at)
    back()
  }
  const gone = leftId === null ? undefined : evening.people.get(leftId)
  // Whoever came in last and has left since is nobody to give a card to.
  const isHere = lastId !== null && evening.attendance.byPerson[lastId]?.status === 'present'
  const last = isHere ? evening.people.get(lastId) : undefined
  return (
    <section className={styles.room} aria-labelledby="room-title">
      <h2 id="room-title">{t('room.title')}</h2>
      <Headline evening={evening} />
      <ModeField
        label={t('room.what')}
        modes={roomModes.map((value) => ({
          value,
          label:
            value === 'proxy' && giver !== null ? t('room.proxyOf', { name: giver.name }) : t(`room.modes.${value}`),
        }))}
        mode={mode}
        setMode={(next) => {
          setGiver(null)
          setMode(next)
        }}
        people={people}
        hint={(person) => t(`status.${evening.attendance.byPerson[person.id]?.status ?? 'absent'}`)}
        shortcut="P"
        field={field}
        onPick={pick}
        onLeave={back}
        {...(mode === 'arrived' ? { others } : {})}
        aside={
          <label className={door.hour}>
            {t('room.at')}
            <input
              type="text"
              size={7}
              autoComplete="off"
              placeholder={t('room.now')}
              title={t('time.how')}
              aria-invalid={hourTyped.trim() !== '' && at === undefined}
              value={hourTyped}
              onChange={(event) => setHourTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') field.current?.focus()
                if (event.key === 'Escape') setHourTyped('')
              }}
            />
          </label>
        }
      />
      {mode === 'allExcept' && (
        <div className={door.except}>
          {except.map((id) => (
            <Button
              key={id}
              size="compact-sm"
              aria-label={t('room.notExcept', { name: evening.people.get(id)?.name ?? '' })}
              onClick={() => setExcept(except.filter((each) => each !== id))}
            >
              {evening.people.get(id)?.name} ×
            </Button>
          ))}
          <Button size="compact-sm" variant="filled" disabled={rest.length === 0} onClick={noteRest}>
            {t('room.noteRest', { count: rest.length })}
          </Button>
        </div>
      )}
      {mode === 'arrived' && gone !== undefined && (
        <JustLeft
          person={gone}
          evening={evening}
          giveProxy={() => {
            setGiver(gone)
            setMode('proxy')
            setLeftId(null)
            field.current?.focus()
          }}
        />
      )}
      {mode === 'arrived' && gone === undefined && last !== undefined && (
        <JustNoted key={last.id} person={last} people={people} />
      )}
      <div className={styles.scroll}>
        {groups.map((group) => (
          <RoomGroupList key={group.id} group={group} evening={evening} acts={acts} />
        ))}
        <PublicCount evening={evening} commands={commands} field={publicField} />
        {people.length === 0 && <p className={styles.soft}>{t('room.nobody')}</p>}
      </div>
    </section>
  )
})
