import { SegmentedControl } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OpinionOpening } from '../opinion/OpinionOpening.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { ElectionOpening } from './ElectionOpening.tsx'
import { openings, type Opening, type OpeningProps } from './opening.ts'
import { VoteOpening } from './VoteOpening.tsx'
import styles from './ballots.module.css'

const forms: Record<Opening, ComponentType<OpeningProps>> = {
  vote: VoteOpening,
  election: ElectionOpening,
  opinion: OpinionOpening,
}

/** A vote, an election or an opinion: chosen at its head, each with its own form under it. */
export function OpeningPanel(props: Omit<OpeningProps, 'back'>): ReactNode {
  const { itemId, evening, about, onDone } = props
  const { t } = useTranslation('ballots')
  const [back] = useState(() => document.activeElement)
  const isElection = evening.meeting.items.find(({ id }) => id === itemId)?.kind === 'election'
  const usual: Opening = isElection && about === undefined ? 'election' : 'vote'
  const { values, change, forget } = useKeptDraft<{ asks: Opening }>(`opening ${about?.proposalId ?? itemId}`, {
    asks: usual,
  })
  const choice = useRef<HTMLDivElement>(null)
  const chosenHere = useRef(false)
  // A form takes the caret when it comes; not from a hand that goes from one choice to the next with its arrows.
  useLayoutEffect(() => {
    if (chosenHere.current) choice.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
    chosenHere.current = false
  })
  // Its form comes into sight whole; what it could be instead, above it, is not left out of sight.
  useLayoutEffect(() => {
    // Its answer, a promise in recent browsers, is not the effect’s.
    choice.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const Form = forms[values.asks]
  return (
    <div className={styles.opening}>
      <SegmentedControl
        ref={choice}
        aria-label={t('asks.label')}
        data={openings.map((value) => ({ value, label: t(`asks.${value}`) }))}
        value={values.asks}
        transitionDuration={0}
        onChange={(asks) => {
          chosenHere.current = true
          change({ asks: openings.find((each) => each === asks) ?? usual })
        }}
      />
      <Form
        {...props}
        back={back}
        onDone={() => {
          forget()
          onDone()
        }}
      />
    </div>
  )
}
