import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaitingMinutes as Waiting } from '#shared/contract/minutes-life.ts'
import { href } from '../../app/router.ts'
import { useWaitWords } from '../../app/use-wait-words.ts'
import { callHost } from '../../storage/host-client.ts'
import { onMinutesNoted } from '../../storage/minutes-news.ts'
import { writtenDate } from '../../ui/hours.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useWhenLookedAt } from '../../ui/use-when-looked-at.ts'
import styles from './home.module.css'

/** Minutes under way: who still has to read, approve or sign, and since when. Nothing where nothing waits. */
export function WaitingMinutes(): ReactNode {
  const { t, i18n } = useTranslation('life')
  const waitWords = useWaitWords()
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const look = useCallback((isCurrent: () => boolean) => {
    void callHost('minutes.waiting', {}).then((result) => {
      if (isCurrent() && result.ok) setWaiting(result.value)
    })
  }, [])
  useWhenLookedAt(look)
  useEffect(() => {
    let current = true
    const stop = onMinutesNoted(() => look(() => current))
    return () => {
      current = false
      stop()
    }
  }, [look])
  if (waiting.length === 0) return null
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <aside className={styles.register}>
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title">{t('home.title')}</h2>
        <ul>
          {waiting.map(({ docId, title, date, sessionNumber, waitsFor, who, since, monthsWithoutSession }) => (
            <li key={docId}>
              <p className={styles.clamped}>{title}</p>
              <p className={styles.soft}>
                {[
                  ...(sessionNumber === null ? [] : [t('home.session', { number: sessionNumber })]),
                  writtenDate(date, language),
                ].join(' · ')}
              </p>
              <a href={href({ screen: 'finalise', docId, panel: null })}>{waitWords(waitsFor, who, since)}</a>
              {monthsWithoutSession !== null && (
                <Notice tone="caution">{t('noSession', { count: monthsWithoutSession })}</Notice>
              )}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
