import { Button } from '@mantine/core'
import { useCallback, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { roomOfVote } from '#shared/meeting/ballots.ts'
import { voteRemarks, votesIn, type Vote } from '#shared/rules/votes.ts'
import { eligibleOn, lastEntry } from '../evening/evening.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { CountField } from '../record/CountField.tsx'
import { Doubles } from './Doubles.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { PhonesVoted } from '../record/PhonesVoted.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { usePhonesMayVote, usePhoneVote } from '../record/use-phone-vote.ts'
import {
  countingId,
  countsFrom,
  deduced,
  noPhones,
  isSecondBegun,
  phoneSides,
  secondCounts,
  secondFrom,
  sides,
  together,
  typedAgain,
  typedFrom,
  type SecondTyped,
  type Side,
  type TypedCounts,
} from './vote-typing.ts'
import { ballotingOf } from './balloting.ts'
import { CardSign } from './CardSign.tsx'
import type { VoteCountingProps } from './counting.ts'
import { Remarks } from './Remarks.tsx'
import { SecretDemanded } from './SecretDemanded.tsx'
import { ResultAhead, type Casting } from './ResultAhead.tsx'
import own from './ballots.module.css'
import styles from '../record/record.module.css'

interface HandDraft extends TypedCounts {
  /** What a second teller counted beside; null while nobody does. */
  second: SecondTyped | null
  casting: Casting
}

function draftOf(vote: Vote): HandDraft {
  return { ...typedFrom(vote), second: secondFrom(vote), casting: vote.result?.casting ?? '' }
}

const noneTyped: Record<Side, string> = { against: '', abstain: '', notVoting: '', for: '' }

/**
 * Counting as it is done here: against, abstain, then *for* by subtraction or by counting; what phones chose stands
 * beside each. It takes no focus by itself, for hands are being counted meanwhile.
 */
export function HandCounting({ vote, evening, commands, field, onDone }: VoteCountingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: said } = useTranslation('ballots')
  const { values, change, forget } = useKeptDraft<HandDraft>(`count ${vote.voteId}`, draftOf(vote))
  const asked = useRef(false)
  // The second count was asked for with a press: the caret goes where it is typed. Not when it is only drawn again.
  const takeAsked = useCallback((input: HTMLInputElement | null): void => {
    if (asked.current) input?.focus()
    if (input !== null) asked.current = false
  }, [])
  // On the running item hands are counted again; later it is the noted count that is put right, at its own hour.
  const isLive = evening.session.currentItemId === vote.itemId
  const at = isLive ? evening.last : (vote.countedAt ?? evening.last)
  const eligible = eligibleOn(evening, vote.itemId, at)
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
  const checked = secondCounts(values.second, phones ?? noPhones)
  const isSecondMissing = isSecondBegun(values.second)
  const counted = { ...vote, counts, checked, blank: 0, invalid: 0 }
  const remarks = complete ? voteRemarks(counted, roomOfVote(ballotingOf(evening), vote, at)) : []
  const deduce = (): void => change(deduced(values, hands))
  // A phone never says that it takes no part; its line is kept, so that the fields stand level.
  const besideOf = (side: Side, count: number, total: number): string =>
    side === 'notVoting' ? '\u00A0' : t('vote.byPhone', { count, total })
  const leave = (): void => {
    forget()
    onDone?.()
  }
  const record = async (): Promise<void> => {
    // The count of a secret vote is put right, never taken again: its ballots are erased.
    const isAgain = isLive && vote.ballot !== 'secretPhone'
    const earlier = isAgain ? null : lastEntry(evening, 'voteCounted', (entry) => entry.voteId === vote.voteId)
    const mending = earlier === null ? {} : { at: earlier.at, corrects: earlier.id }
    const more = {
      ...(phones === null ? {} : { phones }),
      ...(checked === null ? {} : { checked }),
      ...(values.casting === '' ? {} : { casting: values.casting }),
    }
    if (!(await commands.countVote(vote.voteId, counts, typed.deduced, { ...mending, ...more }))) return
    leave()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== '=') return
    event.preventDefault()
    deduce()
  }
  return (
    <EntryForm
      title={said(`count.${vote.ballot}`)}
      recordLabel={t('vote.record')}
      ready={complete && !isSecondMissing}
      onRecord={() => void record()}
      onCancel={onDone === undefined ? undefined : leave}
      aside={
        vote.counts === null && (
          <>
            <Button variant="subtle" color="gray" onClick={() => void commands.cancelVote(vote.voteId)}>
              {t('vote.cancel')}
            </Button>
            <SecretDemanded vote={vote} evening={evening} commands={commands} />
          </>
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
            {...(vote.ballot === 'colorCards' ? { sign: <CardSign side={side} /> } : {})}
            value={typed[side]}
            {...(side === 'against' && field !== undefined ? { field } : {})}
            {...(phones === null ? {} : { beside: besideOf(side, phones[side], counts[side]) })}
            onChange={(digits) => change(typedAgain(typed, side, digits, hands))}
          />
        ))}
        {values.second === null && (
          <Button
            className={own.addSecond ?? ''}
            size="compact-md"
            variant="subtle"
            color="gray"
            onClick={() => {
              asked.current = true
              change({ second: noneTyped })
            }}
          >
            {said('second.add')}
          </Button>
        )}
        <Button
          className={styles.deduce}
          onClick={deduce}
          rightSection={<KeyHint keys={['=']} />}
          aria-keyshortcuts="="
        >
          {t('vote.deduce')}
        </Button>
      </div>
      {values.second !== null && (
        <fieldset className={own.second}>
          <legend>{said('second.title')}</legend>
          <div className={styles.counts}>
            {sides.map((side) => (
              <CountField
                key={side}
                label={t(`vote.side.${side}`)}
                name={said('second.of', { side: t(`vote.side.${side}`) })}
                {...(side === 'against' ? { field: takeAsked } : {})}
                value={values.second?.[side] ?? ''}
                onChange={(digits) => change({ second: { ...(values.second ?? noneTyped), [side]: digits } })}
              />
            ))}
          </div>
          {isSecondMissing && <p className={styles.hint}>{said('second.missing')}</p>}
        </fieldset>
      )}
      {complete && (
        <ResultAhead
          vote={vote}
          evening={evening}
          counts={counts}
          at={at}
          casting={values.casting}
          onCasting={(casting) => change({ casting })}
        />
      )}
      {!complete && typed.against !== '' && <p className={styles.hint}>{t('vote.missing')}</p>}
      <Remarks remarks={remarks} />
    </EntryForm>
  )
}
