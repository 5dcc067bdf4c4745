import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Degree } from '#shared/rules/opinions.ts'
import { DegreeMark } from '../../ui/DegreeMark.tsx'
import styles from './opinion.module.css'

/** What each card says: its colour named, its shape, its word. */
export function DegreeKey({ degrees }: { degrees: readonly Degree[] }): ReactNode {
  const { t } = useTranslation('opinion')
  return (
    <ul className={styles.key}>
      {degrees.map((degree) => (
        <li key={degree}>
          <DegreeMark degree={degree} /> {t('card', { color: t(`colors.${degree}`), means: t(`degrees.${degree}`) })}
        </li>
      ))}
    </ul>
  )
}
