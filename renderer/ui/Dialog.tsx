import { ActionIcon } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import styles from './Dialog.module.css'
import { CrossIcon } from './icons.tsx'

interface DialogProps {
  title: string
  /** Names the cross beside the title; without it the content holds what closes. */
  crossLabel?: string
  onClose: () => void
  /** Sets the width. */
  className: string | undefined
  children: ReactNode
}

/** The browser's own dialog, shown as long as it is rendered: Escape closes, and the focus returns. */
export function Dialog({ title, crossLabel, onClose, className, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={`${styles.dialog} ${className}`} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {crossLabel !== undefined && (
          <ActionIcon aria-label={crossLabel} onClick={() => dialog.current?.close()}>
            <CrossIcon />
          </ActionIcon>
        )}
      </div>
      {children}
    </dialog>
  )
}
