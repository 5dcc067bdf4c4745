import { Button, Radio, Select, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionMode, DecisionType } from '#shared/rules/facts.ts'
import type { Decision } from '#shared/rules/votes.ts'
import { newId } from '../../storage/ids.ts'
import type { Commands } from './use-commands.ts'
import type { Evening } from './use-evening.ts'
import styles from './conduct.module.css'

export const decisionTypes: readonly DecisionType[] = ['decision', 'opinion', 'wish', 'question', 'referral', 'grant', 'adjourned']
export const decisionModes: readonly DecisionMode[] = ['consensus', 'consent', 'majority']

/** Views typed one a line. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

type Asked = 'notYet' | 'none' | 'views'

interface DecisionPanelProps {
  evening: Evening
  commands: Commands
  /** A decision to mend; a new one when absent. */
  mending?: Decision
  onDone: () => void
}

function askedOf(decision: Decision | undefined): Asked {
  if (decision === undefined || decision.dissentingViews === null) return 'notYet'
  return decision.dissentingViews.length === 0 ? 'none' : 'views'
}

/**
 * A decision in its words, how it was taken, and whether anyone sees it otherwise. "Any other view?" has no default
 * and never blocks: it is asked again when finalising (evening.md item 12).
 */
export function DecisionPanel({ evening, commands, mending, onDone }: DecisionPanelProps): ReactNode {
  const { t } = useTranslation('conduct')
  const vote = evening.votes.findLast((each) => each.itemId === evening.current?.id && each.counts !== null)
  const [text, setText] = useState(mending?.text ?? vote?.question ?? '')
  const [type, setType] = useState<DecisionType>(mending?.type ?? 'decision')
  const [mode, setMode] = useState<DecisionMode>(mending?.mode ?? (vote === undefined ? 'consensus' : 'majority'))
  const [asked, setAsked] = useState<Asked>(askedOf(mending))
  const [views, setViews] = useState((mending?.dissentingViews ?? []).join('\n'))
  const [alternatives, setAlternatives] = useState((mending?.alternatives ?? []).join('\n'))
  const itemId = mending?.itemId ?? evening.current?.id

  const record = async (): Promise<void> => {
    if (itemId === undefined) return
    const voteId = mending === undefined ? (mode === 'majority' ? vote?.voteId : undefined) : (mending.voteId ?? undefined)
    const entry = evening.standing.find(
      (each) => each.kind === 'decisionRecorded' && each.decisionId === mending?.decisionId,
    )
    const done = await commands.send(
      {
        kind: 'decisionRecorded',
        decisionId: mending?.decisionId ?? newId(),
        itemId,
        type,
        mode,
        text: text.trim(),
        ...(voteId === undefined ? {} : { voteId }),
        dissentingViews: asked === 'notYet' ? null : asked === 'none' ? [] : lines(views),
        alternatives: lines(alternatives),
      },
      t('undo.decision'),
      undefined,
      entry === undefined ? {} : { corrects: entry.id, at: entry.at },
    )
    if (done) onDone()
  }

  return (
    <form
      className={styles.panel}
      aria-label={t('decision.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <Textarea
        label={t('decision.text')}
        value={text}
        required
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Select
          label={t('decision.type')}
          data={decisionTypes.map((value) => ({ value, label: t(`decision.types.${value}`) }))}
          value={type}
          allowDeselect={false}
          onChange={(value) => setType(decisionTypes.find((each) => each === value) ?? 'decision')}
        />
        <Select
          label={t('decision.mode')}
          data={decisionModes.map((value) => ({ value, label: t(`decision.modes.${value}`) }))}
          value={mode}
          allowDeselect={false}
          onChange={(value) => setMode(decisionModes.find((each) => each === value) ?? 'consensus')}
        />
      </div>
      <Radio.Group
        label={t('decision.dissent')}
        value={asked}
        onChange={(value) => setAsked(value === 'none' || value === 'views' ? value : 'notYet')}
      >
        <div className={styles.row}>
          <Radio value="notYet" label={t('decision.notYet')} />
          <Radio value="none" label={t('decision.none')} />
          <Radio value="views" label={t('decision.views')} />
        </div>
      </Radio.Group>
      {asked === 'views' && (
        <Textarea
          label={t('decision.viewsText')}
          description={t('decision.onePerLine')}
          value={views}
          onChange={(event) => setViews(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('decision.alternatives')}
        description={t('decision.onePerLine')}
        value={alternatives}
        minRows={1}
        onChange={(event) => setAlternatives(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit" variant="filled">
          {t('decision.record')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
