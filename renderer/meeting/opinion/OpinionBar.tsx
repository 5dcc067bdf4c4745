import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Degree } from '#shared/rules/opinions.ts'
import { DegreeMark } from '../../ui/DegreeMark.tsx'
import styles from './opinion.module.css'

interface OpinionBarProps {
  degrees: readonly Degree[]
  counts: readonly number[]
}

/** One proposition: a bar in the scale's order, and the same in words and figures. */
export function OpinionBar({ degrees, counts }: OpinionBarProps): ReactNode {
  const { t } = useTranslation('opinion')
  const given = degrees.flatMap((degree, place) => {
    const count = counts[place] ?? 0
    return count === 0 ? [] : [{ degree, count }]
  })
  if (given.length === 0) return <span className={styles.words}>{t('nobody')}</span>
  return (
    <span className={styles.opinion}>
      <span className={styles.bar} aria-hidden="true">
        {given.map(({ degree, count }) => (
          <span key={degree} data-degree={degree} style={{ '--part': count } as CSSProperties}>
            {count}
          </span>
        ))}
      </span>
      <span className={styles.words}>
        {given.map(({ degree, count }) => (
          <span key={degree}>
            <DegreeMark degree={degree} /> {t(`degrees.${degree}`)} {count}
          </span>
        ))}
      </span>
    </span>
  )
}
