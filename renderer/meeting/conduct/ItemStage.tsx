import { Button } from '@mantine/core'
import { useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Proposal } from '#shared/rules/deliberation.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { BalanceButton } from '../balance/BalanceButton.tsx'
import { useRights, type Guarded } from '../open-room/use-rights.ts'
import type { Commands } from '../evening/commands.ts'
import { eligibleOn, type Evening } from '../evening/evening.ts'
import { Deciding } from '../deciding/Deciding.tsx'
import { ProposalPanel } from '../deciding/ProposalPanel.tsx'
import { FacilitatorNote } from '../notes/FacilitatorNote.tsx'
import { ActionForm } from '../record/ActionForm.tsx'
import { Conclusion } from '../record/Conclusion.tsx'
import { DecisionForm } from '../record/DecisionForm.tsx'
import { OpinionCounting, uncountedDotsOn } from '../opinion/OpinionCounting.tsx'
import { Recorded } from '../record/Recorded.tsx'
import { RestartVote } from '../ballots/RestartVote.tsx'
import { TallyForm } from '../record/TallyForm.tsx'
import { VoteCounting } from '../ballots/VoteCounting.tsx'
import { ElectionCounting, uncountedElectionOn } from '../ballots/ElectionCounting.tsx'
import { OpeningPanel } from '../ballots/OpeningPanel.tsx'
import { SecretCounting } from '../secret/SecretCounting.tsx'
import { AdoptSpeechRules } from '../rules/AdoptSpeechRules.tsx'
import { Recused } from '../rules/Recused.tsx'
import { ItemTimer } from './ItemTimer.tsx'
import styles from './conduct.module.css'

export const panels = ['proposal', 'vote', 'decision', 'action', 'tally'] as const
export type Panel = (typeof panels)[number] | 'restart'
/** Conduct's own keys for them; listed in Conduct.tsx. */
export const panelKeys: Record<(typeof panels)[number], string> = {
  proposal: 'z',
  vote: 'v',
  decision: 'c',
  action: 'a',
  tally: 'r',
}

/** What each of them notes, where not every pen may. */
const guardedBy: Partial<Record<(typeof panels)[number], Guarded>> = {
  proposal: 'decisionRecorded',
  vote: 'voteOpened',
  tally: 'voteOpened',
  decision: 'decisionRecorded',
}

/** What is opened beside an item's own forms. */
export const besidePanels = ['overflow', 'parked', 'happened'] as const
/** These two have a key of their own: a capital. */
export type BesidePanel = (typeof besidePanels)[number] | 'balance' | 'rules'
export const besideKeys: Record<(typeof besidePanels)[number], string> = { overflow: 'i', parked: 'q', happened: 'j' }

interface ItemStageProps {
  item: AgendaItem
  evening: Evening
  commands: Commands
  panel: Panel | null
  openPanel: (panel: Panel) => void
  /** Closes this form, unless another was opened while it was being recorded. */
  closePanel: (panel: Panel) => void
  /** The first count of the open vote. */
  countField: RefObject<HTMLInputElement | null>
  beside: BesidePanel | null
  openBeside: (panel: BesidePanel) => void
}

