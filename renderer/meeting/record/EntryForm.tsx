import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './record.module.css'

export interface EntryFormProps {
  title: string
  /** The verb of its button: "Note the decision". */
  recordLabel: string
  /** False while something needed is missing; the button then says so by being off. */
  ready?: boolean
  onRecord: () => void
  onCancel?: (() => void) | undefined
  /** Sends what is typed to the room's screen, before it is recorded; Ctrl+Shift+Enter. */
  onShow?: (() => void) | undefined
  /** Beside the buttons: a rarer act. */
  aside?: ReactNode
  children: ReactNode
}

/** The frame of every form of a session: Ctrl+Enter records from any field, Escape gives up, nothing is modal. */
export function EntryForm(props: EntryFormProps): ReactNode {
  const { title, recordLabel, ready = true, onRecord, onCancel, onShow, aside, children } = props
  const { t } = useTranslation('conduct')
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const record = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const show = record && event.shiftKey && onShow !== undefined
    const cancel = event.key === 'Escape' && onCancel !== undefined
    if (!record && !cancel) return
    event.preventDefault()
    event.stopPropagation()
    if (cancel) onCancel()
    else if (show) onShow()
    else if (ready && !event.repeat) onRecord()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble here from its fields
    <form
      className={styles.form}
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onRecord()
      }}
    >
      {children}
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={!ready} rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}>
          {recordLabel}
        </Button>
        {onCancel !== undefined && (
          <Button onClick={onCancel} rightSection={<KeyHint keys={['Escape']} />}>
            {t('cancel')}
          </Button>
        )}
        {onShow !== undefined && (
          <Button
            variant="subtle"
            color="gray"
            onClick={onShow}
            rightSection={<KeyHint keys={['Ctrl', 'Shift', 'Enter']} />}
          >
            {t('show')}
          </Button>
        )}
        {aside}
      </div>
    </form>
  )
}
