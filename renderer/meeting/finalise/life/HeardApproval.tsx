import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalHeard } from '#shared/contract/approval-heard.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useApprovalHeard } from './use-approval-heard.ts'

interface HeardApprovalProps {
  /** The session that was chosen; null for one that is not on this computer. */
  atDocId: string | null
  onTake: (heard: ApprovalHeard) => void
}

/** What the chosen session's own journal says, offered to the form below: nothing is noted by it. */
export function HeardApproval({ atDocId, onTake }: HeardApprovalProps): ReactNode {
  const found = useApprovalHeard(atDocId)
  return found.map((heard) => <Heard key={heard.itemId} heard={heard} onTake={onTake} />)
}

function Heard({ heard, onTake }: Pick<HeardApprovalProps, 'onTake'> & { heard: ApprovalHeard }): ReactNode {
  const { t } = useTranslation('life')
  const [isTaken, setIsTaken] = useState(false)
  const { title, outcome, vote, decision } = heard
  const details = [
    ...(vote === null ? [] : [t('approval.heard.vote', { ...vote })]),
    ...(decision === '' ? [] : [t('approval.heard.decision', { words: decision })]),
    ...(outcome === 'noQuorum' ? [t('approval.heard.noQuorum')] : []),
    outcome === null
      ? t('approval.heard.unsettled')
      : t('approval.heard.outcome', { outcome: t(`approval.outcomes.${outcome}`) }),
    ...(isTaken ? [t('approval.heard.taken')] : []),
  ]
  const take = (): void => {
    setIsTaken(true)
    onTake(heard)
  }
  return (
    <>
      <Notice details={details}>{t('approval.heard.title', { title })}</Notice>
      <div>
        <Button size="sm" onClick={take}>
          {t('approval.heard.action')}
        </Button>
      </div>
    </>
  )
}
