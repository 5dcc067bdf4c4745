import { Button, SegmentedControl, Switch, TextInput, Textarea } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { askersNeeded, isMoreThanHalf } from '#shared/rules/votes.ts'
import type { Ballot } from '#shared/rules/facts.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { usualBallot } from '../evening/vote-commands.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { usePhonesMayVote } from '../record/use-phone-vote.ts'
import { Doubles } from './Doubles.tsx'
import { SecretSwitch, useMayBeSecret } from '../secret/SecretSwitch.tsx'
import { offeredBallots } from './offered.ts'
import type { OpeningProps } from './opening.ts'
import { askForKeys } from './roll-keys.ts'
import { countingId } from './vote-typing.ts'
import styles from '../record/record.module.css'
import own from './ballots.module.css'

/** The question, in full, before hands go up, and how one votes (evening.md item 12). */
export function VoteOpening({ itemId, evening, eligible, commands, about, back, onDone }: OpeningProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: said } = useTranslation('ballots')
  const { rules, attendance } = evening
  const offered = offeredBallots(rules)
  const { values, change, forget } = useKeptDraft(`vote ${about?.proposalId ?? itemId}`, {
    question: about?.text ?? '',
    forMeans: '',
    againstMeans: '',
    withPhones: true,
    ballot: '',
    secret: false,
  })
  const mayBeSecret = useMayBeSecret(evening, itemId)
  const isSecret = mayBeSecret && values.secret
  const chosen = offered.find((each) => each === values.ballot) ?? usualBallot(rules)
  const ballot = isSecret ? 'secretPhone' : chosen
  const mayVoteByPhone = usePhonesMayVote() && ballot === 'showOfHands'
  const first = useFormFocus<HTMLTextAreaElement>(back)
  const { secretOnDemand, majorityBase, majority } = rules
  const mayDemand = secretOnDemand !== null && !isSecret && ballot !== 'secretPaper' && offered.includes('secretPaper')
  const makeSecret = (): void => change({ ballot: 'secretPaper' satisfies Ballot })
  const open = async (): Promise<void> => {
    const { question, forMeans, againstMeans, withPhones } = values
    const words = {
      question: question.trim(),
      forMeans: forMeans.trim(),
      againstMeans: againstMeans.trim(),
      proposalId: about?.proposalId ?? null,
    }
    if (ballot === 'rollCall') askForKeys()
    if (!(await commands.openVote({ ...words, ballot, byPhone: withPhones && mayVoteByPhone }))) return
    forget()
    onDone()
    // The hand was here: what it opened is seen whole.
    requestAnimationFrame(() => document.getElementById(countingId)?.scrollIntoView({ block: 'nearest' }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!mayDemand || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'b') return
    event.preventDefault()
    makeSecret()
  }
  return (
    <EntryForm
      title={said(`open.${ballot}`)}
      recordLabel={t('vote.openNow')}
      onRecord={() => void open()}
      onCancel={() => {
        forget()
        onDone()
      }}
      {...(values.question.trim() === '' ? {} : { onShow: () => commands.showWording(values.question) })}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- one key for its fields */}
      <div className={styles.fields} onKeyDown={onKeyDown}>
        <Textarea
          ref={first}
          label={t('vote.question')}
          description={t('vote.questionHow', { count: eligible })}
          value={values.question}
          maxRows={5}
          onChange={(event) => change({ question: event.currentTarget.value })}
        />
        <div className={styles.row}>
          {(['forMeans', 'againstMeans'] as const).map((side) => (
            <TextInput
              key={side}
              className={styles.grows ?? ''}
              label={t(`vote.${side}`)}
              autoComplete="off"
              value={values[side]}
              onChange={(event) => change({ [side]: event.currentTarget.value })}
            />
          ))}
        </div>
        {offered.length > 1 && !isSecret && (
          <SegmentedControl
            className={own.ways ?? ''}
            aria-label={said('how')}
            fullWidth
            data={offered.map((value) => ({ value, label: said(`ballot.${value}`) }))}
            value={chosen}
            transitionDuration={0}
            onChange={(value) => change({ ballot: value })}
          />
        )}
        {mayDemand && (
          <div className={styles.row}>
            <p className={styles.hint}>
              {said('onDemand', {
                count: askersNeeded(secretOnDemand, attendance.presentVoting),
                present: attendance.presentVoting,
              })}
            </p>
            <Button size="compact-md" onClick={makeSecret} rightSection={<KeyHint keys={['Ctrl', 'B']} />}>
              {said('demanded')}
            </Button>
          </div>
        )}
        {mayBeSecret && (
          <SecretSwitch
            itemId={itemId}
            evening={evening}
            checked={values.secret}
            onChange={(secret) => change({ secret })}
          />
        )}
        {mayVoteByPhone && (
          <Switch
            label={t('vote.withPhones')}
            description={t('vote.withPhonesHow')}
            checked={values.withPhones}
            onChange={(event) => change({ withPhones: event.currentTarget.checked })}
          />
        )}
        <p className={styles.hint}>
          {said('takes', {
            part: isMoreThanHalf(majority)
              ? said('half')
              : said('part', { numerator: majority.numerator, denominator: majority.denominator }),
            of: said(`base.${majorityBase}`),
          })}
          <Doubles evening={evening} after=" " isSentence />
        </p>
        <p className={styles.hint}>{values.question.trim() === '' && t('vote.withoutText')}</p>
      </div>
    </EntryForm>
  )
}
