import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { personIn, type PastedPerson } from './paste-people.ts'
import type { ListedGroup } from './people-groups.ts'
import styles from '../prepare.module.css'

interface AddPersonProps {
  groups: readonly ListedGroup[]
  /** The key of the group new people join. */
  into: string
  setInto: (key: string) => void
  people: readonly Person[]
  onAdd: (person: PastedPerson) => void
}

/** A name and Enter, the field is ready for the next. */
export function AddPerson({ groups, into, setInto, people, onAdd }: AddPersonProps): ReactNode {
  const { t } = useTranslation('prepare')
  const [name, setName] = useState('')
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    const group = groups.find((each) => each.key === into)
    if (name.trim() === '' || group === undefined) return
    const { status, college } = group
    onAdd(
      personIn(
        { status, college },
        name.trim(),
        '',
        people.map((person) => person.displayName),
      ),
    )
    setName('')
  }
  return (
    <form className={styles.addPerson} onSubmit={add}>
      <TextInput
        id="add-person"
        label={t('people.addName')}
        placeholder={t('people.addNamePlaceholder')}
        value={name}
        maxLength={10_000}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t('people.addGroup')}
        value={into}
        data={groups.map((group) => ({
          value: group.key,
          label: group.collegeName ?? t(`statusGroup.${group.status}`),
        }))}
        onChange={(event) => setInto(event.currentTarget.value)}
      />
      <Button type="submit">{t('people.add')}</Button>
    </form>
  )
}
