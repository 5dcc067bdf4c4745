import type { ReactNode } from 'react'
import { degreeShapes } from './degree-shapes.ts'
import './degrees.css'
import styles from './degree-mark.module.css'

/** The card of one degree: its colour and its shape. Its word stands beside it. */
export function DegreeMark({ degree }: { degree: string }): ReactNode {
  return (
    <span className={styles.mark} data-degree={degree} aria-hidden="true">
      <svg viewBox="0 0 24 24">
        <path d={degreeShapes[degree] ?? ''} />
      </svg>
    </span>
  )
}
