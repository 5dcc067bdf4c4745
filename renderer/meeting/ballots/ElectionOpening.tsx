import { Button, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { PersonField } from '../people/PersonField.tsx'
import { CountField } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { electionWanted, groups, type ElectionDraft, type Group } from './election-draft.ts'
import type { OpeningProps } from './opening.ts'
import { countingId } from './vote-typing.ts'
import styles from '../record/record.module.css'
import own from './ballots.module.css'

interface ElectionOpeningProps extends Pick<OpeningProps, 'itemId' | 'evening' | 'commands' | 'back' | 'onDone'> {
  /** What was typed where it was asked for. */
  initial?: Partial<ElectionDraft>
}

/** Who stands, for how many places, and what it takes; then the box goes round. */
export function ElectionOpening(props: ElectionOpeningProps): ReactNode {
  const { itemId, evening, commands, back, onDone, initial } = props
  const { t } = useTranslation('ballots')
  const { values, change, forget } = useKeptDraft<ElectionDraft>(`election ${itemId}`, {
    question: '',
    candidates: [],
    seats: '1',
    needs: 'absolute',
    parity: evening.rules.parity,
    ...initial,
  })
  const first = useFormFocus<HTMLInputElement>(back)
  const wanted = electionWanted(values)
  const { candidates } = values
  const isNamed = (label: string): boolean => candidates.some((each) => each.label === label)
  const stand = (label: string): void => {
    if (!isNamed(label)) change({ candidates: [...candidates, { label, group: 'none' }] })
  }
  const say = (label: string, group: Group): void =>
    change({ candidates: candidates.map((each) => (each.label === label ? { label, group } : each)) })
  const open = async (): Promise<void> => {
    if (wanted === null || !(await commands.openElection(wanted))) return
    forget()
    onDone()
    requestAnimationFrame(() => document.getElementById(countingId)?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <EntryForm
      title={t('election.open')}
      recordLabel={t('election.openNow')}
      ready={wanted !== null}
      onRecord={() => void open()}
      onCancel={() => {
        forget()
        onDone()
      }}
    >
      <TextInput
        ref={first}
        label={t('election.question')}
        autoComplete="off"
        value={values.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <div className={styles.tellers}>
        <span className={styles.label} aria-hidden="true">
          {t('election.stand')}
        </span>
        <PersonField
          label={t('election.candidate')}
          people={evening.meeting.people.filter(({ name, displayName }) => !isNamed(displayName || name))}
          onPick={async ({ name, displayName }) => {
            // As the wall may call them.
            stand(displayName || name)
            return true
          }}
          others={(typed) => [
            {
              id: 'other',
              label: t('election.add', { name: typed }),
              run: async () => {
                stand(typed)
                return true
              },
            },
          ]}
        />
      </div>
      {candidates.length > 0 && (
        <ul className={own.candidates}>
          {candidates.map(({ label, group }) => (
            <li key={label}>
              <span>{label}</span>
              <NativeSelect
                aria-label={t('election.group', { name: label })}
                data={groups.map((value) => ({ value, label: t(`election.groups.${value}`) }))}
                value={group}
                onChange={(event) => say(label, groups.find((each) => each === event.currentTarget.value) ?? 'none')}
              />
              <Button
                size="compact-md"
                variant="subtle"
                color="gray"
                aria-label={t('election.remove', { name: label })}
                onClick={() => change({ candidates: candidates.filter((each) => each.label !== label) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <CountField label={t('election.seats')} value={values.seats} onChange={(seats) => change({ seats })} />
        <SegmentedControl
          aria-label={t('election.needs')}
          data={(['absolute', 'plurality'] as const).map((value) => ({ value, label: t(`election.${value}`) }))}
          value={values.needs}
          transitionDuration={0}
          onChange={(needs) => change({ needs: needs === 'plurality' ? 'plurality' : 'absolute' })}
        />
      </div>
      {Number(values.seats) > 1 && (
        <Switch
          label={t('election.parity')}
          checked={values.parity}
          onChange={(event) => change({ parity: event.currentTarget.checked })}
        />
      )}
    </EntryForm>
  )
}
