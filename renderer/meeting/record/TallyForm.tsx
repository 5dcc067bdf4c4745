import { Button, SegmentedControl, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { tallyRemarks, type Tally } from '#shared/rules/votes.ts'
import { newId } from '../../storage/ids.ts'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, type Evening } from '../evening/evening.ts'
import { PersonField } from '../people/PersonField.tsx'
import { CountField } from './CountField.tsx'
import { EntryForm } from './EntryForm.tsx'
import { newTally, rowsAfter, tallyDraftOf, tallyFact, tallyForms, type TallyDraft } from './tally-draft.ts'
import { Remark } from './Remark.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import styles from './record.module.css'

export interface TallyFormProps {
  itemId: string
  evening: Evening
  commands: Commands
  mending?: Tally
  onDone: () => void
}

/** Dots on a poster, ballots in a box: totals counted on paper, entered with what they must add up to. */
export function TallyForm({ itemId, evening, commands, mending, onDone }: TallyFormProps): ReactNode {
  const { t } = useTranslation('conduct')
  const initial = mending === undefined ? newTally : tallyDraftOf(mending)
  const { values, change, forget } = useKeptDraft<TallyDraft>(`tally ${mending?.tallyId ?? itemId}`, initial)
  const first = useFormFocus<HTMLInputElement>()
  const tallyId = mending?.tallyId ?? ''
  const fact = tallyFact(values, tallyId, itemId)
  const remark = tallyRemarks({
    form: fact.form,
    options: fact.options,
    perVoter: fact.perVoter ?? 1,
    voters: fact.voters ?? null,
    blank: fact.blank ?? 0,
  })[0]
  const leave = (): void => {
    forget()
    onDone()
  }
  const record = async (): Promise<void> => {
    const known = lastEntry(evening, 'tallyRecorded', (entry) => entry.tallyId === tallyId)
    const recorded = await commands.tally(
      { ...fact, tallyId: tallyId === '' ? newId() : tallyId },
      known === null ? {} : { corrects: known.id, at: known.at },
    )
    if (recorded) leave()
  }
  return (
    <EntryForm
      title={t('tally.title')}
      recordLabel={t('tally.record')}
      ready={fact.options.length > 0}
      onRecord={() => void record()}
      onCancel={leave}
    >
      <SegmentedControl
        aria-label={t('tally.form')}
        data={tallyForms.map((value) => ({ value, label: t(`tally.forms.${value}`) }))}
        value={values.form}
        transitionDuration={0}
        onChange={(form) => change({ form: tallyForms.find((each) => each === form) ?? 'dots' })}
      />
      <TextInput
        ref={first}
        label={t('tally.question')}
        value={values.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <div className={styles.options}>
        {values.options.map((option, place) => (
          // Rows are typed in order and never move: their place is what they are.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={place} className={styles.option}>
            <TextInput
              aria-label={t('tally.option', { place: place + 1 })}
              placeholder={t('tally.option', { place: place + 1 })}
              value={option.label}
              onChange={(event) =>
                change({ options: rowsAfter(values.options, place, { label: event.currentTarget.value }) })
              }
            />
            <TextInput
              aria-label={t('tally.count', { place: place + 1 })}
              inputMode="numeric"
              autoComplete="off"
              value={option.count}
              onChange={(event) =>
                change({
                  options: rowsAfter(values.options, place, {
                    count: event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 5),
                  }),
                })
              }
            />
          </div>
        ))}
      </div>
      <div className={styles.counts}>
        <CountField label={t('tally.voters')} value={values.voters} onChange={(voters) => change({ voters })} />
        {values.form === 'dots' ? (
          <CountField
            label={t('tally.perVoter')}
            value={values.perVoter}
            onChange={(perVoter) => change({ perVoter })}
          />
        ) : (
          <CountField label={t('tally.blank')} value={values.blank} onChange={(blank) => change({ blank })} />
        )}
      </div>
      {values.form !== 'dots' && (
        <div className={styles.tellers}>
          <PersonField
            label={t('tally.tellers')}
            people={evening.meeting.people.filter((person) => !values.tellers.includes(person.id))}
            onPick={async (person) => {
              change({ tellers: [...values.tellers, person.id] })
              return true
            }}
          />
          {values.tellers.map((personId) => (
            <Button
              key={personId}
              size="compact-md"
              onClick={() => change({ tellers: values.tellers.filter((each) => each !== personId) })}
              aria-label={t('tally.removeTeller', { name: evening.people.get(personId)?.name ?? '' })}
            >
              {evening.people.get(personId)?.name} ×
            </Button>
          ))}
        </div>
      )}
      <output className={styles.remark}>
        <Remark remark={remark} />
      </output>
    </EntryForm>
  )
}
