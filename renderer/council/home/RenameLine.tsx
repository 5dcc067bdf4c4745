import { TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface RenameLineProps {
  title: string
  /** The new name, or null when nothing changed. */
  onDone: (title: string | null) => void
}

/** The name in its own place: Enter or leaving keeps it, Escape leaves it as it was. */
export function RenameLine({ title, onDone }: RenameLineProps): ReactNode {
  const { t } = useTranslation('home')
  const [draft, setDraft] = useState(title)
  // Enter takes the field away, which blurs it: once is enough.
  const settled = useRef(false)
  const settle = (wanted: string | null): void => {
    if (settled.current) return
    settled.current = true
    onDone(wanted === null || wanted.trim() === '' || wanted.trim() === title ? null : wanted.trim())
  }
  return (
    <TextInput
      size="sm"
      aria-label={t('act.renameOf', { title })}
      value={draft}
      maxLength={10_000}
      ref={(field) => {
        if (field !== null && document.activeElement !== field && !settled.current) field.focus()
      }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => settle(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(draft)
        if (event.key === 'Escape') settle(null)
      }}
    />
  )
}
