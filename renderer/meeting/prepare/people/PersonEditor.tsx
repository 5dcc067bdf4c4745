import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { personSchema, type Person, type RulesProfile } from '#shared/contract/meeting.ts'
import { DeclaredFields } from '../../balance/DeclaredFields.tsx'
import { useEvening } from '../../evening/use-evening.ts'
import { DraftInput } from '../DraftInput.tsx'
import { wholeNumber } from '../session/whole-number.ts'
import { defaultDisplayName } from './display-name.ts'
import type { PeopleActs } from './use-people-acts.ts'
import styles from '../prepare.module.css'

const { status: statusSchema, membershipSeat: seatSchema } = personSchema.shape

interface PersonEditorProps {
  person: Person
  colleges: RulesProfile['colleges']
  people: readonly Person[]
  acts: PeopleActs
  onDone: () => void
}

/** Everything about one person, opened in their line. */
export function PersonEditor({ person, colleges, people, acts, onDone }: PersonEditorProps): ReactNode {
  const { t } = useTranslation('prepare')
  const root = useRef<HTMLDivElement>(null)
  const { rules } = useEvening()
  const change = (changes: Partial<Person>, group?: string): void => acts.change(person, changes, group)
  useEffect(() => root.current?.querySelector('input')?.focus(), [])
  // A name on screen that nobody chose follows the name it came from.
  const rename = (name: string, group: string): void => {
    const follows = person.displayName === defaultDisplayName(person.name, [])
    change(follows ? { name, displayName: defaultDisplayName(name, []) } : { name }, group)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    // The focus goes to the button of the line: the same key must not press it.
    event.preventDefault()
    onDone()
  }
  return (
    <div ref={root} className={styles.editor}>
      <div className={styles.fields}>
        <DraftInput label={t('people.field.name')} value={person.name} onCommit={rename} onKeyDown={onKeyDown} />
        <DraftInput
          label={t('people.field.displayName')}
          description={t('people.field.displayNameHelp')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={person.displayName}
          onCommit={(displayName, group) => change({ displayName }, group)}
          onKeyDown={onKeyDown}
        />
        <DraftInput
          label={t('people.field.role')}
          value={person.role}
          onCommit={(role, group) => change({ role }, group)}
          onKeyDown={onKeyDown}
        />
        <CardField person={person} people={people} change={change} onKeyDown={onKeyDown} />
        <NativeSelect
          size="md"
          label={t('people.field.status')}
          value={person.status}
          data={statusSchema.options.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          onChange={(event) => {
            const status = statusSchema.parse(event.currentTarget.value)
            change({ status, votingRight: status === 'member' })
          }}
        />
        {person.status === 'member' && (
          <>
            <NativeSelect
              size="md"
              label={t('people.field.college')}
              value={person.college ?? ''}
              data={[
                ...colleges.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: t('people.field.noCollege') },
              ]}
              onChange={({ currentTarget }) =>
                change({ college: currentTarget.value === '' ? null : currentTarget.value })
              }
            />
            <NativeSelect
              size="md"
              label={t('people.field.seat')}
              value={person.membershipSeat ?? ''}
              data={[
                { value: 'full', label: t('seat.full') },
                { value: 'substitute', label: t('seat.substitute') },
                { value: '', label: t('people.field.noSeat') },
              ]}
              onChange={({ currentTarget }) =>
                change({ membershipSeat: currentTarget.value === '' ? null : seatSchema.parse(currentTarget.value) })
              }
            />
          </>
        )}
      </div>
      <DeclaredFields person={person} categories={rules.categories} change={change} />
      <div className={styles.acts}>
        {/* A guest or a companion has a voice and never a vote; a « membre de droit » is a member with or without one. */}
        {person.status === 'member' && (
          <Checkbox
            label={t('people.field.votingRight')}
            checked={person.votingRight}
            onChange={(event) => change({ votingRight: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={t('people.field.isMinor')}
          checked={person.isMinor}
          onChange={(event) => change({ isMinor: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('people.field.interpreted')}
          checked={person.interpreted}
          onChange={(event) => change({ interpreted: event.currentTarget.checked })}
        />
        <Button onClick={onDone}>{t('people.done')}</Button>
      </div>
    </div>
  )
}

interface CardFieldProps {
  person: Person
  people: readonly Person[]
  change: (changes: Partial<Person>, group?: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The number on a card; one somebody else has is not taken, and the field says whose it is. */
function CardField({ person, people, change, onKeyDown }: CardFieldProps): ReactNode {
  const { t } = useTranslation('prepare')
  const [taken, setTaken] = useState<string | null>(null)
  return (
    <DraftInput
      label={t('people.field.card')}
      description={t('people.field.cardHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      value={person.card === null ? '' : String(person.card)}
      error={taken === null ? undefined : t('people.field.cardTaken', { name: taken })}
      onCommit={(text, group) => {
        const card = wholeNumber(text, 1, 9999)
        const other = card === null ? undefined : people.find((each) => each.card === card && each.id !== person.id)
        setTaken(other?.name ?? null)
        if (other === undefined && (card !== null || text.trim() === '')) change({ card }, group)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
