import type { ReactNode } from 'react'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import styles from './app.module.css'

/** Says what is being waited for, once it takes long enough to be wondered about. */
export function Patience({ words, children }: { words: string; children?: ReactNode }): ReactNode {
  return (
    <main className={styles.alone}>
      <div className={styles.patience}>
        <ProgressLine label={words} value={null} />
        {children}
      </div>
    </main>
  )
}
