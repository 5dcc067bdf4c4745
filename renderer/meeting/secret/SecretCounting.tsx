import { Button } from '@mantine/core'
import { useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestMixed } from '#shared/rules/secret-ballot.ts'
import type { Vote } from '#shared/rules/votes.ts'
import { countingId } from '../ballots/vote-typing.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, type Evening } from '../evening/evening.ts'
import { CountField, countOf } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { usePhoneVote } from '../record/use-phone-vote.ts'
import styles from '../record/record.module.css'

interface SecretCountingProps {
  vote: Vote
  evening: Evening
  commands: Commands
  /** The first count, for the screen that moves the caret there. */
  field?: RefObject<HTMLInputElement | null>
  onDone?: (() => void) | undefined
}

const sides = ['against', 'abstain', 'for'] as const
const heaps = ['blank', 'invalid'] as const
const nothingTyped = { for: '', against: '', abstain: '', blank: '', invalid: '' }

/**
 * A secret vote while it is open: who took part and no more, then the papers, then one count for all. It closes in two
 * presses, for its count is never undone. It takes no focus by itself.
 */
export function SecretCounting({ vote, evening, commands, field, onDone }: SecretCountingProps): ReactNode {
  const { t } = useTranslation('secret')
  const { t: conduct } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft(`secret ${vote.voteId}`, nothingTyped)
  const [isSure, setIsSure] = useState(false)
  const phones = usePhoneVote(vote.voteId)
  const eligible = eligibleOn(evening, vote.itemId)
  const voices = phones?.secret?.voices ?? 0
  const papers = Object.values(values).reduce((sum, digits) => sum + countOf(digits), 0)
  const left = Math.max(0, eligible - voices)
  const isFew = papers > 0 && papers < fewestMixed
  const cancel = (
    <Button variant="subtle" color="gray" onClick={() => void commands.cancelVote(vote.voteId)}>
      {conduct('vote.cancel')}
    </Button>
  )
  const question = (
    <p id={countingId} className={styles.question}>
      {vote.question === '' ? conduct('vote.noText') : vote.question}
    </p>
  )
  const count = async (): Promise<void> => {
    if (!isSure) return setIsSure(true)
    const { for: pour, against, abstain, blank, invalid } = values
    const counts = { for: countOf(pour), against: countOf(against), abstain: countOf(abstain), notVoting: 0 }
    const done = await commands.countSecret(vote.voteId, counts, { blank: countOf(blank), invalid: countOf(invalid) })
    setIsSure(false)
    if (!done) return
    forget()
    onDone?.()
  }
  if (phones?.secret?.isLost === true) {
    return (
      <EntryForm
        title={t('title')}
        recordLabel={conduct('vote.restartNow')}
        onRecord={() => void commands.restartVote(vote.voteId, t('lostReason'))}
        onCancel={onDone}
        aside={cancel}
      >
        {question}
        <p role="alert">{t('lost')}</p>
      </EntryForm>
    )
  }
  return (
    <EntryForm
      title={t('title')}
      recordLabel={t(isSure ? 'closeSure' : 'close')}
      ready={phones !== null && !isFew}
      onRecord={() => void count()}
      onCancel={onDone}
      aside={cancel}
    >
      {question}
      <p className={styles.turnout}>
        <strong>{phones === null ? t('noRoom') : t('turnout', { count: phones.voters, voices, eligible })}</strong>{' '}
        <span>{t('hidden')}</span>
      </p>
      <div>
        <p className={styles.label}>{t('papers')}</p>
        <p className={styles.hint}>{t('papersHow', { fewest: fewestMixed })}</p>
        <div className={styles.counts}>
          {sides.map((side) => (
            <CountField
              key={side}
              label={t(`sides.${side}`)}
              value={values[side]}
              {...(side === 'against' && field !== undefined ? { field } : {})}
              onChange={(digits) => change({ [side]: digits })}
            />
          ))}
          {heaps.map((heap) => (
            <CountField
              key={heap}
              label={t(heap)}
              value={values[heap]}
              onChange={(digits) => change({ [heap]: digits })}
            />
          ))}
        </div>
      </div>
      <output className={styles.remark}>
        {isFew && t('tooFew', { count: papers, fewest: fewestMixed })}
        {!isFew && papers > left && t('tooMany', { count: papers, left })}
        {isSure && ` ${t('closeMeans')}`}
      </output>
      <p className={styles.hint}>{t('worth')}</p>
    </EntryForm>
  )
}
