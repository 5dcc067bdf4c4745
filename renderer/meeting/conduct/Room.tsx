import { memo, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, readEvening, type Evening } from '../evening/evening.ts'
import { ModeField } from './ModeField.tsx'
import { nameOnce } from './name-once.ts'
import type { RoomActs } from './PersonLine.tsx'
import { roomGroups } from './room-groups.ts'
import { RoomGroupList } from './RoomGroupList.tsx'
import styles from './conduct.module.css'

/** What is noted of whom one names at the door. */
export const roomModes = ['arrived', 'left', 'excused', 'proxy', 'recused'] as const
export type RoomMode = (typeof roomModes)[number]

/** What is in the room in one line: votes, present, represented, quorum. */
function Headline({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('conduct')
  const { attendance, quorum } = evening
  const said = [
    t('room.present', { count: attendance.presentVoting }),
    ...(attendance.representedVoting > 0 ? [t('room.represented', { count: attendance.representedVoting })] : []),
    ...(attendance.guestsPresent > 0 ? [t('room.guests', { count: attendance.guestsPresent })] : []),
  ]
  return (
    <p className={styles.headline} aria-live="polite">
      <strong>{t('room.votes', { count: attendance.votes })}</strong> · {said.join(' · ')}
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
}

/** Who is in the room, by college; one field at the door, and the list for the rest. */
export const Room = memo(function Room({ evening, commands, mode, setMode, field }: RoomProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { reader } = useMeeting()
  const [giver, setGiver] = useState<Person | null>(null)
  const { people, rules } = evening.meeting
  const groups = useMemo(() => roomGroups(people, rules), [people, rules])
  const acts = useMemo<RoomActs>(
    () => ({
      arrive: (personId) => void commands.arrive(personId),
      leave: (personId) => void commands.leave(personId),
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
    setGiver(null)
    setMode('arrived')
  }
  const note = async (person: Person): Promise<boolean> => {
    switch (mode) {
      case 'arrived':
        return commands.arrive(person.id)
      case 'left':
        return commands.leave(person.id)
      case 'excused':
        return commands.excuse(person.id)
      case 'recused':
        return evening.current !== null && commands.recuse(person.id, evening.current.id)
      default:
        return giver !== null && commands.giveProxy(giver.id, person.id)
    }
  }
  const pick = async (person: Person): Promise<boolean> => {
    // A proxy takes two names: whose vote it is, then who casts it.
    if (mode === 'proxy' && giver === null) {
      setGiver(person)
      return true
    }
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
      />
      <div className={styles.scroll}>
        {groups.map((group) => (
          <RoomGroupList key={group.id} group={group} evening={evening} acts={acts} />
        ))}
        {people.length === 0 && <p className={styles.soft}>{t('room.nobody')}</p>}
      </div>
    </section>
  )
})
