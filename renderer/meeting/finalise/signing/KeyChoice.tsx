import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningKey } from '#shared/contract/signature.ts'
import { Fingerprint } from './Fingerprint.tsx'
import styles from './signing.module.css'

interface KeyChoiceProps {
  keys: readonly SigningKey[]
  chosen: string | null
  onChoose: (keyId: string) => void
}

export function KeyChoice({ keys, chosen, onChoose }: KeyChoiceProps): ReactNode {
  const { t } = useTranslation('signature')
  const group = useId()
  return (
    <fieldset className={styles.keys}>
      <legend>{t('key')}</legend>
      {keys.map((key) => (
        <label key={key.keyId} className={styles.key}>
          <input
            type="radio"
            name={group}
            value={key.keyId}
            checked={key.keyId === chosen}
            onChange={() => onChoose(key.keyId)}
          />
          <span>
            <span className={styles.keyName}>{t('keyOf', { name: key.name })}</span>
            <span className={styles.soft}>
              {[
                ...(key.council === '' ? [] : [key.council]),
                ...(key.issuedBy === null
                  ? key.origin === 'made'
                    ? [t('madeHere')]
                    : []
                  : [t('issuedBy', { issuer: key.issuedBy })]),
                t('until', { at: new Date(key.validUntil) }),
              ].join(' · ')}
            </span>
            <Fingerprint value={key.fingerprint} short />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
