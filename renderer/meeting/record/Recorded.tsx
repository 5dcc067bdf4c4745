import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, AgendaItem } from '#shared/contract/meeting.ts'
import type { Decision, Tally, Vote } from '#shared/rules/votes.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { ActionForm } from './ActionForm.tsx'
import { ActionLine } from './ActionLine.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionLine } from './DecisionLine.tsx'
import { gradedTally } from '../opinion/grades-draft.ts'
import { GradesForm } from '../opinion/GradesForm.tsx'
import { OpinionLine } from '../opinion/OpinionLine.tsx'
import { TallyForm } from './TallyForm.tsx'
import { TallyLine } from './TallyLine.tsx'
import { remarksOf } from '#shared/meeting/ballots.ts'
import { ballotingOf } from '../ballots/balloting.ts'
import { ElectionCounting } from '../ballots/ElectionCounting.tsx'
import { ElectionLine } from '../ballots/ElectionLine.tsx'
import { VoteCounting } from '../ballots/VoteCounting.tsx'
import { VoteLine } from '../ballots/VoteLine.tsx'
import styles from './record.module.css'

interface OnItem {
  votes: Vote[]
  tallies: Tally[]
  decisions: Decision[]
  actions: Action[]
}

/** What was recorded on an item; while old actions are gone through, those of earlier sessions too. */
export function recordedOn(evening: Evening, item: AgendaItem): OnItem {
  const isHere = (each: { itemId: string | null }): boolean => each.itemId === item.id
  return {
    votes: evening.votes.filter((vote) => isHere(vote) && vote.counts !== null),
    tallies: evening.tallies.filter(isHere),
    decisions: evening.decisions.filter(isHere),
    actions: evening.meeting.actions.filter(
      (action) => isHere(action) || (item.kind === 'followUp' && action.itemId === null),
    ),
  }
}

/** A round decides nothing, or the papers are asked again: another may follow. */
function mayGoOn({ ballot, outcome }: Vote): boolean {
  return ballot === 'secretPaper' || outcome === 'tie' || outcome === 'notReached'
}

interface RecordedProps {
  item: AgendaItem
  evening: Evening
  commands: Commands
  /** Takes the last vote again; only while the session is on its item. */
  onRestart?: (() => void) | undefined
}

/** Everything recorded on an item, each line with the button that mends it in its place. */
export function Recorded({ item, evening, commands, onRestart }: RecordedProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: said } = useTranslation('ballots')
  const [mending, setMending] = useState<string | null>(null)
  const kept = useKeptFocus<HTMLElement>()
  const { votes, tallies, decisions, actions } = recordedOn(evening, item)
  const lastVote = votes.findLast((vote) => !vote.cancelled)
  if (votes.length + tallies.length + decisions.length + actions.length === 0) return null
  // Another line may have been opened while this one was being recorded.
  const done = (id: string) => (): void => setMending((known) => (known === id ? null : known))
  const mend = (id: string, what: string): ReactNode => (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-label={t('item.mend', { what: what.slice(0, 120) })}
      onClick={() => setMending(id)}
    >
      {t('item.mendShort')}
    </Button>
  )
  return (
    <section className={styles.recorded} aria-label={t('item.recorded')} tabIndex={-1} {...kept}>
      {votes.map((vote) =>
        mending === vote.voteId ? (
          <VoteCounting
            key={vote.voteId}
            vote={vote}
            evening={evening}
            commands={commands}
            onDone={done(vote.voteId)}
          />
        ) : (
          <VoteLine key={vote.voteId} vote={vote} remarks={vote.cancelled ? [] : remarksOf(ballotingOf(evening), vote)}>
            {!vote.cancelled && mend(vote.voteId, vote.question === '' ? t('vote.title') : vote.question)}
            {vote === lastVote && onRestart !== undefined && mayGoOn(vote) && (
              <Button size="compact-sm" onClick={() => void commands.nextRound(vote.voteId)}>
                {said('nextRound')}
              </Button>
            )}
            {vote === lastVote && onRestart !== undefined && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={onRestart}
                aria-keyshortcuts="Shift+V"
                title={t('vote.restart')}
              >
                {t('vote.restartShort')}
              </Button>
            )}
          </VoteLine>
        ),
      )}
      {tallies.map((tally) =>
        tally.form === 'election' && tally.seats !== null ? (
          mending === tally.tallyId ? (
            <ElectionCounting
              key={tally.tallyId}
              counts={tally}
              evening={evening}
              commands={commands}
              onDone={done(tally.tallyId)}
            />
          ) : (
            <ElectionLine
              key={tally.tallyId}
              tally={tally}
              evening={evening}
              commands={onRestart === undefined ? undefined : commands}
            >
              {mend(tally.tallyId, tally.question)}
            </ElectionLine>
          )
        ) : mending === tally.tallyId && tally.form === 'grades' ? (
          <GradesForm
            key={tally.tallyId}
            graded={gradedTally(tally)}
            evening={evening}
            commands={commands}
            onDone={done(tally.tallyId)}
          />
        ) : mending === tally.tallyId ? (
          <TallyForm
            key={tally.tallyId}
            itemId={item.id}
            evening={evening}
            commands={commands}
            mending={tally}
            onDone={done(tally.tallyId)}
          />
        ) : tally.form === 'grades' ? (
          <OpinionLine key={tally.tallyId} tally={tally}>
            {mend(tally.tallyId, tally.question)}
          </OpinionLine>
        ) : (
          <TallyLine key={tally.tallyId} tally={tally}>
            {mend(tally.tallyId, tally.question)}
          </TallyLine>
        ),
      )}
      {decisions.map((decision) =>
        mending === decision.decisionId ? (
          <DecisionForm
            key={decision.decisionId}
            item={item}
            evening={evening}
            commands={commands}
            mending={decision}
            onDone={done(decision.decisionId)}
          />
        ) : (
          <DecisionLine key={decision.decisionId} decision={decision}>
            {mend(decision.decisionId, decision.text)}
          </DecisionLine>
        ),
      )}
      {actions.map((action) =>
        mending === action.id ? (
          <ActionForm
            key={action.id}
            itemId={action.itemId}
            people={evening.meeting.people}
            mending={action}
            onDone={done(action.id)}
          />
        ) : (
          <ActionLine key={action.id} action={action}>
            {mend(action.id, action.what)}
          </ActionLine>
        ),
      )}
    </section>
  )
}
