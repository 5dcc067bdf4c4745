import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { contradictions, type Contradiction } from '#shared/rules/contradictions.ts'
import { hour } from '../../ui/hours.ts'
import type { Evening } from '../evening/evening.ts'
import { entryWords } from './journal-words.ts'
import styles from './panel.module.css'

/** What does not agree any more once hours were put right: said, never in the way. */
export function Contradictions({ evening }: { evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const { t: codes } = useTranslation('codes')
  const { standing, toCheck, participants, meeting } = evening
  const { proxiesPerHolder, voters } = evening.rules
  const found = useMemo(
    () => contradictions({ entries: standing, toCheck, people: participants, proxiesPerHolder, voters }),
    [standing, toCheck, participants, proxiesPerHolder, voters],
  )
  if (found.length === 0) return null
  const why = (code: Contradiction['code'], params: Contradiction['params']): string =>
    code === 'moreVotesThanRoom' || code === 'fewerVotesThanRoom'
      ? t(`remark.${code}`, params as { counted: number; eligible: number })
      : codes(code)
  const said = ({ code, params, entryId }: Contradiction): string => {
    const entry = standing.find(({ id }) => id === entryId)
    if (entry === undefined) return ''
    const { act, params: named = {} } = entryWords(entry, evening, t)
    const at = hour(entry.at, i18n.language === 'en' ? 'en' : 'fr', meeting.header.timeZone)
    const what = t(`undo.${act}` as 'undo.arrived', named as { name: string })
    return `${at} · ${what}${t('happened.colon')}${why(code, params)}`
  }
  return (
    <div className={styles.caution}>
      <p className={styles.soft}>{t('contradiction.title', { count: found.length })}</p>
      <ul>
        {found.map((each) => (
          <li key={`${each.entryId} ${each.code}`}>{said(each)}</li>
        ))}
      </ul>
    </div>
  )
}
