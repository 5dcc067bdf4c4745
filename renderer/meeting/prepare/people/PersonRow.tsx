import { ActionIcon } from '@mantine/core'
import { memo, useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import { BinIcon } from '../../../ui/icons.tsx'
import { PersonEditor } from './PersonEditor.tsx'
import type { PeopleActs } from './use-people-acts.ts'
import styles from '../prepare.module.css'

interface PersonRowProps {
  person: Person
  colleges: RulesProfile['colleges']
  /** Whose cards and names are known. */
  people: readonly Person[]
  open: boolean
  /** Opens this line, or closes it with null; one is open at a time. */
  setOpen: (id: string | null) => void
  acts: PeopleActs
}

/** A line of text until it is opened: four hundred people stay quick to draw and easy to read. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps): ReactNode {
  const { person, colleges, people, open, setOpen, acts } = props
  const { t } = useTranslation('prepare')
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    // Back where one came from, unless the focus has already gone elsewhere.
    if (wasOpen.current && !open && document.activeElement === document.body) opener.current?.focus()
    wasOpen.current = open
  }, [open])
  const name = person.name.trim() === '' ? t('people.unnamed') : person.name
  const shown = person.displayName === '' ? t('people.notShown') : t('people.shownAs', { name: person.displayName })
  const said = [
    ...(person.role === '' ? [] : [person.role]),
    ...(person.membershipSeat === 'substitute' ? [t('seat.substitute')] : []),
    ...(person.status === 'member' && !person.votingRight ? [t('people.noVote')] : []),
    ...(person.isMinor ? [t('people.minor')] : []),
    ...(person.card === null ? [] : [t('people.cardOf', { card: person.card })]),
    shown,
  ]
  if (open) {
    return (
      <li className={styles.person}>
        <PersonEditor person={person} colleges={colleges} people={people} acts={acts} onDone={() => setOpen(null)} />
      </li>
    )
  }
  return (
    <li className={styles.person}>
      <button
        ref={opener}
        type="button"
        className={styles.personText}
        aria-label={t('people.edit', { name })}
        onClick={() => setOpen(person.id)}
      >
        <span className={styles.personName}>{name}</span>
        <span className={styles.soft}>{said.join(' · ')}</span>
      </button>
      <ActionIcon
        aria-label={t('people.remove', { name })}
        title={t('people.remove', { name })}
        onClick={() => acts.remove(person)}
      >
        <BinIcon />
      </ActionIcon>
    </li>
  )
})
