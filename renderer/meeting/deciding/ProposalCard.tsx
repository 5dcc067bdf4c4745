import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { textBefore, type Proposal } from '#shared/rules/deliberation.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import { proposalAt } from '../evening/deciding-commands.ts'
import type { Evening } from '../evening/evening.ts'
import { AmendForm } from './AmendForm.tsx'
import { Changes } from './Changes.tsx'
import styles from './deciding.module.css'

export interface ProposalCardProps {
  proposal: Proposal
  evening: Evening
  commands: Commands
  /** A vote or another discussion can be opened now: the session is on this item and nothing is under way. */
  mayBegin: boolean
  /** Opens the vote's panel with the proposal's text as its question. */
  onVote: (proposal: Proposal) => void
}

/** A proposal as it stands, each amendment with what it changed, and what can be done with it. */
export function ProposalCard({ proposal, evening, commands, mayBegin, onVote }: ProposalCardProps): ReactNode {
  const { t } = useTranslation('deciding')
  const [amending, setAmending] = useState(false)
  const { proposalId, amendments, by } = proposal
  const { people, wall } = evening.meeting
  const isShown = wall.shows === 'proposal' && wall.text === proposalId
  const isAt = proposalAt(evening, proposal.itemId)?.proposalId === proposalId
  const modes = evening.rules.decisionModes
  return (
    <article className={styles.proposal} aria-label={proposal.text.slice(0, 120)}>
      <p className={styles.text}>{proposal.text}</p>
      {by !== '' && <p className={styles.soft}>{t('madeBy', { name: by })}</p>}
      {amendments.map(({ amendmentId, by: author, text }, place) => (
        <p key={amendmentId} className={styles.changes}>
          <span className={styles.soft}>
            {author === '' ? t('amendment') : t('amendmentBy', { name: author })}
            {' · '}
          </span>
          <Changes before={textBefore(proposal, place)} after={text} />
        </p>
      ))}
      {proposal.isWithdrawn ? (
        <p className={styles.soft}>{t('withdrawn')}</p>
      ) : (
        <div className={styles.acts}>
          <Button size="sm" aria-expanded={amending} onClick={() => setAmending(!amending)}>
            {t('amend')}
          </Button>
          <Button
            size="sm"
            aria-pressed={isShown}
            onClick={() => commands.showProposal(proposalId)}
            {...(isAt
              ? {
                  rightSection: <KeyHint keys={['Ctrl', 'Shift', 'Enter']} />,
                  'aria-keyshortcuts': 'Control+Shift+Enter',
                }
              : {})}
          >
            {t(isShown ? 'hide' : 'show')}
          </Button>
          {(['consensus', 'consent'] as const)
            .filter((mode) => modes.includes(mode))
            .map((mode) => (
              <Button key={mode} size="sm" disabled={!mayBegin} onClick={() => void commands.discuss(proposalId, mode)}>
                {t(mode)}
              </Button>
            ))}
          {modes.includes('majority') && (
            <Button size="sm" disabled={!mayBegin} onClick={() => onVote(proposal)}>
              {t('majority')}
            </Button>
          )}
          <Button size="sm" variant="subtle" color="gray" onClick={() => void commands.withdrawProposal(proposalId)}>
            {t('withdraw')}
          </Button>
        </div>
      )}
      {amending && (
        <AmendForm proposal={proposal} people={people} onRecord={commands.amend} onDone={() => setAmending(false)} />
      )}
    </article>
  )
}
