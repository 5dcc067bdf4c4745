import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { electionResultOf, tallyRemarks, tellerRemarks, type Tally } from '#shared/rules/votes.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { Remark } from '../record/Remark.tsx'
import { useElectionWords } from './election-words.ts'
import styles from '../record/record.module.css'

interface ElectionLineProps {
  tally: Tally
  evening: Evening
  /** Opens the round after; only while the session is on its item and nothing else is open. */
  commands?: Commands | undefined
  children?: ReactNode
}

/** An election counted: who is elected, and one key to another round where places are left. */
export function ElectionLine({ tally, evening, commands, children }: ElectionLineProps): ReactNode {
  const { t } = useTranslation('ballots')
  const words = useElectionWords()
  const result = electionResultOf(tally, evening.tallies)
  if (result === null) return null
  const isFollowed = evening.elections.some(({ after }) => after === tally.tallyId)
  const seats = result.open + (result.tied?.places ?? 0)
  const left = tally.options.filter(({ label }) => !result.elected.some((each) => each.label === label))
  const again = (needs: 'absolute' | 'plurality'): void => {
    const { question, parity, round, tallyId: after } = tally
    const candidates = left.map(({ label, group }) => ({ label, ...(group === undefined ? {} : { group }) }))
    const more = { ...(parity ? { parity } : {}), round: round + 1, after }
    void commands?.openElection({ question, candidates, seats, needs, ...more })
  }
  const remarks = [...tallyRemarks(tally), ...tellerRemarks(tally.tellers)]
  return (
    <div className={styles.line}>
      <p>
        {tally.question !== '' && <span className={styles.said}>{tally.question}</span>}
        <strong>
          {t('election.noQuestion')}
          {tally.round > 1 && `, ${t('round', { count: tally.round })}`}
        </strong>
        {' · '}
        {words(result)}
        <small>{t('papers', { blank: tally.blank, invalid: tally.invalid })}</small>
        {remarks.map((remark) => (
          <small key={remark.code} className={styles.missing}>
            <Remark remark={remark} />
          </small>
        ))}
        {seats > 0 && left.length > 0 && !isFollowed && commands !== undefined && (
          <>
            {(['plurality', 'absolute'] as const).map((needs) => (
              <Button key={needs} size="compact-sm" onClick={() => again(needs)}>
                {t('election.again', { needs: t(`election.${needs}`).toLocaleLowerCase() })}
              </Button>
            ))}
          </>
        )}
      </p>
      {children}
    </div>
  )
}
