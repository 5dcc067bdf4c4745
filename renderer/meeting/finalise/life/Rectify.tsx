import { Button, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { callHost } from '../../../storage/host-client.ts'
import { writtenDate } from '../../../ui/hours.ts'
import { FrozenFile } from './FrozenFile.tsx'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

/** After approval nothing is edited: a dated document of its own says what was wrong. */
export function Rectify({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t, i18n } = useTranslation('life')
  const [text, setText] = useState('')
  const [adopted, setAdopted] = useState('')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  if (life.refusals.rectify !== null) return null
  const rectify = async (): Promise<void> => {
    const said = text.trim()
    const work = (acceptedCharacters: number[]) =>
      callHost('minutes.rectify', {
        docId,
        by,
        text: said,
        approvedOn: adopted === '' ? null : adopted,
        acceptedCharacters,
      })
    if (!(await hand.act(t('freezing'), work))) return
    setText('')
    setAdopted('')
  }
  return (
    <details className={styles.act} open={life.rectifications.length > 0}>
      <summary>{t('rectify.title')}</summary>
      <ul className={styles.signers}>
        {life.rectifications.map(({ number, date, text: said }) => (
          <li key={number}>
            <FrozenFile docId={docId} revision={`rectificatif-${number}`}>
              {t('rectify.file', { number, date: writtenDate(date, language) })}
            </FrozenFile>
            <p className={styles.remark}>{said}</p>
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        aria-label={t('rectify.action')}
        onSubmit={(event) => {
          event.preventDefault()
          void rectify()
        }}
      >
        <p className={styles.soft}>{t('rectify.how')}</p>
        <Textarea
          label={t('rectify.text')}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('rectify.adopted')}
          value={adopted}
          onChange={(event) => setAdopted(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" size="sm" disabled={hand.trying.isRunning || by.trim() === '' || text.trim() === ''}>
            {t('rectify.action')}
          </Button>
        </div>
      </form>
    </details>
  )
}
