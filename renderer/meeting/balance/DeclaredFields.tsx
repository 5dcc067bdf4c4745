import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import styles from './balance.module.css'

interface DeclaredFieldsProps {
  person: Person
  categories: RulesProfile['categories']
  change: (changes: Partial<Person>) => void
}

/** What a person said of themselves, in the categories of the rules: optional, and never filled in by anybody else. */
export function DeclaredFields({ person, categories, change }: DeclaredFieldsProps): ReactNode {
  const { t } = useTranslation('balance')
  if (categories.length === 0) return null
  const say = (category: string, value: string): void => {
    const { [category]: _, ...others } = person.declared
    change({ declared: value === '' ? others : { ...others, [category]: value } })
  }
  return (
    <fieldset className={styles.declared}>
      <legend>{t('declared.title')}</legend>
      <p>{t('declared.help')}</p>
      <div className={styles.fields}>
        {categories.map(({ id, name, values }) => (
          <NativeSelect
            key={id}
            size="md"
            label={name}
            value={person.declared[id] ?? ''}
            data={[
              { value: '', label: t('declared.unsaid') },
              ...values.map((value) => ({ value: value.id, label: value.name })),
            ]}
            onChange={(event) => say(id, event.currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
