import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AgendaPreview, previewItems } from '../../agenda/AgendaPreview.tsx'
import { useFormFocus } from '../../../ui/use-form-focus.ts'
import styles from '../prepare.module.css'

interface PasteAgendaProps {
  onAdd: (text: string) => boolean
  onClose: () => void
}

export function PasteAgenda({ onAdd, onClose }: PasteAgendaProps): ReactNode {
  const { t } = useTranslation('prepare')
  const [text, setText] = useState('')
  const field = useFormFocus<HTMLTextAreaElement>()
  const count = previewItems(text).length
  return (
    <div className={styles.paste} data-form>
      <Textarea
        label={t('agenda.paste')}
        description={t('agenda.pasteText')}
        ref={field}
        value={text}
        maxLength={200_000}
        minRows={6}
        maxRows={12}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <AgendaPreview text={text} />
      <div className={styles.acts}>
        <Button
          variant="filled"
          disabled={count === 0}
          onClick={() => {
            if (onAdd(text)) onClose()
          }}
        >
          {count === 0 ? t('agenda.pasteNothing') : t('agenda.pasteDo', { count })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('agenda.close')}
        </Button>
      </div>
    </div>
  )
}
