import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deliberationUnderWay, type Proposal } from '#shared/rules/deliberation.ts'
import { giveCaretBack } from '../../ui/give-caret-back.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { ProposalCard } from './ProposalCard.tsx'
import { WordedForm } from './WordedForm.tsx'
import styles from './deciding.module.css'

interface ProposalPanelProps {
  itemId: string
  evening: Evening
  commands: Commands
  onVote: (proposal: Proposal) => void
  onDone: () => void
}

/** The proposals of an item, and one more: the form is there at once when there is none yet. */
export function ProposalPanel({ itemId, evening, commands, onVote, onDone }: ProposalPanelProps): ReactNode {
  const { t } = useTranslation('deciding')
  const { session, deliberations, proposals } = evening
  const here = proposals.filter((each) => each.itemId === itemId)
  const [adding, setAdding] = useState(here.length === 0)
  const panel = useRef<HTMLElement>(null)
  const [before] = useState(() => document.activeElement)
  // It was asked for: the hand goes to the first thing it can do there, and back where it was.
  useLayoutEffect(() => {
    const element = panel.current
    if (element?.contains(document.activeElement) === false) element.querySelector('button')?.focus()
    return () => {
      const isInside = element?.contains(document.activeElement) === true
      if (isInside && before instanceof HTMLElement && before.isConnected) giveCaretBack(before)
    }
  }, [before])
  const discussed = deliberationUnderWay(deliberations, itemId)
  const isLive = session.phase === 'running' && session.currentItemId === itemId
  const mayBegin = isLive && discussed === null && session.openVoteId === null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape bubbles here from its buttons
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t('panel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      {here
        // The one under discussion stands above, with its steps.
        .filter(({ proposalId }) => proposalId !== discussed?.proposalId)
        .map((proposal) => (
          <ProposalCard
            key={proposal.proposalId}
            proposal={proposal}
            evening={evening}
            commands={commands}
            mayBegin={mayBegin}
            onVote={onVote}
          />
        ))}
      {adding ? (
        <WordedForm
          draft={`proposal ${itemId}`}
          words={{ title: t('form'), record: t('record'), text: t('text'), by: t('by') }}
          people={evening.meeting.people}
          onRecord={(worded) => commands.propose(itemId, worded)}
          onShow={(text) => commands.showWording(text)}
          onDone={() => {
            setAdding(false)
            // What can be done with it comes next, unless the hand has gone elsewhere meanwhile.
            requestAnimationFrame(() => {
              if (document.activeElement === document.body) panel.current?.querySelector('button')?.focus()
            })
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button size="sm" onClick={() => setAdding(true)}>
            {t(here.length === 0 ? 'form' : 'another')}
          </Button>
          <Button size="sm" variant="subtle" color="gray" onClick={onDone} rightSection={<KeyHint keys={['Escape']} />}>
            {t('close')}
          </Button>
        </div>
      )}
    </section>
  )
}
