import { Textarea } from '@mantine/core'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import type { DissentDraft } from './decision-draft.ts'
import { NameField } from './NameField.tsx'
import styles from './record.module.css'

interface DissentsProps {
  dissents: readonly DissentDraft[]
  people: readonly Person[]
  onChange: (dissents: DissentDraft[]) => void
}

const empty: DissentDraft = { text: '', by: '' }

/** Each view with the name of who holds it beside, as they agreed; Enter is the next view, several lines are several. */
export function Dissents({ dissents, people, onChange }: DissentsProps): ReactNode {
  const { t } = useTranslation('conduct')
  const list = useRef<HTMLUListElement>(null)
  const rows = dissents.length === 0 ? [empty] : dissents
  const put = (place: number, ...instead: DissentDraft[]): void => onChange(rows.toSpliced(place, 1, ...instead))
  const say = (place: number, row: DissentDraft, typed: string): void => {
    const [first = '', ...others] = typed.split('\n')
    put(
      place,
      { ...row, text: first },
      ...others.filter((line) => line.trim() !== '').map((text) => ({ text, by: '' })),
    )
  }
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (rows[place + 1] === undefined) onChange([...rows, empty])
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[place + 1]?.focus())
  }
  return (
    <ul ref={list} className={styles.dissents}>
      {rows.map((row, place) => (
        // Rows have no name of their own: they are their places.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place} className={styles.row}>
          <Textarea
            className={styles.grows ?? ''}
            label={t('decision.view', { place: place + 1 })}
            minRows={1}
            maxRows={4}
            value={row.text}
            onChange={(event) => say(place, row, event.currentTarget.value)}
            onKeyDown={(event) => onKeyDown(event, place)}
          />
          <NameField
            label={t('decision.viewBy', { place: place + 1 })}
            placeholder={t('by.nobody')}
            value={row.by}
            people={people}
            onChange={(by) => put(place, { ...row, by })}
          />
        </li>
      ))}
    </ul>
  )
}
