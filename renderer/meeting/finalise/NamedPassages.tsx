import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { namedPassages } from '#shared/minutes/public/named-passages.ts'
import { href } from '../../app/router.ts'
import styles from './finalise.module.css'

/** Before everybody reads them: where a typed text names somebody, each with the way there. It blocks nothing. */
export function NamedPassages({ meeting }: { meeting: WholeMeeting }): ReactNode {
  const { t } = useTranslation('editions')
  const passages = useMemo(() => namedPassages(meeting), [meeting])
  const { docId } = meeting.identity
  return (
    <section className={styles.unfinished} aria-labelledby="passages-title">
      <h2 id="passages-title">{t('passages.title')}</h2>
      <p className={styles.soft}>
        {passages.length === 0
          ? t('passages.none')
          : `${t('passages.count', { count: passages.length })}. ${t('passages.why')}`}{' '}
        {t('passages.contacts')}
      </p>
      <ul className={styles.troubles}>
        {passages.map(({ itemId, screen, person, words }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two passages may read the same
          <li key={`${place}-${person}`}>
            <span>
              <strong>{person}</strong> {t('passages.quoted', { words })}
            </span>
            {screen !== 'finalise' && (
              <a href={href({ screen, docId, panel: itemId })} aria-label={t('passages.lookAt', { person, words })}>
                {t('passages.look')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