/** An item: how long is left, what was recorded, and what can be recorded now. */
export function ItemStage({
  item,
  evening,
  commands,
  panel,
  openPanel,
  closePanel,
  countField,
  beside,
  openBeside,
}: ItemStageProps): ReactNode {
  const { t } = useTranslation('conduct')
  const kept = useKeptFocus<HTMLElement>()
  /** Put to the vote from its card: the vote's form asks in its words. */
  const [asked, setAsked] = useState<Proposal | null>(null)
  const { why } = useRights()
  const { phase, currentItemId } = evening.session
  const isLive = phase === 'running' && currentItemId === item.id
  const whyNot = (each: (typeof panels)[number]): string | undefined => {
    const fact = guardedBy[each]
    return fact === undefined ? undefined : why(fact)
  }
  const open = evening.votes.find((vote) => vote.itemId === item.id && vote.counts === null && !vote.cancelled)
  const last = evening.votes.findLast((vote) => vote.itemId === item.id && vote.counts !== null && !vote.cancelled)
  const dots = uncountedDotsOn(evening, item.id)
  const election = uncountedElectionOn(evening, item.id)
  return (
    <article className={styles.stage} aria-labelledby="item-title" tabIndex={-1} {...kept}>
      <h2 id="item-title" className={styles.title}>
        {item.title}
      </h2>
      <ItemTimer itemId={item.id} title={item.title} evening={evening} commands={commands} />
      {/* Above everything else: hands are up. */}
      {open?.ballot === 'secretPhone' && (
        <SecretCounting key={open.voteId} vote={open} evening={evening} commands={commands} field={countField} />
      )}
      {open !== undefined && open.ballot !== 'secretPhone' && (
        <VoteCounting key={open.voteId} vote={open} evening={evening} commands={commands} field={countField} />
      )}
      {election !== undefined && (
        <ElectionCounting
          key={election.tallyId}
          counts={election}
          evening={evening}
          commands={commands}
          field={countField}
        />
      )}
      {dots !== undefined && <OpinionCounting key={dots.tallyId} dots={dots} evening={evening} commands={commands} />}
      <Deciding
        itemId={item.id}
        evening={evening}
        commands={commands}
        onDecide={panel === 'decision' ? undefined : () => openPanel('decision')}
      />
      {phase !== 'planned' && (
        <div className={styles.acts}>
          {panels.map((each) => (
            <Button
              key={each}
              disabled={(each === 'vote' && !isLive) || whyNot(each) !== undefined}
              title={whyNot(each)}
              aria-pressed={panel === each}
              onClick={() => openPanel(each)}
              rightSection={<KeyHint keys={[panelKeys[each].toUpperCase()]} />}
              aria-keyshortcuts={panelKeys[each]}
            >
              {t(`${each}.title`)}
            </Button>
          ))}
        </div>
      )}
      {phase !== 'planned' && (
        <div className={styles.beside}>
          {besidePanels.map((each) => (
            <Button
              key={each}
              size="sm"
              variant="subtle"
              color="gray"
              disabled={each === 'overflow' && !isLive}
              aria-pressed={beside === each}
              onClick={() => openBeside(each)}
              rightSection={<KeyHint keys={[besideKeys[each].toUpperCase()]} />}
              aria-keyshortcuts={besideKeys[each]}
            >
              {t(`${each}.open`)}
            </Button>
          ))}
          <BalanceButton isOpen={beside === 'balance'} onPress={() => openBeside('balance')} />
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            disabled={phase === 'adjourned' || why('ruleChanged') !== undefined}
            title={why('ruleChanged')}
            aria-pressed={beside === 'rules'}
            onClick={() => openBeside('rules')}
            rightSection={<KeyHint keys={['Shift', 'G']} />}
            aria-keyshortcuts="Shift+G"
          >
            {t('rules.open')}
          </Button>
        </div>
      )}
      <AdoptSpeechRules itemId={item.id} evening={evening} commands={commands} />
      <Recused itemId={item.id} evening={evening} commands={commands} />
      {panel === 'vote' && open === undefined && election === undefined && (
        <OpeningPanel
          itemId={item.id}
          evening={evening}
          eligible={eligibleOn(evening, item.id)}
          commands={commands}
          {...(asked === null ? {} : { about: asked })}
          onDone={() => {
            setAsked(null)
            closePanel('vote')
          }}
        />
      )}
      {panel === 'proposal' && (
        <ProposalPanel
          itemId={item.id}
          evening={evening}
          commands={commands}
          onVote={(proposal) => {
            setAsked(proposal)
            openPanel('vote')
          }}
          onDone={() => closePanel('proposal')}
        />
      )}
      {panel === 'decision' && (
        <DecisionForm item={item} evening={evening} commands={commands} onDone={() => closePanel('decision')} />
      )}
      {panel === 'action' && (
        <ActionForm itemId={item.id} people={evening.meeting.people} onDone={() => closePanel('action')} />
      )}
      {panel === 'tally' && (
        <TallyForm itemId={item.id} evening={evening} commands={commands} onDone={() => closePanel('tally')} />
      )}
      {panel === 'restart' && last !== undefined && open === undefined && (
        <RestartVote key={last.voteId} vote={last} commands={commands} onDone={() => closePanel('restart')} />
      )}
      <Recorded
        item={item}
        evening={evening}
        commands={commands}
        onRestart={isLive && open === undefined ? () => openPanel('restart') : undefined}
      />
      <Conclusion item={item} />
      <FacilitatorNote itemId={item.id} />
    </article>
  )
}
