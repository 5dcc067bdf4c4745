import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

export interface ConfirmLineProps {
  /** The question, with what will be kept: « Mettre à la corbeille ? Elle peut en revenir. » */
  question: string
  /** The verb of the act, not "OK": « Mettre à la corbeille ». */
  confirmLabel: string
  cancelLabel?: string
  /** True when nothing brings it back. */
  destructive?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/**
 * Asks in the line itself instead of a dialog: it replaces the button that was pressed, covers nothing, and takes no
 * focus (evening.md item 1); longer than that button, it comes whole into sight. Escape inside it cancels.
 */
export function ConfirmLine(props: ConfirmLineProps): ReactNode {
  const { t } = useTranslation('ui')
  const { question, confirmLabel, cancelLabel = t('confirm.no'), destructive = false, onConfirm, onCancel } = props
  const cancelOnEscape = (event: { key: string }): void => {
    if (event.key === 'Escape') onCancel()
  }
  const line = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => {
    // What it answers is no clean-up: newer browsers answer a promise.
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <fieldset ref={line} aria-label={question} className={styles.confirm}>
      <output>{question}</output>
      <Button
        size="sm"
        variant="filled"
        color={destructive ? 'red' : 'teal'}
        onClick={onConfirm}
        onKeyDown={cancelOnEscape}
      >
        {confirmLabel}
      </Button>
      <Button size="sm" onClick={onCancel} onKeyDown={cancelOnEscape}>
        {cancelLabel}
      </Button>
    </fieldset>
  )
}
