import { Button, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import { mostPeople, pastePeople, type PastedPerson, type PeopleGroup } from './paste-people.ts'
import { useFormFocus } from '../../../ui/use-form-focus.ts'
import styles from '../prepare.module.css'

interface PastePeopleProps {
  into: PeopleGroup
  colleges: RulesProfile['colleges']
  people: readonly Person[]
  onAdd: (people: readonly PastedPerson[]) => void
  onClose: () => void
}

export function PastePeople({ into, colleges, people, onAdd, onClose }: PastePeopleProps): ReactNode {
  const { t } = useTranslation('prepare')
  const [text, setText] = useState('')
  const field = useFormFocus<HTMLTextAreaElement>()
  const settled = useDeferredValue(text)
  const found = useMemo(() => pastePeople(settled, into, colleges, people), [settled, into, colleges, people])
  const count = found.people.length
  return (
    <div className={styles.paste} data-form>
      <Textarea
        label={t('people.paste')}
        description={t('people.pasteText')}
        ref={field}
        value={text}
        maxLength={200_000}
        minRows={6}
        maxRows={12}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={styles.pasted}>
        {found.people.slice(0, 200).map((person) => (
          <li key={person.name}>
            {person.name}
            <span className={styles.soft}>
              {' '}
              {[person.role, t('people.shownAs', { name: person.displayName })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button
          variant="filled"
          disabled={count === 0}
          onClick={() => {
            onAdd(pastePeople(text, into, colleges, people).people)
            onClose()
          }}
        >
          {count === 0 ? t('people.pasteNothing') : t('people.pasteDo', { count })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('agenda.close')}
        </Button>
        {count === mostPeople && <span className={styles.over}>{t('people.pasteMost', { count })}</span>}
        {found.known > 0 && <span className={styles.soft}>{t('people.pasteKnown', { count: found.known })}</span>}
      </div>
    </div>
  )
}
