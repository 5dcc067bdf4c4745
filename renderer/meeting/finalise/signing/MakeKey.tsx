import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { leastPassphrase, type SigningKey } from '#shared/contract/signature.ts'
import { callHost } from '../../../storage/host-client.ts'
import { PassphraseField } from './PassphraseField.tsx'
import type { Trying } from './use-trying.ts'
import styles from './signing.module.css'

interface MakeKeyProps {
  /** Whose field is signed. */
  name: string
  council: string
  trying: Trying
  onMade: (key: SigningKey) => void
  onCancel: (() => void) | null
}

export function MakeKey({ name: first, council, trying, onMade, onCancel }: MakeKeyProps): ReactNode {
  const { t } = useTranslation('signature')
  const [name, setName] = useState(first)
  const [namesCouncil, setNamesCouncil] = useState(council !== '')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && again !== passphrase

  const make = async (): Promise<void> => {
    const input = { name: name.trim(), council: namesCouncil ? council : '', passphrase }
    const made = await trying.run(t('make.making'), () => callHost('signature.makeKey', input))
    if (made !== null) onMade(made)
  }

  return (
    <form
      className={styles.form}
      aria-label={t('make.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <h4>{t('make.title')}</h4>
      <TextInput
        label={t('make.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {council !== '' && (
        <Checkbox
          label={`${t('make.council')} (${council})`}
          checked={namesCouncil}
          onChange={(event) => setNamesCouncil(event.currentTarget.checked)}
        />
      )}
      <PassphraseField
        label={t('make.passphrase')}
        description={t('make.how', { least: leastPassphrase })}
        value={passphrase}
        onChange={setPassphrase}
      />
      <PassphraseField
        label={t('make.again')}
        error={differs ? t('make.differs') : null}
        value={again}
        onChange={setAgain}
        canShow={false}
      />
      <p className={styles.soft}>{t('make.lost')}</p>
      <div className={styles.row}>
        <Button
          type="submit"
          variant="filled"
          disabled={trying.isRunning || name.trim() === '' || passphrase === '' || passphrase !== again}
        >
          {t('make.action')}
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}
