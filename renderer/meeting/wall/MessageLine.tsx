import { Button, TextInput } from '@mantine/core'
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './wall.module.css'

interface MessageLineProps {
  field: RefObject<HTMLInputElement | null>
  onSend: (text: string) => void
  onLeave: () => void
}

/** A message is typed here and sent whole: the room never reads it letter by letter (evening.md item 7). */
export function MessageLine({ field, onSend, onLeave }: MessageLineProps): ReactNode {
  const { t } = useTranslation('roomScreen')
  const [text, setText] = useState('')
  // Asked for by its button or its key.
  useEffect(() => field.current?.focus(), [field])
  return (
    <form
      className={styles.message}
      aria-label={t('message.label')}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onSend(text.trim())
      }}
    >
      <TextInput
        ref={field}
        label={t('message.label')}
        description={t('message.how')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      />
      <div className={styles.acts}>
        <Button type="submit" size="compact-sm" variant="filled" disabled={text.trim() === ''}>
          {t('message.send')}
        </Button>
        <Button size="compact-sm" onClick={onLeave}>
          {t('message.cancel')}
        </Button>
      </div>
    </form>
  )
}
