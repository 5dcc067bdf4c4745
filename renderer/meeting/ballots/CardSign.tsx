import type { ReactNode } from 'react'
import type { Side } from './vote-typing.ts'
import styles from './ballots.module.css'

/** A card's colour and shape; its word is beside. */
export function CardSign({ side }: { side: Side }): ReactNode {
  return side === 'notVoting' ? null : <i aria-hidden="true" className={styles.card} data-side={side} />
}
