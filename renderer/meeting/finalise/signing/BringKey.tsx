import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningKey } from '#shared/contract/signature.ts'
import { callHost } from '../../../storage/host-client.ts'
import { base64Of } from './base64.ts'
import { PassphraseField } from './PassphraseField.tsx'
import type { Trying } from './use-trying.ts'
import styles from './signing.module.css'

interface BringKeyProps {
  trying: Trying
  onBrought: (key: SigningKey) => void
  onCancel: () => void
}

export function BringKey({ trying, onBrought, onCancel }: BringKeyProps): ReactNode {
  const { t } = useTranslation('signature')
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')

  const bring = async (): Promise<void> => {
    if (file === null) return
    const key = await trying.run(t('bring.opening'), async () =>
      callHost('signature.importKey', { p12: await base64Of(file), passphrase }),
    )
    if (key !== null) onBrought(key)
  }

  return (
    <form
      className={styles.form}
      aria-label={t('bring.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void bring()
      }}
    >
      <h4>{t('bring.title')}</h4>
      <p className={styles.soft}>{t('bring.how')}</p>
      <div className={styles.row}>
        <Button onClick={() => chooser.current?.click()}>{t('bring.file')}</Button>
        {file !== null && <output>{t('bring.chosen', { name: file.name })}</output>}
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".p12,.pfx,application/x-pkcs12"
        aria-label={t('bring.file')}
        onChange={({ currentTarget }) => {
          setFile(currentTarget.files?.[0] ?? null)
          // The same file chosen again is a new wish.
          currentTarget.value = ''
        }}
      />
      <PassphraseField label={t('bring.passphrase')} value={passphrase} onChange={setPassphrase} />
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={trying.isRunning || file === null}>
          {t('bring.action')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
