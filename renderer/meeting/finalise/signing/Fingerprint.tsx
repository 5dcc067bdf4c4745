import type { ReactNode } from 'react'
import { groupedFingerprint } from '#shared/contract/signature.ts'
import styles from './signing.module.css'

/** In groups of four, to be read aloud and compared; `short`: its beginning, to recognise it. */
export function Fingerprint({ value, short = false }: { value: string; short?: boolean }): ReactNode {
  const groups = groupedFingerprint(short ? value.slice(0, 16) : value).split(' ')
  return (
    <code className={styles.fingerprint}>
      {groups.map((group, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- groups repeat, and never move
        <span key={place}>{group} </span>
      ))}
      {short && '…'}
    </code>
  )
}
