import { Button, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { participants } from '#shared/meeting/journal.ts'
import { findPeople } from '#shared/meeting/find-person.ts'
import { announce } from '../../../app/announce.ts'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useKeptFocus } from '../../../ui/use-kept-focus.ts'
import { AddPerson } from './AddPerson.tsx'
import { cardsToGive } from './cards.ts'
import { PastePeople } from './PastePeople.tsx'
import { peopleGroups } from './people-groups.ts'
import { PersonRow } from './PersonRow.tsx'
import { usePeopleActs } from './use-people-acts.ts'
import styles from '../prepare.module.css'

/** Fewer than this are found by eye. */
const searchFrom = 15

/** Who is expected: members by college, guests, public, companions. */
export function PeoplePanel(): ReactNode {
  const { t } = useTranslation('prepare')
  const { people, rules } = useSnapshot()
  const acts = usePeopleActs()
  const kept = useKeptFocus<HTMLElement>()
  const [open, setOpen] = useState<string | null>(null)
  const [pasting, setPasting] = useState(false)
  const [wanted, setWanted] = useState('')
  const groups = useMemo(() => peopleGroups(people, rules.colleges), [people, rules.colleges])
  const [chosen, setInto] = useState('')
  const into = groups.find((group) => group.key === chosen) ?? groups[0]
  const found = useMemo(
    () => (wanted.trim() === '' ? null : new Set(findPeople(people, wanted).map((person) => person.id))),
    [people, wanted],
  )
  useShortcuts('prepare', [
    {
      id: 'prepare.add',
      key: 'n',
      label: t('keys.add'),
      run: () => document.querySelector<HTMLElement>('#add-person')?.focus(),
    },
  ])
  const giveCards = (): void => {
    const cards = cardsToGive(groups.flatMap((group) => group.people))
    const [first, last] = [cards[0]?.card, cards.at(-1)?.card]
    if (first === undefined || last === undefined) {
      announce({ id: 'cards', tone: 'info', words: t('people.cardsNone') })
      return
    }
    acts.giveCards(cards)
    announce({ id: 'cards', tone: 'done', words: t('people.cardsDone', { count: cards.length, first, last }) })
  }
  const votes = participants({ people }, rules).filter(({ votingRight }) => votingRight).length
  return (
    <section aria-labelledby="people-title" className={styles.panel} tabIndex={-1} {...kept}>
      <div className={styles.panelHead}>
        <h2 id="people-title">{t('people.title')}</h2>
        <p className={styles.soft}>
          {t('people.count', { count: people.length })} · {t('people.votes', { count: votes })}
        </p>
        <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
          {t('people.paste')}
        </Button>
        {people.length > 0 && <Button onClick={giveCards}>{t('people.cards')}</Button>}
      </div>
      {into !== undefined && (
        <AddPerson groups={groups} into={into.key} setInto={setInto} people={people} onAdd={acts.add} />
      )}
      {pasting && into !== undefined && (
        <PastePeople
          into={into}
          colleges={rules.colleges}
          people={people}
          onAdd={acts.addAll}
          onClose={() => setPasting(false)}
        />
      )}
      {people.length === 0 && <EmptyState title={t('people.empty')}>{t('people.emptyHow')}</EmptyState>}
      {people.length >= searchFrom && (
        <TextInput
          type="search"
          label={t('people.find')}
          placeholder={t('people.findPlaceholder')}
          description={found === null ? undefined : t('people.found', { count: found.size })}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {groups.map((group) => {
        const shown = found === null ? group.people : group.people.filter((person) => found.has(person.id))
        if (shown.length === 0) return null
        const title = group.collegeName ?? t(`statusGroup.${group.status}`)
        return (
          <section key={group.key} className={styles.group}>
            <h3>
              {title} <span className={styles.soft}>{group.people.length}</span>
            </h3>
            <ul aria-label={title}>
              {shown.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  colleges={rules.colleges}
                  people={people}
                  open={open === person.id}
                  setOpen={setOpen}
                  acts={acts}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
