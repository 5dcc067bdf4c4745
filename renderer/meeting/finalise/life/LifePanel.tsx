import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { dateWords, writtenDate } from '../../../ui/hours.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useKeptFocus } from '../../../ui/use-kept-focus.ts'
import { MissingCharacters } from '../MissingCharacters.tsx'
import { ApprovalForm } from './ApprovalForm.tsx'
import { ArchiveAct } from './ArchiveAct.tsx'
import { CirculateForm } from './CirculateForm.tsx'
import { Differences } from './Differences.tsx'
import { History } from './History.tsx'
import { Rectify } from './Rectify.tsx'
import { Remarks } from './Remarks.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { Signers } from './Signers.tsx'
import { isPast, stageAtHand, stages, type Stage } from './stages.ts'
import { StepBack } from './StepBack.tsx'
import { useWaitWords } from '../../../app/use-wait-words.ts'
import type { LifeInHand } from './use-minutes-life.ts'
import styles from './life.module.css'

export interface LifeProps {
  docId: string
  life: MinutesLife
  hand: LifeInHand
  /** Who notes it, as minutes name people. */
  by: string
}

const forms: Record<Stage, (props: LifeProps) => ReactNode> = {
  reviewed: ReviewForm,
  circulated: CirculateForm,
  approved: ApprovalForm,
  signed: Signers,
  archived: ArchiveAct,
}

const acts = {
  reviewed: 'review',
  circulated: 'circulate',
  approved: 'approval',
  signed: 'sign',
  archived: 'archive',
} as const

/** From draft to archive: what was done, what waits for whom since when, and the act at hand. */
export function LifePanel({ docId, hand }: { docId: string; hand: LifeInHand }): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { roles } = useSnapshot()
  const [typed, setTyped] = useState<string | null>(null)
  const waitWords = useWaitWords()
  const kept = useKeptFocus<HTMLElement>()
  const { life, differs, trying } = hand
  if (life === null || life.revision === null) return null
  const known = roles.minuteTaker === '' ? roles.facilitator : roles.minuteTaker
  const by = typed ?? known
  const props: LifeProps = { docId, life, hand, by }
  const atHand = stageAtHand(life)
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const whoNotes = (
    <TextInput
      size="sm"
      label={t('by')}
      description={t('byHow')}
      maxLength={200}
      value={by}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
  return (
    <section className={styles.life} aria-labelledby="life-title" tabIndex={-1} {...kept}>
      <h2 id="life-title">{t('title')}</h2>
      <p className={styles.state}>{t(`state.${life.state}`)}</p>
      {life.waitsFor !== null && (
        <p className={styles.soft}>{waitWords(life.waitsFor, life.waitsForWhom, life.since)}</p>
      )}
      {life.monthsWithoutSession !== null && (
        <Notice tone="caution">{t('noSession', { count: life.monthsWithoutSession })}</Notice>
      )}
      {life.approval?.outcome === 'noQuorum' && life.approved === null && (
        <Notice>{t('noQuorum', { date: writtenDate(life.approval.on, language) })}</Notice>
      )}
      {differs && <Notice tone="caution">{t('differs')}</Notice>}
      <div aria-live="polite">{trying.doing !== null && <p className={styles.soft}>{trying.doing}</p>}</div>
      {trying.refusal?.code === 'charactersMissing' ? (
        <MissingCharacters refusal={trying.refusal} disabled={trying.isRunning} onAccept={hand.acceptCharacters} />
      ) : (
        trying.refused !== null && <Notice tone="failure">{trying.refused}</Notice>
      )}
      {/* Nothing can be noted before somebody is named. */}
      {known === '' && whoNotes}
      <ol className={styles.stages}>
        <FinalisedLine life={life} />
        {stages.map((stage) => (
          <StageLine key={stage} stage={stage} isAtHand={stage === atHand} {...props} />
        ))}
      </ol>
      {known !== '' && whoNotes}
      <Remarks {...props} />
      <Differences {...props} />
      <Rectify {...props} />
      <StepBack {...props} />
      <History {...props} />
    </section>
  )
}

