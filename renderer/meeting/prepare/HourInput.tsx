import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readHour, writtenHour } from '../../ui/hours.ts'
import { DraftInput, type DraftInputProps } from './DraftInput.tsx'

interface HourInputProps extends Omit<DraftInputProps, 'value' | 'onCommit'> {
  /** "18:30"; null when nobody said. */
  value: string | null
  /** Null for an emptied field. What is no hour waits in the field, and leaves with it. */
  onCommit: (time: string | null, group: string) => void
}

/** An hour as the page's language writes it, typed in any usual way. */
export function HourInput({ value, onCommit, ...props }: HourInputProps): ReactNode {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <DraftInput
      maxLength={12}
      {...props}
      value={value === null ? '' : writtenHour(value, language)}
      onCommit={(text, group) => {
        const time = readHour(text)
        if (time !== null || text.trim() === '') onCommit(time, group)
      }}
    />
  )
}
