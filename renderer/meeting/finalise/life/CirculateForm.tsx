import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { FrozenFile } from './FrozenFile.tsx'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

/** Nothing is sent by the app: it freezes what is passed on, and notes to whom. */
export function CirculateForm({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { distribution } = useSnapshot().header
  const [to, setTo] = useState(distribution)
  const circulate = (): void => {
    void hand.act(t('freezing'), (acceptedCharacters) =>
      callHost('minutes.circulate', { docId, by, to, text: life.text, acceptedCharacters }),
    )
  }
  return (
    <form
      className={styles.form}
      aria-label={t('acts.circulated')}
      onSubmit={(event) => {
        event.preventDefault()
        circulate()
      }}
    >
      <Textarea
        label={t('circulate.to')}
        description={t('circulate.toHow')}
        autosize
        minRows={2}
        maxRows={6}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <p className={styles.soft}>{t('circulate.how')}</p>
      <div className={styles.row}>
        <Button type="submit" variant="filled" size="sm" disabled={hand.trying.isRunning || by.trim() === ''}>
          {t('circulate.action')}
        </Button>
        {life.circulated !== null && (
          <FrozenFile docId={docId} revision={life.circulated}>
            {t('circulate.file')}
          </FrozenFile>
        )}
      </div>
    </form>
  )
}
