import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, AgendaItem } from '#shared/contract/meeting.ts'
import { setItem } from '#shared/meeting/edits.ts'
import type { Decision } from '#shared/rules/votes.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { writtenDate } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Minutes } from '../../ui/Minutes.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import type { Commands } from './use-commands.ts'
import type { Evening } from './use-evening.ts'
import { VoteCounting, VoteOpening, VoteResult } from './VotePanel.tsx'
import styles from './conduct.module.css'

export type Panel = 'vote' | 'decision' | 'action' | null

/** The conclusion is a line that waits on the item, filled now or later (evening.md item 1). */
function Conclusion({ item }: { item: AgendaItem }): ReactNode {
  const { t } = useTranslation('conduct')
  const meeting = useMeeting()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (): void => {
    if (typed === null || typed === item.conclusion) return
    meeting.history.edit(t('undo.conclusion'), (origin) => setItem(meeting.body, item.id, { conclusion: typed }, origin))
    setTyped(null)
  }
  return (
    <TextInput
      label={t('item.conclusion')}
      placeholder={t('item.conclusionWaits')}
      value={typed ?? item.conclusion}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
    />
  )
}

function DecisionLine({ decision, onMend }: { decision: Decision; onMend: () => void }): ReactNode {
  const { t } = useTranslation('conduct')
  const views = decision.dissentingViews
  return (
    <li>
      <strong>{t(`decision.types.${decision.type}`)}</strong> ({t(`decision.modes.${decision.mode}`)}) : {decision.text}
      <small className={views === null ? styles.over : undefined}>
        {views === null
          ? t('decision.dissentMissing')
          : views.length === 0
            ? t('decision.dissentNone')
            : t('decision.dissentViews', { views: views.join(' ; ') })}
      </small>
      <Button size="compact-md" variant="subtle" color="gray" onClick={onMend}>
        {t('decision.mend')}
      </Button>
    </li>
  )
}

function ActionLine({ action }: { action: Action }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <li>
      {action.what}
      <small>
        {action.owner === '' ? t('action.nobody') : action.owner}
        {action.due !== null && ` · ${writtenDate(action.due, language)}`}
      </small>
    </li>
  )
}

/** What was recorded on this item so far. */
function Recorded({ evening, onMend }: { evening: Evening; onMend: (decision: Decision) => void }): ReactNode {
  const { t } = useTranslation('conduct')
  const itemId = evening.current?.id
  const votes = evening.votes.filter((vote) => vote.itemId === itemId && vote.counts !== null && !vote.cancelled)
  const decisions = evening.decisions.filter((decision) => decision.itemId === itemId)
  const actions = evening.meeting.actions.filter((action) => action.itemId === itemId)
  if (votes.length + decisions.length + actions.length === 0) return null
  return (
    <section className={styles.recorded} aria-label={t('item.recorded')}>
      {votes.map((vote) => (
        <VoteResult key={vote.voteId} vote={vote} />
      ))}
      {decisions.length > 0 && (
        <ul>
          {decisions.map((decision) => (
            <DecisionLine key={decision.decisionId} decision={decision} onMend={() => onMend(decision)} />
          ))}
        </ul>
      )}
      {actions.length > 0 && (
        <ul>
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface CurrentItemProps {
  evening: Evening
  commands: Commands
  panel: Panel
  setPanel: (panel: Panel) => void
}

/** The current item: how long is left, what was recorded, and what can be recorded now. */
export function CurrentItem({ evening, commands, panel, setPanel }: CurrentItemProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [mending, setMending] = useState<Decision | null>(null)
  const item = evening.current
  if (item === null) return null
  const times = evening.times.items[item.id]
  const voteOpen = evening.session.openVoteId !== null
  const done = (): void => {
    setPanel(null)
    setMending(null)
  }
  return (
    <>
      <p className={styles.itemKind}>
        {t('item.number', { number: evening.numbers.get(item.id) ?? '' })} · {t(`kinds.${item.kind}`)}
        {item.presenter !== '' && ` · ${item.presenter}`}
      </p>
      <h2 className={styles.itemTitle}>{item.title}</h2>
      <p className={styles.timer}>
        <Minutes plannedMs={times?.plannedMs ?? null} spentMs={times?.spentMs ?? 0} />
      </p>
      <div className={styles.row}>
        <Button onClick={() => setPanel('vote')} disabled={voteOpen} rightSection={<KeyHint keys={['V']} />} aria-keyshortcuts="v">
          {t('vote.title')}
        </Button>
        <Button onClick={() => setPanel('decision')} rightSection={<KeyHint keys={['C']} />} aria-keyshortcuts="c">
          {t('decision.title')}
        </Button>
        <Button onClick={() => setPanel('action')} rightSection={<KeyHint keys={['A']} />} aria-keyshortcuts="a">
          {t('action.title')}
        </Button>
      </div>
      {voteOpen && <VoteCounting key={evening.session.openVoteId} evening={evening} commands={commands} />}
      {panel === 'vote' && !voteOpen && <VoteOpening evening={evening} commands={commands} onDone={done} />}
      {panel === 'decision' && mending === null && <DecisionPanel evening={evening} commands={commands} onDone={done} />}
      {mending !== null && (
        <DecisionPanel key={mending.decisionId} evening={evening} commands={commands} mending={mending} onDone={done} />
      )}
      {panel === 'action' && <ActionPanel evening={evening} onDone={done} />}
      <Recorded
        evening={evening}
        onMend={(decision) => {
          setPanel(null)
          setMending(decision)
        }}
      />
      <Conclusion key={item.id} item={item} />
    </>
  )
}
