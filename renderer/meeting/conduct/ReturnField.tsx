import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { readReturn } from '../evening/read-return.ts'
import styles from './conduct.module.css'

interface ReturnFieldProps {
  evening: Evening
  commands: Commands
  field: RefObject<HTMLInputElement | null>
}

/** The break has begun already; its end is said in place, or not at all. */
export function ReturnField({ evening, commands, field }: ReturnFieldProps): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const { timeZone } = evening.meeting.header
  const returnAt = evening.session.pause?.returnAt ?? null
  const known = returnAt === null ? '' : hour(returnAt, i18n.language === 'en' ? 'en' : 'fr', timeZone)
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readReturn(typed, hostTime(), timeZone)
  const commit = (): void => {
    if (typed === null) return
    if (typed.trim() === '' && returnAt !== null) void commands.setReturn(null)
    else if (read !== null && read !== returnAt) void commands.setReturn(read)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') commit()
    else setTyped(null)
    field.current?.blur()
  }
  return (
    <label className={styles.return}>
      {t('paused.return')}
      <input
        ref={field}
        type="text"
        size={9}
        placeholder={t('paused.returnHow')}
        autoComplete="off"
        aria-keyshortcuts="Shift+K"
        aria-invalid={typed !== null && typed.trim() !== '' && read === null}
        value={typed ?? known}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <KeyHint keys={['Shift', 'K']} />
    </label>
  )
}