function staysSeen(stage: Stage): boolean {
  return stage === 'signed' || stage === 'archived'
}

/** Where the way begins: the draft, finalised. */
function FinalisedLine({ life: { steps } }: Pick<LifeProps, 'life'>): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { timeZone } = useSnapshot().header
  const at = steps.find(({ kind }) => kind === 'published')?.at
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <li className={styles.stage} data-mark="done">
      <span className={styles.mark} aria-hidden="true" />
      <div className={styles.stageBody}>
        <p className={styles.stageName}>
          {t('stages.draft')} <span className={styles.stageMark}>{t('marks.done')}</span>
        </p>
        {at !== undefined && (
          <p className={styles.soft}>{t('done.finalised', { date: dateWords(at, language, timeZone) })}</p>
        )}
      </div>
    </li>
  )
}

function StageLine({ stage, isAtHand, ...props }: LifeProps & { stage: Stage; isAtHand: boolean }): ReactNode {
  const { t } = useTranslation('life')
  const { t: codes } = useTranslation('codes')
  const said = useStageWords(stage, props.life)
  const [isOpen, setOpen] = useState(isAtHand)
  const [wasAtHand, setWasAtHand] = useState(isAtHand)
  if (wasAtHand !== isAtHand) {
    setWasAtHand(isAtHand)
    // The last to sign still reads what was signed, and who archived saves the file.
    setOpen(isAtHand || (staysSeen(stage) && isOpen))
  }
  const Form = forms[stage]
  const isDone = isPast(stage, props.life)
  const mark = isDone ? 'done' : isAtHand ? 'now' : 'ahead'
  // Signatures and the archive are seen once the stage is past; other acts only while they can be done.
  const refusal = props.life.refusals[acts[stage]]
  const hasForm = refusal === null || (staysSeen(stage) && isDone)
  return (
    <li className={styles.stage} data-mark={mark} aria-current={isAtHand ? 'step' : undefined}>
      <span className={styles.mark} aria-hidden="true" />
      <div className={styles.stageBody}>
        <p className={styles.stageName}>
          {t(`stages.${stage}`)} <span className={styles.stageMark}>{t(`marks.${mark}`)}</span>
        </p>
        {said !== '' && <p className={styles.soft}>{said}</p>}
        {refusal === 'nobodySigns' && <p className={styles.soft}>{codes(refusal)}</p>}
        {hasForm && (
          <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className={styles.act}>
            <summary>{t(`acts.${stage}`)}</summary>
            <Form {...props} />
          </details>
        )}
      </div>
    </li>
  )
}

/** What was done at a stage, by whom and when; '' before anything was. */
function useStageWords(stage: Stage, life: MinutesLife): string {
  const { t, i18n } = useTranslation('life')
  const { timeZone } = useSnapshot().header
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const day = (at: number): string => dateWords(at, language, timeZone)
  const names = new Intl.ListFormat(i18n.language)
  switch (stage) {
    case 'reviewed':
      return life.reviews
        .map(({ name, at, isOlder }) => t(isOlder ? 'done.reviewedOlder' : 'done.reviewed', { name, date: day(at) }))
        .join(' ')
    case 'circulated': {
      const last = life.steps.findLast(({ kind, undone }) => kind === 'circulated' && !undone)
      if (last === undefined) return ''
      const to = names.format(last.words.split('\n').filter((line) => line.trim() !== ''))
      return t(to === '' ? 'done.circulated' : 'done.circulatedTo', { date: day(last.at), to })
    }
    case 'approved': {
      if (life.approval === null) return ''
      return t(`done.${life.approval.outcome}`, { date: writtenDate(life.approval.on, language) })
    }
    case 'signed': {
      const signed = life.signers.filter(({ signedAt }) => signedAt !== null)
      return signed.length === 0 ? '' : t('done.signed', { count: signed.length, of: life.signers.length })
    }
    default: {
      const last = life.steps.findLast(({ kind, undone }) => kind === 'archived' && !undone)
      return last === undefined ? '' : t('done.archived', { date: day(last.at), name: last.by })
    }
  }
}
