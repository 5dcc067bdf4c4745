import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { writtenDate } from '../../../ui/hours.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useKeptFocus } from '../../../ui/use-kept-focus.ts'
import { AttendanceSheet } from './AttendanceSheet.tsx'
import { Differences } from './Differences.tsx'
import { History } from './History.tsx'
import { Rectify } from './Rectify.tsx'
import { KeptElsewhere, NotedElsewhere } from './KeptElsewhere.tsx'
import { Refused } from './Refused.tsx'
import { Remarks } from './Remarks.tsx'
import { FinalisedLine, StageLine } from './StageLine.tsx'
import { stageAtHand, stages } from './stages.ts'
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

/** From draft to archive: what was done, what waits for whom since when, and the act at hand. */
export function LifePanel({ docId, hand }: { docId: string; hand: LifeInHand }): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { roles } = useSnapshot()
  const [typed, setTyped] = useState<string | null>(null)
  const waitWords = useWaitWords()
  const kept = useKeptFocus<HTMLElement>()
  const { life, elsewhere, differs, trying } = hand
  if (life === null || life.revision === null) return elsewhere === null ? null : <KeptElsewhere keeper={elsewhere} />
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
      <p className={styles.state} aria-live="polite">
        {t(`state.${life.state}`)}
      </p>
      {elsewhere !== null && <NotedElsewhere keeper={elsewhere} />}
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
      {life.state === 'circulated' && life.text !== life.frozenText && <Notice>{t('changedSince')}</Notice>}
      {life.rectifications.length > 0 && (
        <p className={styles.soft}>{t('rectified', { count: life.rectifications.length })}</p>
      )}
      <div aria-live="polite">{trying.doing !== null && <p className={styles.soft}>{trying.doing}</p>}</div>
      <Refused hand={hand} />
      {/* Nothing can be noted before somebody is named. */}
      {known === '' && whoNotes}
      <ol className={styles.stages}>
        <FinalisedLine life={life} />
        {stages.map((stage) => (
          <StageLine key={stage} stage={stage} isAtHand={stage === atHand} {...props} />
        ))}
      </ol>
      {known !== '' && whoNotes}
      <AttendanceSheet {...props} />
      <Remarks {...props} />
      <Differences {...props} />
      <Rectify {...props} />
      <StepBack {...props} />
      <History {...props} />
    </section>
  )
}
