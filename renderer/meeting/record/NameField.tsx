import { TextInput } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import type { Person } from '#shared/contract/meeting.ts'
import styles from './record.module.css'

interface NameFieldProps {
  label: string
  /** What an empty field means. */
  placeholder: string
  value: string
  /** Whose names complete. */
  people: readonly Person[]
  onChange: (name: string) => void
}

/** Whose words they are, as that person agreed to be named: free text, the names of those expected offered. */
export function NameField({ label, placeholder, value, people, onChange }: NameFieldProps): ReactNode {
  const id = useId()
  return (
    <>
      <TextInput
        className={styles.name ?? ''}
        label={label}
        placeholder={placeholder}
        value={value}
        list={`${id}-names`}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {people
          .filter(({ displayName }) => displayName !== '')
          .map(({ id: personId, displayName }) => (
            <option key={personId}>{displayName}</option>
          ))}
      </datalist>
    </>
  )
}
