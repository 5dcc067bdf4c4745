import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './minutes.module.css'

interface TextLineProps {
  label: string
  hint: string
  initial: string
  applyLabel: string
  /** Why what was typed can't be taken, or null; the line stays open with it. */
  onApply: (typed: string) => string | null
  onClose: () => void
}

/** One line of typing under the tools: a link's address, a picture's description. Enter takes it, Escape leaves. */
export function TextLine({ label, hint, initial, applyLabel, onApply, onClose }: TextLineProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [typed, setTyped] = useState(initial)
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <form
      className={styles.textLine}
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(onApply(typed.trim()))
      }}
    >
      <TextInput
        label={label}
        description={hint}
        value={typed}
        // Asked for by the tool that was pressed.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        error={wrong}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      />
      <Button type="submit">{applyLabel}</Button>
      <Button onClick={onClose}>{t('cancel')}</Button>
    </form>
  )
}
