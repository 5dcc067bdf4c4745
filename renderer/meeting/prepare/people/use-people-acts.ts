/** What is done to the list of people, each a named undo step. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { addPerson, removePerson, setPerson } from '#shared/meeting/edits.ts'
import { newId } from '../../../storage/ids.ts'
import { hostTime } from '../../../ui/page-clock.ts'
import { useEdit, type Edit } from '../use-edit.ts'
import type { GivenCard } from './cards.ts'
import type { PastedPerson } from './paste-people.ts'

export interface PeopleActs {
  add: (person: PastedPerson) => void
  addAll: (people: readonly PastedPerson[]) => void
  change: (person: Person, changes: Partial<Person>, group?: string) => void
  remove: (person: Person) => void
  /** Cards given at once, taken back at once. */
  giveCards: (cards: readonly GivenCard[]) => void
}

function peopleActs(t: TFunction<'prepare'>, edit: Edit): PeopleActs {
  const nameOf = ({ name }: { name: string }): string => (name.trim() === '' ? t('people.unnamed') : name)
  return {
    add(person) {
      const label = t('undo.personAdded', { name: nameOf(person) })
      edit(label, (body, origin) => addPerson(body, { ...person, id: newId() }, origin))
    },
    addAll(people) {
      edit(t('undo.peoplePasted'), (body, origin) => {
        body.transact(() => {
          for (const person of people) addPerson(body, { ...person, id: newId() }, origin)
        }, origin)
      })
    },
    change(person, changes, group) {
      const label = t('undo.personChanged', { name: nameOf({ ...person, ...changes }) })
      edit(label, (body, origin) => setPerson(body, person.id, changes, origin), group)
    },
    remove(person) {
      const label = t('undo.personRemoved', { name: nameOf(person) })
      edit(label, (body, origin) => removePerson(body, person.id, hostTime(), origin))
    },
    giveCards(cards) {
      edit(t('undo.cardsGiven'), (body, origin) => {
        body.transact(() => {
          for (const { personId, card } of cards) setPerson(body, personId, { card }, origin)
        }, origin)
      })
    },
  }
}

export function usePeopleActs(): PeopleActs {
  const { t } = useTranslation('prepare')
  const edit = useEdit()
  return useMemo(() => peopleActs(t, edit), [t, edit])
}
