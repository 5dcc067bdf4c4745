import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesKeeper } from '#shared/contract/minutes-keeper.ts'
import { useWaitWords } from '../../../app/use-wait-words.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { dateWords } from '../../../ui/hours.ts'
import { Notice } from '../../../ui/Notice.tsx'
import styles from './life.module.css'

/** Minutes whose life another computer keeps: where they are there, to be read; their acts are done there. */
export function KeptElsewhere({ keeper }: { keeper: MinutesKeeper }): ReactNode {
  const { t } = useTranslation('life')
  const waitWords = useWaitWords()
  const said = useWhoAndWhen(keeper)
  return (
    <section className={styles.life} aria-labelledby="life-title">
      <h2 id="life-title">{t('title')}</h2>
      <p className={styles.state} aria-live="polite">
        {t(`state.${keeper.state}`)}
      </p>
      {keeper.waitsFor !== null && (
        <p className={styles.soft}>{waitWords(keeper.waitsFor, keeper.who, keeper.since)}</p>
      )}
      <Notice>{t('elsewhere.held')}</Notice>
      <p className={styles.soft}>{said}</p>
    </section>
  )
}

/** Minutes that have a life here, and one more act on another computer: said before anything is noted here. */
export function NotedElsewhere({ keeper }: { keeper: MinutesKeeper }): ReactNode {
  const { t } = useTranslation('life')
  return (
    <Notice tone="caution" details={[t(`state.${keeper.state}`), useWhoAndWhen(keeper)]}>
      {t('elsewhere.also')}
    </Notice>
  )
}

function useWhoAndWhen({ by, at }: MinutesKeeper): string {
  const { t, i18n } = useTranslation('life')
  const { timeZone } = useSnapshot().header
  const date = dateWords(at, i18n.language === 'en' ? 'en' : 'fr', timeZone)
  return by === null ? t('elsewhere.last', { date }) : t('elsewhere.lastBy', { date, name: by })
}
