import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { dateWords, writtenDate } from '../../../ui/hours.ts'
import { ApprovalForm } from './ApprovalForm.tsx'
import { ArchiveAct } from './ArchiveAct.tsx'
import { CirculateForm } from './CirculateForm.tsx'
import type { LifeProps } from './LifePanel.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { Signers } from './Signers.tsx'
import { isPast, type Stage } from './stages.ts'
import styles from './life.module.css'

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

function staysSeen(stage: Stage): boolean {
  return stage === 'signed' || stage === 'archived'
}

/** Where the way begins: the draft, finalised. */
export function FinalisedLine({ life: { steps } }: Pick<LifeProps, 'life'>): ReactNode {
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

/** One stage: what was done there, by whom and when, and its act while it can be done. */
export function StageLine({ stage, isAtHand, ...props }: LifeProps & { stage: Stage; isAtHand: boolean }): ReactNode {
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
      const { outcome, on, corrections } = life.approval
      const said = t(`done.${outcome}`, { date: writtenDate(on, language) })
      return outcome === 'refused' && corrections !== '' ? `${said} ${corrections}` : said
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
