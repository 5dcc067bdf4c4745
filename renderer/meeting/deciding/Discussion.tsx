import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { objectionCounts, stepBeside, type Deliberation, type Proposal } from '#shared/rules/deliberation.ts'
import type { ObjectionEnd } from '#shared/rules/facts.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { turnClock } from '../floor/turn-clock.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { AmendForm } from './AmendForm.tsx'
import { Changes } from './Changes.tsx'
import { Objections } from './Objections.tsx'
import { WordedForm } from './WordedForm.tsx'
import styles from './deciding.module.css'

interface DiscussionProps {
  deliberation: Deliberation
  proposal: Proposal
  evening: Evening
  commands: Commands
}

/** What the room is at with a proposal: the step, what to say at it, what was objected, and how it ends. */
export function Discussion({ deliberation, proposal, evening, commands }: DiscussionProps): ReactNode {
  const { t } = useTranslation('deciding')
  const { deliberationId, itemId, mode, step, steps, steppedAt, objections } = deliberation
  const [form, setForm] = useState<'amend' | 'objection' | null>(null)
  /** The objection the amendment takes in. */
  const [takingIn, setTakingIn] = useState<string | null>(null)
  const open = objectionCounts(objections).open
  const settle = (objectionId: string, end: ObjectionEnd): void => {
    if (end !== 'integrated') {
      void commands.settle(objectionId, end)
      return
    }
    setTakingIn(objectionId)
    setForm('amend')
  }
  const close = (): void => {
    setForm(null)
    setTakingIn(null)
  }
  const ofConsent = mode === 'consent'
  return (
    <section className={styles.discussion} aria-label={t(`mode.${mode}`)} data-form>
      <div className={styles.head}>
        <h3>
          {t(`mode.${mode}`)}
          {' · '}
          {t('step', { place: steps.indexOf(step) + 1, count: steps.length })}
        </h3>
        <Since at={steppedAt} evening={evening} />
      </div>
      <p className={styles.text}>
        {proposal.amendments.length === 0 ? (
          proposal.text
        ) : (
          <Changes before={proposal.firstText} after={proposal.text} />
        )}
      </p>
      <p className={styles.how} aria-live="polite">
        <strong>{t(`steps.${step}`)}</strong> {t(`how.${step}`)}
      </p>
      <Objections deliberation={deliberation} onSettle={settle} />
      {step === 'result' && ofConsent && open > 0 && <p className={styles.soft}>{t('openLeft', { count: open })}</p>}
      <div className={styles.acts}>
        {stepBeside(deliberation, 1) !== null && (
          <Button
            variant="filled"
            onClick={() => void commands.takeStep(1, itemId)}
            rightSection={<KeyHint keys={['Shift', 'N']} />}
            aria-keyshortcuts="Shift+N"
          >
            {t('next')}
          </Button>
        )}
        {step === 'result' && (
          <>
            <Button variant="filled" onClick={() => void commands.closeDeliberation(deliberationId, 'agreed')}>
              {t('agreed')}
            </Button>
            <Button onClick={() => void commands.closeDeliberation(deliberationId, 'notAgreed')}>
              {t('notAgreed')}
            </Button>
          </>
        )}
        {stepBeside(deliberation, -1) !== null && (
          <Button
            size="sm"
            onClick={() => void commands.takeStep(-1, itemId)}
            rightSection={<KeyHint keys={['Shift', 'Z']} />}
            aria-keyshortcuts="Shift+Z"
          >
            {t('back')}
          </Button>
        )}
        <Button size="sm" aria-expanded={form === 'objection'} onClick={() => setForm('objection')}>
          {t(ofConsent ? 'objection' : 'view')}
        </Button>
        <Button
          size="sm"
          aria-expanded={form === 'amend'}
          onClick={() => {
            setTakingIn(null)
            setForm('amend')
          }}
        >
          {t('amend')}
        </Button>
      </div>
      {form === 'objection' && (
        <WordedForm
          draft={`objection ${deliberationId}`}
          words={{
            title: t(ofConsent ? 'objection' : 'view'),
            record: t(ofConsent ? 'recordObjection' : 'recordView'),
            text: t(ofConsent ? 'objectionText' : 'viewText'),
            by: t('objectionBy'),
          }}
          people={evening.meeting.people}
          onRecord={(worded) => commands.object(deliberationId, worded)}
          onDone={close}
        />
      )}
      {form === 'amend' && (
        <AmendForm
          key={takingIn ?? ''}
          proposal={proposal}
          people={evening.meeting.people}
          onRecord={(read, worded) =>
            takingIn === null ? commands.amend(read, worded) : commands.integrate(takingIn, read, worded)
          }
          onDone={close}
        />
      )}
    </section>
  )
}

/** How long the step has lasted, for who leads it: a silence feels longer than it is. The wall counts nothing down. */
function Since({ at, evening }: { at: number; evening: Evening }): ReactNode {
  const { t } = useTranslation('deciding')
  const now = useEveningNow(evening)
  return <span className={`${styles.soft} ${styles.since}`}>{t('since', { time: turnClock(now - at) })}</span>
}
