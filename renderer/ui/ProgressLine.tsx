import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

export interface ProgressLineProps {
  /** What is being done: « Composition du PDF ». */
  label: string
  /** 0 to 1; null while nobody can tell. */
  value: number | null
  /** The button that stops it. */
  action?: ReactNode
}

export function ProgressLine({ label, value, action }: ProgressLineProps): ReactNode {
  const { t } = useTranslation('ui')
  const id = useId()
  return (
    <div className={styles.progress}>
      <span id={id}>
        {label}
        {value !== null && ` · ${t('progress.done', { percent: Math.round(value * 100) })}`}
      </span>
      {action ?? <span />}
      <progress aria-labelledby={id} max={1} {...(value === null ? {} : { value })} />
    </div>
  )
}
