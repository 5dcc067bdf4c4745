import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { href } from '../../app/router.ts'
import type { Evening } from '../evening/evening.ts'
import styles from './minutes.module.css'

/** The agenda as a list of texts; a press opens one. */
export function ItemList({ evening, shownId }: { evening: Evening; shownId: string }): ReactNode {
  const { t } = useTranslation('minutes')
  const { items, identity } = evening.meeting
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (shownId === '') return
    // Not the effect's answer: Chromium 156 answers a promise, which React would call as the cleanup.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [shownId])
  return (
    <nav aria-label={t('items')} className={styles.items}>
      <ol ref={list}>
        {items.map((item) => (
          <li key={item.id} data-level={item.parentId === null ? 1 : 2}>
            <a
              href={href({ screen: 'minutes', docId: identity.docId, panel: item.id })}
              aria-current={item.id === shownId ? 'page' : undefined}
            >
              <span className={styles.number}>{evening.numbers.get(item.id)}</span>
              <span className={styles.itemTitle}>{item.title}</span>
              {item.id === evening.current?.id && <em>{t('now')}</em>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
