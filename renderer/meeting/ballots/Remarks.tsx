import type { ReactNode } from 'react'
import type { Remark as Coded } from '#shared/rules/votes.ts'
import { Remark } from '../record/Remark.tsx'
import styles from '../record/record.module.css'

/** What does not add up, said before it is noted and never in its way. */
export function Remarks({ remarks }: { remarks: readonly Coded[] }): ReactNode {
  return (
    <output className={styles.remark}>
      {remarks.map((remark) => (
        <span key={remark.code} className={styles.aLine}>
          <Remark remark={remark} />
        </span>
      ))}
    </output>
  )
}
