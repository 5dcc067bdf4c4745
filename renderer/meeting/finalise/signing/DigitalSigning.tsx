import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignatureField } from '#shared/contract/minutes-life.ts'
import type { KnownSigner, SigningKey } from '#shared/contract/signature.ts'
import { callHost } from '../../../storage/host-client.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { BringKey } from './BringKey.tsx'
import { CouncilSigners } from './CouncilSigners.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { KeyCare } from './KeyCare.tsx'
import { KeyChoice } from './KeyChoice.tsx'
import { MakeKey } from './MakeKey.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { useFocusOnStep, type SigningStep } from './use-focus-on-step.ts'
import { useSigningKeys } from './use-signing-keys.ts'
import { useTrying } from './use-trying.ts'
import styles from './signing.module.css'

export interface DigitalSigningProps {
  docId: string
  field: SignatureField
  /** Of the field, as the rules name it and as the minutes fill it; '' for nobody named. */
  role: KnownSigner['role']
  signerName: string
  /** SHA-256 of the file as it was shown or read aloud: another one is not signed. */
  seenSha256: string
  /** Told the sha256 of the signed file. */
  onSigned: (sha256: string) => void
  onCancel: () => void
}

/** Signs one field of the approved minutes with a key of this computer. */
export function DigitalSigning(props: DigitalSigningProps): ReactNode {
  const { docId, field, role, signerName, seenSha256, onSigned, onCancel } = props
  const { t } = useTranslation('signature')
  const { councilName } = useSnapshot().header
  const { keys, signers, readAgain, showSigners } = useSigningKeys()
  const trying = useTrying()
  const section = useRef<HTMLElement>(null)
  const [step, setStep] = useState<SigningStep>('sign')
  useFocusOnStep(section, step, keys?.length ?? null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [signed, setSigned] = useState<{ sha256: string; key: SigningKey } | null>(null)
  const chosen = keys?.find(({ keyId }) => keyId === chosenId) ?? likeliest(keys ?? [], signerName)

  const keep = (words: string) => async (key: SigningKey) => {
    await readAgain()
    setChosenId(key.keyId)
    setSaid(words)
    setStep('sign')
  }
  const goTo = (next: SigningStep): void => {
    setSaid(null)
    setStep(next)
  }
  const sign = async (key: SigningKey): Promise<void> => {
    const input = { docId, by: key.name, field, keyId: key.keyId, passphrase, seenSha256 }
    const done = await trying.run(t('signing'), () => callHost('signature.sign', input))
    if (done === null) return
    setPassphrase('')
    setSaid(null)
    setSigned({ sha256: done.sha256, key })
    onSigned(done.sha256)
  }
  const list = async ({ name, fingerprint }: SigningKey): Promise<void> => {
    const known = await trying.run(t('list'), () => callHost('signature.addSigner', { name, role, fingerprint }))
    if (known === null) return
    showSigners(known)
    setSaid(t('listed'))
  }
  const isListed = (key: SigningKey) => signers.some(({ fingerprint }) => fingerprint === key.fingerprint)

  if (keys === null) return <p className={styles.soft}>{t('loading')}</p>
  return (
    <section ref={section} className={styles.signing} aria-labelledby="digital-signing-title">
      <h3 id="digital-signing-title">{t('title')}</h3>
      {signerName !== '' && <p className={styles.whose}>{t('whose', { name: signerName })}</p>}
      <div aria-live="polite">
        {trying.doing !== null && <p className={styles.soft}>{trying.doing}</p>}
        {said !== null && <Notice tone="done">{said}</Notice>}
      </div>
      {signed !== null && (
        <>
          <Notice tone="done">{t('signed', { name: signed.key.name })}</Notice>
          <p className={styles.soft}>{t('newPrint')}</p>
          <Fingerprint value={signed.sha256} short />
          {!isListed(signed.key) && (
            <Notice
              tone="caution"
              action={
                <Button size="sm" onClick={() => void list(signed.key)}>
                  {t('list')}
                </Button>
              }
            >
              {t('unlisted')}
            </Notice>
          )}
        </>
      )}
      {signed === null && step === 'make' && (
        <MakeKey
          name={signerName}
          council={councilName}
          trying={trying}
          onMade={(key) => void keep(t('make.made'))(key)}
          onCancel={() => goTo('sign')}
        />
      )}
      {signed === null && step === 'bring' && (
        <BringKey
          trying={trying}
          onBrought={(key) => void keep(t('keyOf', { name: key.name }))(key)}
          onCancel={() => goTo('sign')}
        />
      )}
      {signed === null && step === 'sign' && (
        <form
          className={styles.form}
          aria-label={t('title')}
          onSubmit={(event) => {
            event.preventDefault()
            if (chosen !== null) void sign(chosen)
          }}
        >
          <div>
            <p className={styles.label}>{t('file')}</p>
            <Fingerprint value={seenSha256} short />
            <p className={styles.soft}>{t('fileMeans')}</p>
          </div>
          {keys.length === 0 && <p>{t('noKey')}</p>}
          {keys.length > 0 && <KeyChoice keys={keys} chosen={chosen?.keyId ?? null} onChoose={setChosenId} />}
          <div className={styles.row}>
            <Button size="sm" onClick={() => goTo('make')}>
              {t('make.open')}
            </Button>
            <Button size="sm" onClick={() => goTo('bring')}>
              {t('bring.open')}
            </Button>
          </div>
          {chosen !== null && (
            <>
              {signerName !== '' && chosen.name !== signerName && (
                <Notice tone="caution">{t('otherName', { key: chosen.name, name: signerName })}</Notice>
              )}
              <PassphraseField label={t('passphrase')} value={passphrase} onChange={setPassphrase} />
              <p className={styles.soft}>
                {t('proves')} {t('provesNot')}
              </p>
            </>
          )}
          <div className={styles.row}>
            {chosen !== null && (
              <Button type="submit" variant="filled" disabled={trying.isRunning || passphrase === ''}>
                {t('sign')}
              </Button>
            )}
            <Button onClick={onCancel}>{t('cancel')}</Button>
          </div>
        </form>
      )}
      {/* Below what was pressed, where the eyes are. */}
      {trying.refused !== null && <Notice tone="failure">{trying.refused}</Notice>}
      {step === 'sign' && chosen !== null && (
        <KeyCare
          key={chosen.keyId}
          signingKey={chosen}
          isNew={said === t('make.made')}
          trying={trying}
          onRemoved={() => {
            setSaid(t('care.removed'))
            void readAgain()
          }}
        />
      )}
      {step === 'sign' && <CouncilSigners signers={signers} trying={trying} onChange={showSigners} />}
    </section>
  )
}

/** The one that bears the name of the field, else the latest. */
function likeliest(keys: readonly SigningKey[], name: string): SigningKey | null {
  return keys.find((key) => key.name === name) ?? keys[0] ?? null
}
