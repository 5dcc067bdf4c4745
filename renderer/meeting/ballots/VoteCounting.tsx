import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { countRemarks, votesIn, type Vote } from '#shared/rules/votes.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, lastEntry, type Evening } from '../evening/evening.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { CountField } from '../record/CountField.tsx'
import { Doubles } from './Doubles.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { PhonesVoted } from '../record/PhonesVoted.tsx'
import { Remark } from '../record/Remark.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { usePhonesMayVote, usePhoneVote } from '../record/use-phone-vote.ts'
import {
  countingId,
  countsFrom,
  deduced,
  noPhones,
  phoneSides,
  sides,
  together,
  typedAgain,
  typedFrom,
  type Side,
  type TypedCounts,
} from './vote-typing.ts'
import styles from '../record/record.module.css'

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
 * Counting as it is done here: against, abstain, then *for* by subtraction or by counting; what phones chose stands
 * beside each. It takes no focus by itself, for hands are being counted meanwhile.
 */
export function VoteCounting({ vote, evening, commands, field, onDone }: VoteCountingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft<TypedCounts>(`count ${vote.voteId}`, typedFrom(vote))
  // On the running item hands are counted again; later it is the noted count that is put right, at its own hour.
  const isLive = evening.session.currentItemId === vote.itemId
  const eligible = eligibleOn(evening, vote.itemId, isLive ? undefined : (vote.countedAt ?? undefined))
  const open = usePhoneVote(vote.voteId)
  const isOpenToPhones = usePhonesMayVote() && vote.byPhone && vote.counts === null
  // The room's first word about it comes a moment later: until then no phone voted.
  const phones = open === null ? (vote.phones ?? (isOpenToPhones ? noPhones : null)) : phoneSides(open)
  const byPhone = votesIn(phones ?? noPhones)
  const hands = Math.max(0, eligible - byPhone)
  // Phones go on voting while hands are counted: what is deduced follows.
  const typed = values.deduced ? deduced(values, hands) : values
  const counts = together(countsFrom(typed), phones ?? noPhones)
  const complete = typed.for !== ''
  const remark = complete ? countRemarks(counts, eligible)[0] : undefined
  const deduce = (): void => change(deduced(values, hands))
  // A phone never says that it takes no part; its line is kept, so that the fields stand level.
  const besideOf = (side: Side, count: number, total: number): string =>
    side === 'notVoting' ? '\u00A0' : t('vote.byPhone', { count, total })
  const record = async (): Promise<void> => {
    // The count of a secret vote is put right, never taken again: its ballots are erased.
    const isAgain = isLive && vote.ballot !== 'secretPhone'
    const earlier = isAgain ? null : lastEntry(evening, 'voteCounted', (entry) => entry.voteId === vote.voteId)
    const mending = earlier === null ? {} : { at: earlier.at, corrects: earlier.id }
    const part = phones === null ? {} : { phones }
    if (!(await commands.countVote(vote.voteId, counts, typed.deduced, { ...mending, ...part }))) return
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
      <p id={countingId} className={styles.question}>
        {vote.question === '' ? t('vote.noText') : vote.question}
      </p>
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
        {phones !== null && t('vote.inRoomParts', { phones: byPhone, hands })}
        <Doubles evening={evening} after=" · " />
      </p>
      {isOpenToPhones && <PhonesVoted voters={open?.voters ?? 0} rule={t('vote.noHandToo')} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- one key for its fields */}
      <div className={styles.counts} onKeyDown={onKeyDown}>
        {sides.map((side) => (
          <CountField
            key={side}
            label={t(`vote.side.${side}`)}
            value={typed[side]}
            {...(side === 'against' && field !== undefined ? { field } : {})}
            {...(phones === null ? {} : { beside: besideOf(side, phones[side], counts[side]) })}
            onChange={(digits) => change(typedAgain(typed, side, digits, hands))}
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
