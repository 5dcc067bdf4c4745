import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

const named = {
  Ctrl: 'ctrl',
  Shift: 'shift',
  Space: 'space',
  Enter: 'enter',
  Escape: 'escape',
  Delete: 'delete',
} as const
const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Meta: '⌘' }

export interface KeyHintProps {
  /** Keys pressed together, as in `['Ctrl', 'Enter']`; a letter is shown as a capital. */
  keys: readonly string[]
  /** True in the list of keys, where nothing else says them to a reader. */
  announced?: boolean
}

/**
 * Shows a shortcut beside what it does. Hidden from screen readers unless `announced`: the control says it itself through
 * `aria-keyshortcuts`.
 */
export function KeyHint({ keys, announced = false }: KeyHintProps): ReactNode {
  const { t } = useTranslation('ui')
  const label = (key: string): string => {
    if (key in named) return t(`keys.${named[key as keyof typeof named]}`)
    return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  }
  return (
    <span className={styles.keys} aria-hidden={!announced}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {label(key)}
        </kbd>
      ))}
    </span>
  )
}
