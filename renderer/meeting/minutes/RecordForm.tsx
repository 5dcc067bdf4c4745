import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, Person } from '#shared/contract/meeting.ts'
import type { Proposal } from '#shared/rules/deliberation.ts'
import { announce } from '../../app/announce.ts'
import { giveCaretBack } from '../../ui/give-caret-back.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, type Evening } from '../evening/evening.ts'
import { Deciding } from '../deciding/Deciding.tsx'
import { ProposalPanel } from '../deciding/ProposalPanel.tsx'
import { ActionForm } from '../record/ActionForm.tsx'
import { DecisionForm } from '../record/DecisionForm.tsx'
import { OpinionCounting, uncountedDotsOn } from '../opinion/OpinionCounting.tsx'
import { ParkedPointForm } from '../record/ParkedPointForm.tsx'
import { TallyForm } from '../record/TallyForm.tsx'
import { VoteCounting } from '../ballots/VoteCounting.tsx'
import { ElectionCounting, uncountedElectionOn } from '../ballots/ElectionCounting.tsx'
import { OpeningPanel } from '../ballots/OpeningPanel.tsx'
import { SecretCounting } from '../secret/SecretCounting.tsx'
import type { RecordKind } from './offers/menu.ts'

interface RecordFormProps {
  kind: RecordKind
  item: AgendaItem
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** The vote of this item that waits to be counted. */
export function openVoteOn({ votes }: Evening, itemId: string): Evening['votes'][number] | undefined {
  return votes.find((vote) => vote.itemId === itemId && vote.counts === null && !vote.cancelled)
}

/**
 * The form asked for from the text, beside it. The caret goes there, and comes back to its place in the text when it
 * is recorded or given up; the minutes print what was recorded, nothing is copied into the text.
 */
export function RecordForm({ kind, item, evening, commands, onDone }: RecordFormProps): ReactNode {
  const { people } = evening.meeting
  // As it was when asked for: once counted there is no open vote any more, and that opens none.
  const [voteId] = useState(() => openVoteOn(evening, item.id)?.voteId)
  const [electionId] = useState(() => uncountedElectionOn(evening, item.id)?.tallyId)
  const [tallyId] = useState(() => uncountedDotsOn(evening, item.id)?.tallyId)
  const shared = { evening, commands, onDone }
  if (kind === 'decision') return <DecisionForm item={item} {...shared} />
  if (kind === 'proposal') return <Proposals itemId={item.id} {...shared} />
  if (kind === 'action') return <ActionForm itemId={item.id} people={people} onDone={onDone} />
  const dots = uncountedDotsOn(evening, item.id)
  if (kind === 'tally' && tallyId !== undefined)
    return dots === undefined ? null : <OpinionCounting dots={dots} {...shared} />
  if (kind === 'tally') return <TallyForm itemId={item.id} {...shared} />
  if (kind === 'parked') return <ParkingPoint itemId={item.id} people={people} onDone={onDone} />
  if (electionId !== undefined) {
    const election = evening.elections.find((each) => each.tallyId === electionId && !each.isCounted)
    return election === undefined ? null : <ElectionCounting counts={election} {...shared} />
  }
  if (voteId !== undefined) return <Counting voteId={voteId} {...shared} />
  return <OpeningPanel itemId={item.id} eligible={eligibleOn(evening, item.id)} {...shared} />
}

/** What becomes of the point is settled later: it is said, for nothing shows it beside the text. */
function ParkingPoint({
  itemId,
  people,
  onDone,
}: {
  itemId: string
  people: readonly Person[]
  onDone: () => void
}): ReactNode {
  const { t } = useTranslation('writing')
  const recorded = (text: string): void => {
    announce({ id: 'parked', tone: 'done', words: t('parked.recorded', { text }) })
    onDone()
  }
  return <ParkedPointForm itemId={itemId} people={people} draft={itemId} onRecorded={recorded} onCancel={onDone} />
}

/** Proposals beside the text, the one under discussion with its steps; put to the vote, it is the vote's form that asks. */
function Proposals({ itemId, ...shared }: Omit<RecordFormProps, 'kind' | 'item'> & { itemId: string }): ReactNode {
  const [asked, setAsked] = useState<Proposal | null>(null)
  const eligible = eligibleOn(shared.evening, itemId)
  if (asked !== null) return <OpeningPanel itemId={itemId} eligible={eligible} about={asked} {...shared} />
  return (
    <>
      <Deciding itemId={itemId} evening={shared.evening} commands={shared.commands} />
      <ProposalPanel itemId={itemId} onVote={setAsked} {...shared} />
    </>
  )
}

/** Asked for from the text: the first count gets the caret, and gives it back. */
function Counting({
  voteId,
  evening,
  commands,
  onDone,
}: Omit<RecordFormProps, 'kind' | 'item'> & { voteId: string }): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const vote = evening.votes.find((each) => each.voteId === voteId)
  useEffect(() => {
    const before = document.activeElement
    const first = field.current
    first?.focus({ preventScroll: true })
    return () => {
      const isHere = document.activeElement === document.body || !document.activeElement?.isConnected
      if ((isHere || document.activeElement === first) && before instanceof HTMLElement) giveCaretBack(before)
    }
  }, [])
  if (vote === undefined) return null
  const Form = vote.ballot === 'secretPhone' && vote.counts === null ? SecretCounting : VoteCounting
  return <Form vote={vote} evening={evening} commands={commands} field={field} onDone={onDone} />
}
