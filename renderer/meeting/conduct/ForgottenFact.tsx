import { NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { newId } from '../../storage/ids.ts'
import { hostTime } from '../../ui/page-clock.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { readWhen } from '../evening/read-when.ts'
import { PersonField } from '../people/PersonField.tsx'
import { CountField, countOf } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { countsFrom, nothingTyped, sides } from '../ballots/vote-typing.ts'
import { forgottenFacts, forgottenKinds, namesPerson, type ForgottenKind } from './forgotten-fact.ts'
import styles from './panel.module.css'

interface ForgottenFactProps {
  item: AgendaItem | null
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** « Commencé il y a 12 min », « arrivé à 19 h 10 », a vote counted on paper: noted now, at its real hour. */
export function ForgottenFact({ item, evening, commands, onDone }: ForgottenFactProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { items, people, header } = evening.meeting
  const first = useFormFocus<HTMLSelectElement>()
  const [kind, setKind] = useState<ForgottenKind>('itemStarted')
  const [when, setWhen] = useState('')
  const [itemId, setItemId] = useState(item?.id ?? items[0]?.id ?? '')
  const [personId, setPersonId] = useState('')
  const [minutes, setMinutes] = useState('')
  const [question, setQuestion] = useState('')
  const [counts, setCounts] = useState(nothingTyped)
  const at = readWhen(when, { near: evening.last, now: hostTime(), timeZone: header.timeZone })
  const lasts = kind === 'turn' || kind === 'interruption'
  const facts = forgottenFacts(
    { kind, at: at ?? 0, itemId, personId, minutes: countOf(minutes), question, counts: countsFrom(counts) },
    evening,
    newId,
  )
  const ready =
    at !== null && facts.length > 0 && (!lasts || countOf(minutes) > 0) && (kind !== 'vote' || counts.for !== '')
  const record = async (): Promise<void> => {
    if (await commands.enter(facts)) onDone()
  }
  return (
    <EntryForm
      title={t('happened.add')}
      recordLabel={t('happened.record')}
      ready={ready}
      onRecord={() => void record()}
      onCancel={onDone}
    >
      <div className={styles.row}>
        <NativeSelect
          ref={first}
          label={t('happened.what')}
          data={forgottenKinds.map((value) => ({ value, label: t(`happened.kinds.${value}`) }))}
          value={kind}
          onChange={(event) => setKind(forgottenKinds.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        <TextInput
          label={t('happened.when')}
          description={t('time.how')}
          autoComplete="off"
          value={when}
          error={when.trim() !== '' && at === null}
          onChange={(event) => setWhen(event.currentTarget.value)}
        />
        {lasts && <CountField label={t('happened.minutes')} value={minutes} onChange={setMinutes} />}
      </div>
      {kind === 'itemStarted' && (
        <NativeSelect
          label={t('happened.item')}
          data={items.map(({ id, title }) => ({ value: id, label: title }))}
          value={itemId}
          onChange={(event) => setItemId(event.currentTarget.value)}
        />
      )}
      {namesPerson(kind) && (
        <div>
          <p className={styles.soft}>{evening.people.get(personId)?.name ?? t('happened.who')}</p>
          <PersonField
            label={t('happened.who')}
            people={people}
            onPick={async (person) => {
              setPersonId(person.id)
              return true
            }}
          />
        </div>
      )}
      {kind === 'vote' && (
        <>
          <TextInput
            label={t('vote.question')}
            autoComplete="off"
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <div className={styles.row}>
            {sides.map((side) => (
              <CountField
                key={side}
                label={t(`vote.side.${side}`)}
                value={counts[side]}
                onChange={(digits) => setCounts({ ...counts, [side]: digits })}
              />
            ))}
          </div>
        </>
      )}
    </EntryForm>
  )
}
