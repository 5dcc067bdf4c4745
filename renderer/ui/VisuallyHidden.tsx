import type { ReactNode } from 'react'
import styles from './ui.module.css'

/** Words for screen readers alone. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }): ReactNode {
  return (
    <span id={id} className={styles.hidden}>
      {children}
    </span>
  )
}
