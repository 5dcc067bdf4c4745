import { Button, NumberInput, Radio, Textarea } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalHeard } from '#shared/contract/approval-heard.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { useNow } from '../../../ui/page-clock.ts'
import { HeardApproval } from './HeardApproval.tsx'
import { keptRemarks } from './kept-remarks.ts'
import type { LifeProps } from './LifePanel.tsx'
import { SessionField, type ChosenSession } from './SessionField.tsx'
import { likelySession, useLaterSessions } from './use-later-sessions.ts'
import styles from './life.module.css'

const outcomes = ['approved', 'approvedWithCorrections', 'refused', 'noQuorum'] as const
type Outcome = (typeof outcomes)[number]
const counted = ['for', 'against', 'abstain'] as const

/** What the next session said of them. */
export function ApprovalForm({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { t: codes } = useTranslation('codes')
  const { header } = useSnapshot()
  const today = wallClock(useNow('minute'), header.timeZone).date
  const [outcome, setOutcome] = useState<Outcome>('approved')
  const [chosen, setChosen] = useState<ChosenSession | null>(null)
  const sessions = useLaterSessions(docId, header.date)
  const [typed, setTyped] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [inText, setInText] = useState(false)
  const [isCounted, setIsCounted] = useState(false)
  const [votes, setVotes] = useState<Record<(typeof counted)[number], number | ''>>({
    for: '',
    against: '',
    abstain: '',
  })
  const likely = likelySession(sessions ?? [], today)
  const session = chosen ?? { docId: likely?.docId ?? null, on: likely?.date ?? today }
  const { on } = session
  const hasVote = counted.some((each) => votes[each] !== '')
  const withCorrections = outcome === 'approvedWithCorrections'
  const kept = withCorrections ? keptRemarks(life.remarks, header.language) : ''
  const corrections = typed ?? kept
  const isMissing = withCorrections && corrections.trim() === ''

  const take = ({ outcome: heard, vote }: ApprovalHeard): void => {
    if (heard !== null) setOutcome(heard)
    if (vote === null) return
    setVotes({ for: vote.for, against: vote.against, abstain: vote.abstain })
    setIsCounted(true)
  }
  const note = (): void => {
    setAsked(isMissing)
    if (isMissing) {
      field.current?.focus()
      return
    }
    const vote = { for: votes.for || 0, against: votes.against || 0, abstain: votes.abstain || 0 }
    const said = withCorrections ? { corrections, inText } : { corrections: outcome === 'refused' ? corrections : '' }
    void hand.act(t('freezing'), (acceptedCharacters) =>
      callHost('minutes.approval', {
        acceptedCharacters,
        docId,
        by,
        outcome,
        on,
        atDocId: session.docId,
        text: life.text,
        ...said,
        ...(hasVote ? { vote } : {}),
      }),
    )
  }
  return (
    <form
      className={styles.form}
      aria-label={t('acts.approved')}
      onSubmit={(event) => {
        event.preventDefault()
        note()
      }}
    >
      <SessionField sessions={sessions ?? []} chosen={session} onChoose={setChosen} />
      <HeardApproval key={session.docId} atDocId={session.docId} onTake={take} />
      <Radio.Group label={t('approval.outcome')} value={outcome} onChange={(value) => setOutcome(value)}>
        <div className={styles.choices}>
          {outcomes.map((each) => (
            <Radio key={each} value={each} label={t(`approval.outcomes.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {(withCorrections || outcome === 'refused') && (
        <Textarea
          label={t(withCorrections ? 'approval.corrections' : 'approval.why')}
          description={kept === '' ? null : t('approval.kept')}
          ref={field}
          error={asked && isMissing ? codes('correctionsMissing') : null}
          autosize
          minRows={2}
          maxRows={10}
          value={corrections}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {withCorrections && (
        <Radio.Group
          label={t('approval.where')}
          value={inText ? 'inText' : 'beside'}
          onChange={(value) => setInText(value === 'inText')}
        >
          <div className={styles.choices}>
            <Radio value="beside" label={t('approval.beside')} />
            <Radio value="inText" label={t('approval.inText')} />
          </div>
        </Radio.Group>
      )}
      <details open={isCounted} onToggle={(event) => setIsCounted(event.currentTarget.open)}>
        <summary>{t('approval.vote')}</summary>
        <div className={styles.row}>
          {counted.map((each) => (
            <NumberInput
              key={each}
              label={t(`approval.${each}`)}
              min={0}
              max={100_000}
              allowDecimal={false}
              hideControls
              className={styles.count}
              value={votes[each]}
              onChange={(value) => setVotes({ ...votes, [each]: typeof value === 'number' ? value : '' })}
            />
          ))}
        </div>
      </details>
      <div>
        <Button
          type="submit"
          variant="filled"
          size="sm"
          disabled={hand.trying.isRunning || by.trim() === '' || on === ''}
        >
          {t('approval.action')}
        </Button>
      </div>
    </form>
  )
}
