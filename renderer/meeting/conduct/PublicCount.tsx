import { useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, type Evening } from '../evening/evening.ts'
import { countOf, digitsOf } from '../record/CountField.tsx'
import styles from './door.module.css'

interface PublicCountProps {
  evening: Evening
  commands: Commands
  field: RefObject<HTMLInputElement | null>
}

/** People of the neighbourhood in the room, as a mere number: nobody has to give a name. */
export function PublicCount({ evening, commands, field }: PublicCountProps): ReactNode {
  const { t } = useTranslation('conduct')
  const known = lastEntry(evening, 'publicCounted', () => true)?.count ?? null
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed !== null && typed !== '' && countOf(typed) !== known) void commands.countPublic(countOf(typed))
    setTyped(null)
  }
  return (
    <label className={styles.public}>
      {t('room.publicCount')}
      <input
        ref={field}
        type="text"
        inputMode="numeric"
        size={4}
        aria-keyshortcuts="Shift+U"
        value={typed ?? known ?? ''}
        onChange={(event) => setTyped(digitsOf(event.currentTarget.value))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null)
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
