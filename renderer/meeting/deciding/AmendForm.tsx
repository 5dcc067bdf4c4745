import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import type { Proposal } from '#shared/rules/deliberation.ts'
import type { Worded } from '../evening/deciding-commands.ts'
import { WordedForm } from './WordedForm.tsx'

interface AmendFormProps {
  proposal: Proposal
  people: readonly Person[]
  /** @param read the proposal as it stood when the form was opened */
  onRecord: (read: Proposal, worded: Worded) => Promise<boolean>
  onDone: () => void
}

/** The text again, to be changed; what changes is shown word by word under it. */
export function AmendForm({ proposal, people, onRecord, onDone }: AmendFormProps): ReactNode {
  const { t } = useTranslation('deciding')
  // Somebody may amend it meanwhile: what one read is what one amends. Once refused, it is what stands then.
  const [read, setRead] = useState(proposal)
  const record = async (worded: Worded): Promise<boolean> => {
    const done = await onRecord(read, worded)
    if (!done) setRead(proposal)
    return done
  }
  return (
    <WordedForm
      draft={`amend ${proposal.proposalId}`}
      words={{
        title: t('amendForm'),
        record: t('recordAmendment'),
        text: t('amended'),
        by: t('amendedBy'),
      }}
      people={people}
      start={read.text}
      onRecord={record}
      onDone={onDone}
      comparing
    />
  )
}
