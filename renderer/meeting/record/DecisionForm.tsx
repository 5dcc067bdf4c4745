import { Button, NativeSelect, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Decision } from '#shared/rules/votes.ts'
import { newId } from '../../storage/ids.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, type Evening } from '../evening/evening.ts'
import {
  basisOn,
  decisionFact,
  decisionModes,
  decisionTypes,
  dissentAnswers,
  draftOf,
  hasSums,
  isAddressed,
  isNoSum,
  newDecision,
  type DecisionDraft,
} from './decision-draft.ts'
import { Dissents } from './Dissents.tsx'
import { EntryForm } from './EntryForm.tsx'
import { GrantSums } from './GrantSums.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { VoteLine } from '../ballots/VoteLine.tsx'
import styles from './record.module.css'

export interface DecisionFormProps {
  item: AgendaItem
  evening: Evening
  commands: Commands
  /** A decision to mend; a new one when absent. */
  mending?: Decision
  onDone: () => void
}

/**
 * A decision in its words, how it was taken, and whether anyone sees it otherwise. "Is there another view?" has no
 * default and never blocks: it is asked again when finalising (evening.md item 12).
 */
export function DecisionForm({ item, evening, commands, mending, onDone }: DecisionFormProps): ReactNode {
  const { t } = useTranslation('conduct')
  const basis = basisOn(evening, item.id)
  const vote = mending === undefined ? basis.vote : evening.votes.find((each) => each.voteId === mending.voteId)
  const allowed = evening.rules.decisionModes
  const initial = mending === undefined ? newDecision(item, basis, allowed) : draftOf(mending)
  const { values, change, forget } = useKeptDraft<DecisionDraft>(`decision ${mending?.decisionId ?? item.id}`, initial)
  const first = useFormFocus<HTMLTextAreaElement>()
  // What was already decided otherwise, or put to the vote, is said as it was.
  const modes = decisionModes.filter((mode) => allowed.includes(mode) || mode === initial.mode)
  const ready =
    values.text.trim() !== '' && !(hasSums(values.type) && [values.amountAsked, values.amountGranted].some(isNoSum))

  const leave = (): void => {
    forget()
    onDone()
  }
  const record = async (): Promise<void> => {
    const decisionId = mending?.decisionId ?? newId()
    const fact = decisionFact(values, { decisionId, itemId: item.id, voteId: vote?.voteId ?? null })
    const known = lastEntry(evening, 'decisionRecorded', (entry) => entry.decisionId === decisionId)
    // Putting it into better words does not move the hour it was taken.
    if (await commands.decide(fact, known === null ? {} : { corrects: known.id, at: known.at })) leave()
  }
  return (
    <EntryForm
      title={t('decision.title')}
      recordLabel={t('decision.record')}
      ready={ready}
      onRecord={() => void record()}
      onCancel={leave}
      {...(values.text.trim() === '' ? {} : { onShow: () => commands.showWording(values.text) })}
      aside={
        <Button
          variant="subtle"
          color="gray"
          aria-pressed={evening.meeting.wall.shows === 'dissent'}
          onClick={commands.askDissent}
          rightSection={<KeyHint keys={['Shift', 'D']} />}
          aria-keyshortcuts="Shift+D"
        >
          {t('decision.askRoom')}
        </Button>
      }
    >
      <Textarea
        ref={first}
        label={t('decision.text')}
        value={values.text}
        maxRows={6}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <NativeSelect
          size="md"
          label={t('decision.type')}
          data={decisionTypes.map((value) => ({ value, label: t(`decision.types.${value}`) }))}
          value={values.type}
          onChange={(event) => {
            const type = decisionTypes.find((each) => each === event.target.value) ?? 'decision'
            // A referral (interpellation) goes to the prefect, by law (domain.md §1.1).
            const addressedTo =
              type === 'referral' && values.addressedTo === '' ? t('decision.prefect') : values.addressedTo
            change({ type, addressedTo })
          }}
        />
        {isAddressed(values.type) && (
          <TextInput
            className={styles.grows ?? ''}
            label={t('decision.addressedTo')}
            placeholder={t('decision.addressedHow')}
            autoComplete="off"
            value={values.addressedTo}
            onChange={(event) => change({ addressedTo: event.currentTarget.value })}
          />
        )}
        <div>
          <span className={styles.label}>{t('decision.mode')}</span>
          <SegmentedControl
            aria-label={t('decision.mode')}
            data={modes.map((value) => ({ value, label: t(`decision.modes.${value}`) }))}
            value={values.mode}
            transitionDuration={0}
            onChange={(mode) => change({ mode: decisionModes.find((each) => each === mode) ?? 'consensus' })}
          />
        </div>
      </div>
      {hasSums(values.type) && <GrantSums item={item} evening={evening} values={values} change={change} />}
      {values.mode === 'majority' && vote !== undefined && <VoteLine vote={vote} brief />}
      <Radio.Group
        size="md"
        label={t('decision.dissent')}
        value={values.asked}
        onChange={(asked) => change({ asked: dissentAnswers.find((each) => each === asked) ?? 'notYet' })}
      >
        <div className={styles.row}>
          {dissentAnswers.map((answer) => (
            <Radio key={answer} value={answer} label={t(`decision.${answer}`)} />
          ))}
        </div>
      </Radio.Group>
      {values.asked === 'views' && (
        <Dissents
          dissents={values.dissents}
          people={evening.meeting.people}
          onChange={(dissents) => change({ dissents })}
        />
      )}
      <Textarea
        label={t('decision.alternatives')}
        description={t('decision.onePerLine')}
        value={values.alternatives}
        minRows={1}
        maxRows={6}
        onChange={(event) => change({ alternatives: event.currentTarget.value })}
      />
    </EntryForm>
  )
}
