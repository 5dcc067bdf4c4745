import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneVote } from '#shared/contract/room.ts'
import { tallyRemarks, type DotVote, type Tally } from '#shared/rules/votes.ts'
import { newId } from '../../storage/ids.ts'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, type Evening } from '../evening/evening.ts'
import { ElectionOpening } from '../ballots/ElectionOpening.tsx'
import { PersonField } from '../people/PersonField.tsx'
import { CountField, countOf } from './CountField.tsx'
import { usualDots } from '../opinion/opinion-draft.ts'
import { OpinionOpening } from '../opinion/OpinionOpening.tsx'
import { EntryForm } from './EntryForm.tsx'
import { PhonesVoted } from './PhonesVoted.tsx'
import {
  newTally,
  rowsAfter,
  tallyDraftOf,
  tallyFact,
  tallyForms,
  tallyOfDots,
  type TallyDraft,
  type TallyPhones,
} from './tally-draft.ts'
import { Remark } from './Remark.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import styles from './record.module.css'

export interface TallyFormProps {
  itemId: string
  evening: Evening
  commands: Commands
  mending?: Tally
  /** What is counted, when where it was asked for says so. */
  form?: TallyDraft['form']
  /** A dot vote that is closed: its choices stand, and what phones placed is added to what is on the poster. */
  dots?: { vote: DotVote; phones: PhoneVote | null }
  aside?: ReactNode
  /** It comes in answer to a press that closed the dots: the first count takes the caret. */
  takesCaret?: boolean
  /** Given when it was asked for: it then takes the caret, and may be given up. */
  onDone?: (() => void) | undefined
}

/** Of dots being counted; of a tally that is mended, whose voters hold the phones' already. */
function phonesOf(mending: Tally | undefined, dots: TallyFormProps['dots']): TallyPhones | null {
  if (dots !== undefined) return dots.phones
  return mending?.phones == null ? null : { totals: mending.phones, voters: 0 }
}

/** Dots on a poster, ballots in a box: totals counted on paper, entered with what they must add up to. */
export function TallyForm(props: TallyFormProps): ReactNode {
  const { itemId, evening, commands, mending, dots, aside, form, onDone, takesCaret } = props
  const { t } = useTranslation('conduct')
  const { t: opinion } = useTranslation('opinion')
  const tallyId = mending?.tallyId ?? dots?.vote.tallyId ?? ''
  const initial =
    mending !== undefined
      ? tallyDraftOf(mending)
      : dots !== undefined
        ? tallyOfDots(dots.vote)
        : { ...newTally, ...(form === undefined ? {} : { form }) }
  const { values, change, forget } = useKeptDraft<TallyDraft>(
    `${form ?? 'tally'} ${tallyId === '' ? itemId : tallyId}`,
    initial,
  )
  const [opening, setOpening] = useState(false)
  const [back] = useState(() => document.activeElement)
  const first = useFormFocus<HTMLInputElement>()
  const phones = phonesOf(mending, dots)
  // Their names are what phones chose between.
  const fixed = dots?.vote.options.length ?? mending?.phones?.length ?? 0
  const fact = tallyFact(values, tallyId, itemId, phones)
  const remark = tallyRemarks({
    form: fact.form,
    options: fact.options,
    perVoter: fact.perVoter ?? 1,
    voters: fact.voters ?? null,
    blank: fact.blank ?? 0,
  })[0]
  const leave = (): void => {
    forget()
    onDone?.()
  }
  const besideOf = (place: number) => {
    const count = place < fixed ? phones?.totals[place] : undefined
    const total = (count ?? 0) + countOf(values.options[place]?.count ?? '')
    return count === undefined
      ? {}
      : {
          description: t('tally.byPhone', { count, total }),
          inputWrapperOrder: ['input' as const, 'description' as const],
        }
  }
  const record = async (): Promise<void> => {
    const known = lastEntry(evening, 'tallyRecorded', (entry) => entry.tallyId === tallyId)
    const recorded = await commands.tally(
      { ...fact, tallyId: tallyId === '' ? newId() : tallyId },
      known === null ? {} : { corrects: known.id, at: known.at },
    )
    if (recorded) leave()
  }
  const { phase, currentItemId } = evening.session
  const mayOpen =
    onDone !== undefined &&
    tallyId === '' &&
    (values.form === 'dots' || values.form === 'election') &&
    phase === 'running' &&
    currentItemId === itemId
  if (opening && onDone !== undefined && values.form === 'election') {
    const candidates = fact.options.map(({ label }) => ({ label, group: 'none' as const }))
    const typed = { question: values.question, candidates }
    return (
      <ElectionOpening
        itemId={itemId}
        initial={typed}
        evening={evening}
        commands={commands}
        back={back}
        onDone={leave}
      />
    )
  }
  if (opening && onDone !== undefined) {
    const typed = {
      question: values.question,
      options: fact.options.map(({ label }) => label).join('\n'),
      perVoter: values.perVoter === '' ? usualDots : values.perVoter,
    }
    return <OpinionOpening itemId={itemId} initial={typed} commands={commands} back={back} onDone={leave} />
  }
  return (
    <EntryForm
      title={dots === undefined ? t('tally.title') : opinion('countingDots')}
      recordLabel={t('tally.record')}
      ready={fact.options.length > 0}
      onRecord={() => void record()}
      onCancel={onDone === undefined ? undefined : leave}
      aside={
        mayOpen ? (
          <Button variant="subtle" color="gray" onClick={() => setOpening(true)}>
            {t(values.form === 'election' ? 'tally.openElection' : 'tally.openDots')}
          </Button>
        ) : (
          aside
        )
      }
    >
      {fixed === 0 && form === undefined && (
        <SegmentedControl
          aria-label={t('tally.form')}
          data={tallyForms.map((value) => ({ value, label: t(`tally.forms.${value}`) }))}
          value={values.form}
          transitionDuration={0}
          onChange={(form) => change({ form: tallyForms.find((each) => each === form) ?? 'dots' })}
        />
      )}
      {dots?.phones != null && <PhonesVoted voters={dots.phones.voters} rule={opinion('noDotToo')} />}
      <TextInput
        {...(onDone === undefined ? {} : { ref: first })}
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
              readOnly={place < fixed}
              onChange={(event) =>
                change({ options: rowsAfter(values.options, place, { label: event.currentTarget.value }) })
              }
            />
            <TextInput
              {...(place === 0 && takesCaret === true && onDone === undefined ? { ref: first } : {})}
              aria-label={t(place < fixed ? 'tally.paper' : 'tally.count', { place: place + 1 })}
              {...besideOf(place)}
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
        <CountField
          label={t(phones === null || phones.voters === 0 ? 'tally.voters' : 'tally.paperVoters')}
          value={values.voters}
          {...(phones === null || phones.voters === 0 || fact.voters === undefined
            ? {}
            : { beside: t('tally.phoneVoters', { count: phones.voters, total: fact.voters }) })}
          onChange={(voters) => change({ voters })}
        />
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
