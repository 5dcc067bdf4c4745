import type { ReactNode } from 'react'
import styles from './ui.module.css'

export interface EmptyStateProps {
  /** What is not there yet: « Personne n’a demandé la parole ». */
  title: string
  /** How it comes to be there, in one sentence. */
  children?: ReactNode
  /** The button that begins it. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}
