import { Button, NumberInput, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VoteCounts } from '#shared/rules/facts.ts'
import { countRemarks, deduceFor, type Vote } from '#shared/rules/votes.ts'
import type { Commands } from './use-commands.ts'
import type { Evening } from './use-evening.ts'
import styles from './conduct.module.css'

interface PanelProps {
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** The question, in full, before hands go up (evening.md item 12). */
export function VoteOpening({ evening, commands, onDone }: PanelProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [question, setQuestion] = useState('')
  const open = async (): Promise<void> => {
    if (await commands.openVote(question.trim())) onDone()
  }
  return (
    <form
      className={styles.panel}
      aria-label={t('vote.open')}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <Textarea
        label={t('vote.question')}
        description={t('vote.questionHow', { count: evening.eligible })}
        value={question}
        autoFocus
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      {question.trim() === '' && <p className={styles.soft}>{t('vote.withoutText')}</p>}
      <div className={styles.row}>
        <Button type="submit" variant="filled">
          {t('vote.openNow')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

const sides = ['against', 'abstain', 'notVoting', 'for'] as const

/** Counting as it is done here: against, abstain, then *for* by subtraction or by counting. */
export function VoteCounting({ evening, commands }: Omit<PanelProps, 'onDone'>): ReactNode {
  const { t } = useTranslation('conduct')
  const [typed, setTyped] = useState<Record<(typeof sides)[number], number | ''>>({
    against: '',
    abstain: '',
    notVoting: '',
    for: '',
  })
  const [deduced, setDeduced] = useState(false)
  const vote = evening.votes.find((each) => each.voteId === evening.session.openVoteId)
  if (vote === undefined) return null
  const counts: VoteCounts = {
    for: Number(typed.for),
    against: Number(typed.against),
    abstain: Number(typed.abstain),
    notVoting: Number(typed.notVoting),
  }
  const complete = typed.for !== ''
  const remarks = complete ? countRemarks(counts, evening.eligible) : []
  const deduce = (): void => {
    setTyped({ ...typed, for: Math.max(0, deduceFor(evening.eligible, counts.against, counts.abstain, counts.notVoting)) })
    setDeduced(true)
  }
  const holders = Object.entries(evening.attendance.byPerson).filter(([, person]) => person.holdsProxies.length > 0)
  return (
    <form
      className={styles.panel}
      aria-label={t('vote.count')}
      onSubmit={(event) => {
        event.preventDefault()
        void commands.countVote(counts, deduced)
      }}
    >
      <p className={styles.question}>{vote.question === '' ? t('vote.noText') : vote.question}</p>
      <p className={styles.soft}>
        {t('vote.inRoom', { count: evening.eligible })}
        {holders.length > 0 &&
          ` · ${t('vote.twice', { names: holders.map(([id]) => evening.people.get(id)?.name ?? '').join(', ') })}`}
      </p>
      <div className={styles.counts}>
        {sides.map((side) => (
          <NumberInput
            key={side}
            label={t(`vote.side.${side}`)}
            value={typed[side]}
            min={0}
            max={100_000}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            onChange={(value) => {
              setTyped({ ...typed, [side]: value === '' ? '' : Number(value) })
              if (side === 'for') setDeduced(false)
            }}
          />
        ))}
        <Button onClick={deduce}>{t('vote.deduce')}</Button>
      </div>
      {remarks.map((remark) => (
        <p key={remark.code} className={styles.over} role="status">
          {t(`remark.${remark.code}`, remark.params)}
        </p>
      ))}
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={!complete}>
          {t('vote.record')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() =>
            void commands.send({ kind: 'voteCancelled', voteId: vote.voteId, reason: '' }, t('undo.voteCancelled'))
          }
        >
          {t('vote.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** A result in words, never a percentage alone, never colour alone. */
export function VoteResult({ vote }: { vote: Vote }): ReactNode {
  const { t } = useTranslation('conduct')
  if (vote.counts === null) return null
  const { counts } = vote
  const said = [
    t('vote.for', { count: counts.for }),
    t('vote.against', { count: counts.against }),
    t('vote.abstain', { count: counts.abstain }),
    ...(counts.notVoting > 0 ? [t('vote.notVoting', { count: counts.notVoting })] : []),
  ]
  return (
    <p className={styles.result}>
      <strong>{t(`vote.outcome.${vote.outcome ?? 'tie'}`)}</strong>
      {` : ${said.join(', ')}`}
      {vote.deduced && ` (${t('vote.deduced')})`}
      {vote.question !== '' && <small>{vote.question}</small>}
    </p>
  )
}
