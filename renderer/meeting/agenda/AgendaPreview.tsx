import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemNumbers } from '#shared/meeting/public-view.ts'
import { defaultItem } from '#shared/meeting/defaults.ts'
import { pasteAgenda } from '#shared/meeting/paste-agenda.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { ownShares } from '#shared/rules/timing.ts'
import { lengthWords } from './length-words.ts'
import styles from './agenda-preview.module.css'

/** What a pasted text becomes: items in order, each with the id its number is kept under. */
export function previewItems(text: string): AgendaItem[] {
  let parentId: string | null = null
  return pasteAgenda(text).map(({ level, ...item }, place) => {
    const id = String(place)
    if (level === 1) parentId = id
    return { ...defaultItem, ...item, id, parentId: level === 2 ? parentId : null }
  })
}

/** Where pasteAgenda stops. */
const mostItems = 200

/** Planned in all, minutes: a parent's own time and its sub-items', each once. */
export function plannedMinutes(items: readonly AgendaItem[]): number {
  return [...ownShares(items).values()].reduce((sum: number, share) => sum + (share ?? 0), 0) / 60_000
}

/** Shows the agenda as it was understood, while it is typed or pasted. */
export function AgendaPreview({ text }: { text: string }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const settled = useDeferredValue(text)
  const items = useMemo(() => previewItems(settled), [settled])
  const numbers = useMemo(() => itemNumbers(items), [items])
  if (items.length === 0) return <p className={styles.none}>{t('preview.none')}</p>
  return (
    <section aria-label={t('preview.title')} className={styles.preview}>
      <h3>
        {t('preview.count', { count: items.filter((item) => item.parentId === null).length })}
        {' · '}
        {t('preview.planned', { length: lengthWords(plannedMinutes(items), language) })}
      </h3>
      <ol>
        {items.map((item) => (
          <li key={item.id} className={item.parentId === null ? '' : styles.sub}>
            <span className={styles.number}>{numbers.get(item.id)}</span>
            <span className={styles.title}>{item.title}</span>
            <span className={styles.minutes}>{item.minutes === null ? '' : lengthWords(item.minutes, language)}</span>
          </li>
        ))}
      </ol>
      {items.length === mostItems && <p className={styles.most}>{t('preview.most', { count: mostItems })}</p>}
    </section>
  )
}
