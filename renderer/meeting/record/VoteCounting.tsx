import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { countRemarks, type Vote } from '#shared/rules/votes.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, lastEntry, type Evening } from '../evening/evening.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { CountField } from './CountField.tsx'
import { Doubles } from './Doubles.tsx'
import { EntryForm } from './EntryForm.tsx'
import { Remark } from './Remark.tsx'
import { useKeptDraft } from './use-kept-draft.ts'
import { countsFrom, deduced, sides, typedAgain, typedFrom, type TypedCounts } from './vote-typing.ts'
import styles from './record.module.css'

export interface VoteCountingProps {
  vote: Vote
  evening: Evening
  commands: Commands
  /** The first count, for the screen that moves the caret there. */
  field?: RefObject<HTMLInputElement | null>
  /** Given when a count already noted is put right. */
  onDone?: (() => void) | undefined
}

/**
 * Counting as it is done here: against, abstain, then *for* by subtraction or by counting. It takes no focus by itself,
 * for hands are being counted meanwhile.
 */
export function VoteCounting({ vote, evening, commands, field, onDone }: VoteCountingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft<TypedCounts>(`count ${vote.voteId}`, typedFrom(vote))
  // On the running item hands are counted again; later it is the noted count that is put right, at its own hour.
  const isLive = evening.session.currentItemId === vote.itemId
  const eligible = eligibleOn(evening, vote.itemId, isLive ? undefined : (vote.countedAt ?? undefined))
  const counts = countsFrom(values)
  const complete = values.for !== ''
  const remark = complete ? countRemarks(counts, eligible)[0] : undefined
  const deduce = (): void => change(deduced(values, eligible))
  const record = async (): Promise<void> => {
    const earlier = isLive ? null : lastEntry(evening, 'voteCounted', (entry) => entry.voteId === vote.voteId)
    const mending = earlier === null ? {} : { at: earlier.at, corrects: earlier.id }
    if (!(await commands.countVote(vote.voteId, counts, values.deduced, mending))) return
    forget()
    onDone?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== '=') return
    event.preventDefault()
    deduce()
  }
  return (
    <EntryForm
      title={t('vote.count')}
      recordLabel={t('vote.record')}
      ready={complete}
      onRecord={() => void record()}
      {...(onDone === undefined
        ? {}
        : {
            onCancel: () => {
              forget()
              onDone()
            },
          })}
      aside={
        vote.counts === null && (
          <Button variant="subtle" color="gray" onClick={() => void commands.cancelVote(vote.voteId)}>
            {t('vote.cancel')}
          </Button>
        )
      }
    >
      <p className={styles.question}>{vote.question === '' ? t('vote.noText') : vote.question}</p>
      {(vote.forMeans !== '' || vote.againstMeans !== '') && (
        <p className={styles.hint}>
          {[
            ...(vote.forMeans === '' ? [] : [t('vote.forIs', { words: vote.forMeans })]),
            ...(vote.againstMeans === '' ? [] : [t('vote.againstIs', { words: vote.againstMeans })]),
          ].join(' · ')}
        </p>
      )}
      <p className={styles.hint}>
        {t('vote.inRoom', { count: eligible })}
        <Doubles evening={evening} after=" · " />
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- one key for its fields */}
      <div className={styles.counts} onKeyDown={onKeyDown}>
        {sides.map((side) => (
          <CountField
            key={side}
            label={t(`vote.side.${side}`)}
            value={values[side]}
            {...(side === 'against' && field !== undefined ? { field } : {})}
            onChange={(digits) => change(typedAgain(values, side, digits, eligible))}
          />
        ))}
        <output className={styles.remark}>
          <Remark remark={remark} />
        </output>
        <Button
          className={styles.deduce}
          onClick={deduce}
          rightSection={<KeyHint keys={['=']} />}
          aria-keyshortcuts="="
        >
          {t('vote.deduce')}
        </Button>
      </div>
    </EntryForm>
  )
}
