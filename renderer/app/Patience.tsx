import type { ReactNode } from 'react'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import styles from './app.module.css'

interface PatienceProps {
  words: string
  /** Inside a screen's own main: a page has one. */
  inMain?: boolean
  children?: ReactNode
}

/** Says what is being waited for, once it takes long enough to be wondered about. */
export function Patience({ words, inMain = false, children }: PatienceProps): ReactNode {
  const Place = inMain ? 'div' : 'main'
  return (
    <Place className={styles.alone}>
      <div className={styles.patience}>
        <ProgressLine label={words} value={null} />
        {children}
      </div>
    </Place>
  )
}
