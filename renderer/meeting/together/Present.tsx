import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { href } from '../../app/router.ts'
import type { Evening } from '../evening/evening.ts'
import { authorsKey } from './authors-key.ts'
import { unsigned, type Writer } from './known-writers.ts'
import styles from './together.module.css'
import type { Authors } from './use-authors.ts'
import { useOthers } from './use-presence.ts'

interface PresentProps {
  evening: Evening
  shownId: string
  authors: Authors
}

/** Who else writes, and on which item: a press goes there. Under the list of texts, where nothing moves for it. */
export function Present({ evening, shownId, authors }: PresentProps): ReactNode {
  const { t } = useTranslation('room')
  const others = useOthers()
  const { docId } = evening.meeting.identity
  const nameOf = ({ page, name, isOwn }: Pick<Writer, 'page' | 'name' | 'isOwn'>): string => {
    if (isOwn) return t('together.you')
    if (page === unsigned) return t('together.before')
    return name === null || name === '' ? t('together.other') : name
  }
  return (
    <section className={styles.present} aria-label={t('together.title')}>
      {others.length > 0 && (
        <>
          <h3>{t('together.title')}</h3>
          <ul>
            {others.map(({ clientId, name: said, colour, itemId }) => {
              const name = said === '' ? t('together.someone') : said
              const number = itemId === null ? undefined : evening.numbers.get(itemId)
              return (
                <li key={clientId}>
                  <span className={styles.dot} data-colour={colour} aria-hidden="true" />
                  {itemId === null || number === undefined || itemId === shownId ? (
                    <span>{itemId === shownId ? t('together.here', { name }) : name}</span>
                  ) : (
                    <a
                      href={href({ screen: 'minutes', docId, panel: itemId })}
                      title={t('together.go', { name, number })}
                    >
                      {t('together.on', { name, number })}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
      <Button
        size="compact-sm"
        variant={authors.shown ? 'light' : 'subtle'}
        color={authors.shown ? 'teal' : 'gray'}
        aria-pressed={authors.shown}
        title={authorsKey.hint.join(' + ')}
        aria-keyshortcuts={authorsKey.aria}
        onMouseDown={(event) => event.preventDefault()}
        onClick={authors.toggle}
      >
        {t('together.authors')}
      </Button>
      {authors.shown && authors.legend.length > 0 && (
        <ul aria-label={t('together.legend')}>
          {authors.legend.map(({ page, name, colour, isOwn }) => (
            <li key={page}>
              <span className={styles.dot} data-colour={colour} aria-hidden="true" />
              <bdi>{nameOf({ page, name, isOwn })}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
