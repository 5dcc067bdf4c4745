/* oxlint-disable jsx-a11y/prefer-tag-over-role -- WAI-ARIA's listbox: a `select` takes letters for itself. */
import { Button } from '@mantine/core'
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rollIn, roomOfVote } from '#shared/meeting/ballots.ts'
import type { VoteChoice } from '#shared/rules/facts.ts'
import { rollCounts, voteRemarks, votesIn, type Voter } from '#shared/rules/votes.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { lastEntry } from '../evening/evening.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import { ballotingOf } from './balloting.ts'
import type { VoteCountingProps } from './counting.ts'
import { Remarks } from './Remarks.tsx'
import { ResultAhead, type Casting } from './ResultAhead.tsx'
import { takeKeys } from './roll-keys.ts'
import { countingId } from './vote-typing.ts'
import own from './ballots.module.css'
import styles from '../record/record.module.css'

const answers: readonly VoteChoice[] = ['for', 'against', 'abstain', 'notVoting']

/**
 * Each is called in the order of the list: one key an answer, arrows to go back to somebody. The figures are the sum of
 * the answers; who is missing is said here and nowhere else.
 */
export function RollCall({ vote, evening, commands, field, onDone }: VoteCountingProps): ReactNode {
  const { t } = useTranslation('ballots')
  const { t: conduct } = useTranslation('conduct')
  const [place, setPlace] = useState(0)
  const [casting, setCasting] = useState<Casting>(vote.result?.casting ?? '')
  const list = useRef<HTMLDivElement>(null)
  const isLive = evening.session.currentItemId === vote.itemId
  const at = isLive ? evening.last : (vote.countedAt ?? evening.last)
  const balloting = ballotingOf(evening)
  const roll = rollIn(balloting, vote, at)
  const counts = rollCounts(roll)
  const missing = roll.filter(({ choice }) => choice === null)
  const called = roll[Math.min(place, roll.length - 1)]
  const nameOf = (id: string): string => evening.people.get(id)?.name ?? ''
  const withWeight = ({ personId, proxies }: Voter): string =>
    proxies.length === 0
      ? nameOf(personId)
      : t('roll.withProxy', { name: nameOf(personId), givers: proxies.map(nameOf).join(', ') })
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(field, () => list.current)
  useEffect(() => {
    if (takeKeys()) list.current?.focus()
  }, [])
  const answer = (choice: VoteChoice): void => {
    if (called === undefined) return
    void commands.castVoice(vote.voteId, called.personId, choice)
    // What was pressed may not be in the journal yet: the next one is whoever else has not answered.
    const after = [...roll.slice(place + 1), ...roll.slice(0, place)].find((voter) => voter.choice === null)
    if (after !== undefined) setPlace(roll.indexOf(after))
  }
  const record = async (): Promise<void> => {
    const earlier = isLive ? null : lastEntry(evening, 'voteCounted', (entry) => entry.voteId === vote.voteId)
    const mending = earlier === null ? {} : { at: earlier.at, corrects: earlier.id }
    const more = casting === '' ? {} : { casting }
    if (await commands.countVote(vote.voteId, counts, false, { ...mending, ...more })) onDone?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const choice = answers.find((each) => event.key.toUpperCase() === t(`roll.keys.${each}`))
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const isDone = event.key === 'Enter' && missing.length === 0 && roll.length > 0
    if (choice === undefined && step === 0 && !isDone) return
    // Letters are the roll's while it has the focus: none of them is a command of the screen meanwhile.
    event.preventDefault()
    event.stopPropagation()
    if (choice !== undefined && !event.repeat) answer(choice)
    if (step !== 0) setPlace(Math.max(0, Math.min(roll.length - 1, place + step)))
    if (isDone && !event.repeat) void record()
  }
  const said = answers.map((each) => `${conduct(`vote.side.${each}`)} ${counts[each]}`).join(' · ')
  return (
    <EntryForm
      title={t('count.rollCall')}
      recordLabel={conduct('vote.record')}
      ready={votesIn(counts) > 0}
      onRecord={() => void record()}
      onCancel={onDone}
      aside={
        vote.counts === null && (
          <Button variant="subtle" color="gray" onClick={() => void commands.cancelVote(vote.voteId)}>
            {conduct('vote.cancel')}
          </Button>
        )
      }
    >
      <p id={countingId} className={styles.question}>
        {vote.question === '' ? conduct('vote.noText') : vote.question}
      </p>
      <p className={styles.hint}>{t('roll.how')}</p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={t('roll.list')}
        aria-activedescendant={called === undefined ? undefined : `voter-${called.personId}`}
        className={own.roll}
        onKeyDown={onKeyDown}
      >
        {roll.map((voter, at) => (
          // The keys are the list's own.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={voter.personId}
            id={`voter-${voter.personId}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === place}
            className={own.voter}
            onClick={() => setPlace(at)}
          >
            <span>{withWeight(voter)}</span>
            {voter.weight > 1 && <small>{t('roll.weight', { count: voter.weight })}</small>}
            <b data-choice={voter.choice ?? 'none'}>
              {voter.choice === null ? t('roll.waits') : t(`roll.answer.${voter.choice}`)}
            </b>
          </div>
        ))}
      </div>
      {called !== undefined && (
        <div className={styles.row}>
          {answers.map((each) => (
            <Button
              key={each}
              size="compact-md"
              onClick={() => answer(each)}
              rightSection={<KeyHint keys={[t(`roll.keys.${each}`)]} />}
            >
              {t(`roll.answer.${each}`)}
            </Button>
          ))}
        </div>
      )}
      <p className={styles.hint} aria-live="polite">
        {called !== undefined && missing.length > 0 && `${t('roll.called', { name: withWeight(called) })} `}
        {said}
        {missing.length > 0 && ` · ${t('roll.missing', { count: missing.length })}`}
      </p>
      {missing.length === 0 && roll.length > 0 && (
        <ResultAhead vote={vote} evening={evening} counts={counts} at={at} casting={casting} onCasting={setCasting} />
      )}
      <Remarks
        remarks={
          missing.length === 0 ? voteRemarks({ ...vote, counts, checked: null }, roomOfVote(balloting, vote, at)) : []
        }
      />
    </EntryForm>
  )
}
