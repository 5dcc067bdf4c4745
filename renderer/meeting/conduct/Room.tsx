import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { hour } from '../../ui/hours.ts'
import { PersonField } from './PersonField.tsx'
import type { Commands } from './use-commands.ts'
import type { Evening } from './use-evening.ts'
import styles from './conduct.module.css'

/** What is in the room in one line: present, represented, votes, quorum. */
function Headline({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('conduct')
  const { attendance, quorum } = evening
  return (
    <p className={styles.headline}>
      <strong>{t('room.votes', { count: attendance.votes })}</strong> ·{' '}
      {t('room.present', { count: attendance.presentVoting })}
      {attendance.representedVoting > 0 && ` · ${t('room.represented', { count: attendance.representedVoting })}`}
      {attendance.guestsPresent > 0 && ` · ${t('room.guests', { count: attendance.guestsPresent })}`}
      {quorum !== null && (
        <span className={quorum.reached ? styles.done : styles.over}>
          {' · '}
          {t(quorum.reached ? 'room.quorumReached' : 'room.quorumMissing', { needed: quorum.needed })}
        </span>
      )}
    </p>
  )
}

function PersonLine({ person, evening, commands }: { person: Person; evening: Evening; commands: Commands }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const found = evening.attendance.byPerson[person.id]
  const status = found?.status ?? 'absent'
  const at = status === 'present' ? found?.arrivedAt : status === 'left' ? found?.leftAt : null
  const { timeZone } = evening.meeting.header
  return (
    <li className={styles.personLine} data-status={status}>
      <span>
        {person.card !== null && <span className={styles.soft}>{person.card} · </span>}
        {person.name}
        <small>
          {t(`status.${status}`)}
          {at != null && ` · ${hour(at, language, timeZone)}`}
          {found?.proxyTo != null && ` · ${t('room.proxyTo', { name: evening.people.get(found.proxyTo)?.name ?? '' })}`}
        </small>
      </span>
      {status === 'present' ? (
        <Button size="compact-md" variant="subtle" color="gray" onClick={() => void commands.leave(person.id)}>
          {t('room.left')}
        </Button>
      ) : (
        <>
          <Button size="compact-md" onClick={() => void commands.arrive(person.id)}>
            {t('room.arrived')}
          </Button>
          {status === 'absent' && (
            <Button
              size="compact-md"
              variant="subtle"
              color="gray"
              onClick={() => void commands.send({ kind: 'excused', personId: person.id }, t('undo.excused', { name: person.name }))}
            >
              {t('room.excused')}
            </Button>
          )}
        </>
      )}
    </li>
  )
}

/** A proxy: from someone who is not here to someone who is. */
function ProxyForm({ evening, commands, onDone }: { evening: Evening; commands: Commands; onDone: () => void }): ReactNode {
  const { t } = useTranslation('conduct')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { attendance, meeting } = evening
  const voters = meeting.people.filter((person) => person.votingRight)
  const here = (person: Person): boolean => attendance.byPerson[person.id]?.status === 'present'
  const give = async (): Promise<void> => {
    const name = evening.people.get(from)?.name ?? ''
    if (await commands.send({ kind: 'proxyGiven', from, to }, t('undo.proxy', { name }))) onDone()
  }
  return (
    <form
      className={styles.proxyForm}
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <label>
        {t('room.proxyFrom')}
        <select value={from} onChange={(event) => setFrom(event.target.value)} required>
          <option value="" />
          {voters.filter((person) => !here(person)).map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('room.proxyHolder')}
        <select value={to} onChange={(event) => setTo(event.target.value)} required>
          <option value="" />
          {voters.filter(here).map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('room.proxyGive')}</Button>
    </form>
  )
}

/** Who is in the room, by college; one field at the door, and the list for the rest. */
export function Room({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t } = useTranslation('conduct')
  const [proxies, setProxies] = useState(false)
  const { people, rules } = evening.meeting
  const groups: { id: string; name: string; people: Person[] }[] = [
    ...rules.colleges.map(({ id, name }) => ({
      id,
      name,
      people: people.filter((person) => person.status === 'member' && person.college === id),
    })),
    {
      id: 'members',
      name: t('room.members'),
      people: people.filter(
        (person) => person.status === 'member' && rules.colleges.every((college) => college.id !== person.college),
      ),
    },
    { id: 'guests', name: t('room.guestsTitle'), people: people.filter((person) => person.status === 'guest') },
    {
      id: 'public',
      name: t('room.publicTitle'),
      people: people.filter((person) => person.status === 'public' || person.status === 'companion'),
    },
  ]
  return (
    <section className={styles.room} aria-labelledby="room-title">
      <h2 id="room-title">{t('room.title')}</h2>
      <Headline evening={evening} />
      <PersonField
        id="room-arrival"
        label={t('room.arrival')}
        people={people.filter((person) => evening.attendance.byPerson[person.id]?.status !== 'present')}
        shortcut="P"
        onPick={(person) => commands.arrive(person.id)}
      />
      <Button variant="subtle" onClick={() => setProxies(!proxies)} aria-expanded={proxies}>
        {t('room.proxies')}
      </Button>
      {proxies && <ProxyForm evening={evening} commands={commands} onDone={() => setProxies(false)} />}
      {groups
        .filter((group) => group.people.length > 0)
        .map((group) => (
          <details key={group.id} className={styles.group}>
            <summary>
              {group.name} ·{' '}
              {t('room.of', {
                count: group.people.filter((person) => evening.attendance.byPerson[person.id]?.status === 'present').length,
                total: group.people.length,
              })}
            </summary>
            <ul>
              {group.people.map((person) => (
                <PersonLine key={person.id} person={person} evening={evening} commands={commands} />
              ))}
            </ul>
          </details>
        ))}
    </section>
  )
}
