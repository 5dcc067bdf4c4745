import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningKey } from '#shared/contract/signature.ts'
import { callHost } from '../../../storage/host-client.ts'
import { ConfirmLine } from '../../../ui/ConfirmLine.tsx'
import { saveBase64 } from './base64.ts'
import { Fingerprint } from './Fingerprint.tsx'
import type { Trying } from './use-trying.ts'
import styles from './signing.module.css'

interface KeyCareProps {
  signingKey: SigningKey
  /** Made just now: its fingerprint is shown, to be noted. */
  isNew: boolean
  trying: Trying
  onRemoved: () => void
}

/** The whole fingerprint, a copy to keep elsewhere, and the end of a key. */
export function KeyCare({
  signingKey: { keyId, name, fingerprint },
  isNew,
  trying,
  onRemoved,
}: KeyCareProps): ReactNode {
  const { t } = useTranslation('signature')
  const [asking, setAsking] = useState(false)

  const copy = async (): Promise<void> => {
    const found = await trying.run(t('bring.opening'), () => callHost('signature.exportKey', { keyId }))
    if (found !== null) saveBase64(found.p12, `${fileName(found.name)}.p12`)
  }
  const remove = async (): Promise<void> => {
    setAsking(false)
    const removed = await trying.run(t('care.remove'), async () => {
      const result = await callHost('signature.removeKey', { keyId })
      return result.ok ? { ...result, value: true } : result
    })
    if (removed !== null) onRemoved()
  }

  return (
    <details className={styles.care} open={isNew}>
      <summary>{t('care.title')}</summary>
      <p className={styles.soft}>{t('care.print')}</p>
      <Fingerprint value={fingerprint} />
      <div className={styles.row}>
        <Button size="sm" onClick={() => void copy()} disabled={trying.isRunning}>
          {t('care.copy')}
        </Button>
        {!asking && (
          <Button size="sm" variant="subtle" color="red" onClick={() => setAsking(true)} disabled={trying.isRunning}>
            {t('care.remove')}
          </Button>
        )}
      </div>
      <p className={styles.soft}>{t('care.copyMeans')}</p>
      {asking && (
        <ConfirmLine
          question={t('care.removeSure', { name })}
          confirmLabel={t('care.remove')}
          cancelLabel={t('cancel')}
          destructive
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        />
      )}
    </details>
  )
}

/** "Ḥemmu Aït Ouaziz" as `cle-hemmu-ait-ouaziz`: safe on every disk. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase()
  return `cle-${plain}`.replace(/-+$/, '').slice(0, 60)
}
