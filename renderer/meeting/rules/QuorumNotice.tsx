import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { quorumStanding, type QuorumStanding } from '#shared/meeting/quorum-standing.ts'
import { announce } from '../../app/announce.ts'
import { usePageLanguage } from '../../council/rules/use-rule-value.ts'
import { hour } from '../../ui/hours.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Evening } from '../evening/evening.ts'
import styles from '../../council/rules/rules.module.css'

function useQuorumStanding({ standing, meeting, last }: Evening): QuorumStanding | null {
  return useMemo(() => quorumStanding(standing, meeting, last), [standing, meeting, last])
}

/**
 * A quorum that is lost is said at once and stays said, with what one may still do; nothing is ever blocked. When it is
 * back, that is said too.
 */
export function QuorumNotice({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('rules')
  const language = usePageLanguage()
  const found = useQuorumStanding(evening)
  const state = found?.state ?? null
  const before = useRef(state)
  useEffect(() => {
    const was = before.current
    before.current = state
    if (state !== 'reached' || was === null || was === 'reached') return
    announce({ id: 'quorum', tone: 'done', words: t(was === 'lost' ? 'quorum.regainedNow' : 'quorum.reachedNow') })
  }, [state, t])
  if (found === null || found.state === 'reached') return null
  const { present, needed, since } = found
  const names = found.missingColleges.map((id) => evening.rules.colleges.find((each) => each.id === id)?.name ?? id)
  const isLost = found.state === 'lost'
  const at = since === null ? '' : hour(since, language, evening.meeting.header.timeZone)
  const words = [
    isLost ? t('quorum.lost', { hour: at, present, needed }) : t('quorum.never', { present, needed }),
    ...(names.length === 0 ? [] : [t('quorum.missing', { colleges: names.join(', ') })]),
    t(isLost ? 'quorum.allowed' : 'quorum.allowedNever'),
  ]
  return (
    <div className={styles.quorum}>
      <Notice tone="caution">{words.join(' ')}</Notice>
    </div>
  )
}
