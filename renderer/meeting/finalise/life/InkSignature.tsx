import { Button, FileButton, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { callHost, putScan } from '../../../storage/host-client.ts'
import type { SigningProps } from './SigningWays.tsx'
import styles from './life.module.css'

/** On paper: printed, signed by hand, and completed here by the scan. */
export function InkSignature({ docId, life, hand, by, signer, onClose }: SigningProps): ReactNode {
  const { t } = useTranslation('life')
  const [name, setName] = useState(signer.name)
  const shared = life.signers.find(({ how, scanSha256 }) => how === 'ink' && scanSha256 !== null)

  const sign = async (scanSha256: string): Promise<void> => {
    const { field } = signer
    const input = { docId, by, field, name: name.trim(), scanSha256 }
    if (await hand.act(t('doing'), () => callHost('minutes.signInk', input))) onClose()
  }
  const attach = async (file: File | null): Promise<void> => {
    if (file === null) return
    const kept = await hand.trying.run(t('sign.sending'), () => putScan(docId, file))
    if (kept !== null) await sign(kept.sha256)
  }
  const isReady = !hand.trying.isRunning && name.trim() !== '' && by.trim() !== ''
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t('sign.inkHow')}</p>
      <TextInput
        label={t('sign.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <FileButton accept="application/pdf,image/png,image/jpeg" onChange={(file) => void attach(file)}>
          {(button) => (
            <Button {...button} variant="filled" size="sm" disabled={!isReady}>
              {t('sign.attach')}
            </Button>
          )}
        </FileButton>
        {shared?.scanSha256 != null && (
          <Button size="sm" disabled={!isReady} onClick={() => void sign(shared.scanSha256 ?? '')}>
            {t('sign.samePaper', { name: shared.signedAs ?? shared.name })}
          </Button>
        )}
      </div>
    </div>
  )
}
