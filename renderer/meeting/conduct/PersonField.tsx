import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { findPeople } from '#shared/meeting/find-person.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'

export interface PersonFieldProps {
  id: string
  label: string
  people: readonly Person[]
  /** The key that brings the focus here. */
  shortcut?: string
  /** Answers whether it was done; the field then empties and keeps the focus for the next one. */
  onPick: (person: Person) => Promise<boolean>
  hint?: (person: Person) => string
}

/** Two letters or a card number, Enter, next (evening.md items 9 and 11). */
export function PersonField({ id, label, people, shortcut, onPick, hint }: PersonFieldProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [text, setText] = useState('')
  const combobox = useCombobox()
  const found = findPeople(people, text).slice(0, 8)
  const pick = async (person: Person | undefined): Promise<void> => {
    if (person !== undefined && (await onPick(person))) {
      setText('')
      combobox.closeDropdown()
    }
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(personId) => void pick(people.find((person) => person.id === personId))}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target>
        <TextInput
          id={id}
          label={label}
          value={text}
          placeholder={t('person.placeholder')}
          autoComplete="off"
          {...(shortcut === undefined ? {} : { rightSection: <KeyHint keys={[shortcut]} />, 'aria-keyshortcuts': shortcut })}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') {
              setText('')
              event.stopPropagation()
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={label}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {person.card !== null && `${person.card} · `}
              {person.name}
              {person.role !== '' && ` · ${person.role}`}
              {hint !== undefined && ` · ${hint(person)}`}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('person.nobody')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
