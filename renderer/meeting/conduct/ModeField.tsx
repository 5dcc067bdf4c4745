import { useId, type ReactNode, type RefObject } from 'react'
import type { Person } from '#shared/contract/meeting.ts'
import { PersonField, type OtherChoice } from '../people/PersonField.tsx'
import styles from './conduct.module.css'

interface ModeFieldProps<Mode extends string> {
  /** Names the choice: "what is noted". */
  label: string
  modes: readonly { value: Mode; label: string }[]
  mode: Mode
  setMode: (mode: Mode) => void
  people: readonly Person[]
  hint: (person: Person) => string
  shortcut: string
  field: RefObject<HTMLInputElement | null>
  onPick: (person: Person) => Promise<boolean>
  onLeave: () => void
  others?: (typed: string) => readonly OtherChoice[]
  /** What is typed may say a mode of its own: answers what is left to look for. */
  rewrite?: (typed: string) => string
  /** Backspace in the empty field. */
  onErase?: () => void
  /** In place of the choice's own words, which are then chosen beside it. */
  choices?: ReactNode
  placeholder?: string
  /** Beside the choice: what belongs to this way of noting. */
  aside?: ReactNode
}

/** A person field that says above it what will be noted of whom one names; the usual thing unless chosen otherwise. */
export function ModeField<Mode extends string>(props: ModeFieldProps<Mode>): ReactNode {
  const { label, modes, mode, setMode, aside, choices, ...field } = props
  const id = useId()
  const shown = modes.find(({ value }) => value === mode)?.label ?? ''
  return (
    <div className={styles.modeField}>
      <div className={styles.modeRow}>
        {choices}
        <select
          data-beside={choices !== undefined}
          id={id}
          aria-label={label}
          value={mode}
          onChange={(event) => {
            const chosen = modes.find(({ value }) => value === event.currentTarget.value)
            if (chosen !== undefined) setMode(chosen.value)
            field.field.current?.focus()
          }}
        >
          {modes.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        {aside}
      </div>
      <PersonField label={shown} {...field} />
    </div>
  )
}
