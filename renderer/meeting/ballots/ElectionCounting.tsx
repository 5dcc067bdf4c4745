import { Button } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { electionResultOf, tallyRemarks, tellerRemarks, type Election, type Tally } from '#shared/rules/votes.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, lastEntry, type Evening } from '../evening/evening.ts'
import { CountField } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { boxOf, countedOf, electionFact, type BoxDraft } from './election-draft.ts'
import { useElectionWords } from './election-words.ts'
import { Remarks } from './Remarks.tsx'
import { Tellers } from './Tellers.tsx'
import { countingId } from './vote-typing.ts'
import styles from '../record/record.module.css'
import own from './ballots.module.css'

interface ElectionCountingProps {
  /** Opened and not counted yet; or the result that is put right. */
  counts: Election | Tally
  evening: Evening
  commands: Commands
  field?: RefObject<HTMLInputElement | null>
  onDone?: (() => void) | undefined
}

/** The election of an item that nobody counted yet. */
export function uncountedElectionOn({ elections }: Evening, itemId: string): Election | undefined {
  return elections.findLast((each) => each.itemId === itemId && !each.isCounted)
}

const box = ['voters', 'envelopes', 'blank', 'invalid'] as const

/** What comes out of the box: signatures and envelopes, white and void papers, then each candidate's voices. */
export function ElectionCounting({ counts, evening, commands, field, onDone }: ElectionCountingProps): ReactNode {
  const { t } = useTranslation('ballots')
  const words = useElectionWords()
  const tally = 'options' in counts ? counts : undefined
  const election = 'options' in counts ? countedOf(counts) : counts
  const { candidates, tallyId, seats } = election
  const { values, change, forget } = useKeptDraft<BoxDraft>(
    `election count ${tallyId}`,
    boxOf(candidates.length, tally),
  )
  const fact = electionFact(election, values)
  const complete = candidates.every((_, place) => (values.voices[place] ?? '') !== '')
  const asTally = talliedAs(fact)
  const result = complete ? electionResultOf(asTally, [...evening.tallies, asTally]) : null
  const standing = evening.meeting.people.filter(({ name, displayName }) =>
    candidates.some(({ label }) => label === name || (displayName !== '' && label === displayName)),
  )
  const remarks = complete
    ? [
        ...tallyRemarks(asTally),
        ...tellerRemarks(
          values.tellers,
          standing.map(({ id }) => id),
        ),
      ]
    : []
  const leave = (): void => {
    forget()
    onDone?.()
  }
  const record = async (): Promise<void> => {
    const known = lastEntry(evening, 'tallyRecorded', (entry) => entry.tallyId === tallyId)
    const recorded = await commands.tally(fact, known === null ? {} : { corrects: known.id, at: known.at })
    if (!recorded) return
    leave()
  }
  return (
    <EntryForm
      title={t('election.count')}
      recordLabel={t('election.record')}
      ready={complete}
      onRecord={() => void record()}
      onCancel={onDone === undefined ? undefined : leave}
      aside={
        tally === undefined && (
          <Button variant="subtle" color="gray" onClick={() => void commands.cancelElection(tallyId)}>
            {t('election.cancel')}
          </Button>
        )
      }
    >
      <p id={countingId} className={styles.question}>
        {election.question === '' ? t('election.noQuestion') : election.question}
        {election.round > 1 && ` (${t('round', { count: election.round })})`}
      </p>
      <p className={styles.hint}>
        {[
          t('election.left', { count: seats }),
          t(`election.${election.needs}`),
          t('election.names', { count: seats }),
          ...(tally === undefined ? [t('roll.weight', { count: eligibleOn(evening, election.itemId) })] : []),
        ].join(' · ')}
      </p>
      <div className={own.voices}>
        {candidates.map(({ label }, place) => (
          <CountField
            key={label}
            label={t('election.voicesOf', { name: label })}
            value={values.voices[place] ?? ''}
            {...(place === 0 && field !== undefined ? { field } : {})}
            onChange={(digits) =>
              change({ voices: candidates.map((_, at) => (at === place ? digits : (values.voices[at] ?? ''))) })
            }
          />
        ))}
      </div>
      <div className={own.voices}>
        {box.map((figure) => (
          <CountField
            key={figure}
            label={t(figure === 'voters' ? 'election.voters' : `figure.${figure}`)}
            value={values[figure]}
            onChange={(digits) => change({ [figure]: digits })}
          />
        ))}
      </div>
      <Tellers
        evening={evening}
        tellers={values.tellers}
        except={candidates.map(({ label }) => label)}
        onChange={(tellers) => change({ tellers })}
      />
      <p className={styles.hint} aria-live="polite">
        {result !== null && words(result)}
      </p>
      <Remarks remarks={remarks} />
    </EntryForm>
  )
}

/** The tally the typed figures would make. */
function talliedAs(fact: ReturnType<typeof electionFact>): Tally {
  const { tallyId, itemId, form, question, options, perVoter = 1, voters = null, blank = 0, tellers = [] } = fact
  const { invalid = 0, envelopes = null, seats = null, needs = 'plurality', parity = false, round = 1 } = fact
  const figures = { perVoter, voters, blank, invalid, envelopes, tellers, phones: null, scale: null, grades: null }
  return {
    tallyId,
    itemId,
    form,
    question,
    options,
    ...figures,
    seats,
    needs,
    parity,
    round,
    after: fact.after ?? null,
    at: 0,
  }
}
