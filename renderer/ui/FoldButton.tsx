import type { ReactNode } from 'react'
import { KeyHint } from './KeyHint.tsx'
import styles from './ui.module.css'

export interface FoldButtonProps {
  open: boolean
  onToggle: () => void
  /** The key that does the same, as it is shown and as a reader is told it. */
  keys: readonly string[]
  ariaKeys: string
  /** Its title, with what is said of it in `<small>`. */
  children: ReactNode
}

/** The line under which something is folded away, with its key. */
export function FoldButton({ open, onToggle, keys, ariaKeys, children }: FoldButtonProps): ReactNode {
  return (
    <button type="button" className={styles.fold} aria-expanded={open} aria-keyshortcuts={ariaKeys} onClick={onToggle}>
      <span>{children}</span>
      <KeyHint keys={keys} />
    </button>
  )
}
