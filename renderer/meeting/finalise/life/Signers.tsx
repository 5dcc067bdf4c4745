import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LifeSigner } from '#shared/contract/minutes-life.ts'
import { refusalWords } from '../../../app/refusal.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { dateWords } from '../../../ui/hours.ts'
import { FrozenFile } from './FrozenFile.tsx'
import type { LifeProps } from './LifePanel.tsx'
import { ScannedPaper } from './ScannedPaper.tsx'
import { SigningWays } from './SigningWays.tsx'
import styles from './life.module.css'

/** Who signed and how, who still has to and since when. */
export function Signers(props: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { docId, life } = props
  const [signing, setSigning] = useState<string | null>(null)
  return (
    <div className={styles.form}>
      {life.toSign !== null && (
        <FrozenFile docId={docId} revision={life.toSign}>
          {t('sign.file')}
        </FrozenFile>
      )}
      <ul className={styles.signers}>
        {life.signers.map((signer) => (
          <li key={signer.field}>
            <SignerLine
              signer={signer}
              docId={docId}
              isSigning={signing === signer.field}
              onSign={() => setSigning(signer.field)}
            />
            {signing === signer.field && <SigningWays {...props} signer={signer} onClose={() => setSigning(null)} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface SignerLineProps {
  signer: LifeSigner
  docId: string
  isSigning: boolean
  onSign: () => void
}

function SignerLine({ signer, docId, isSigning, onSign }: SignerLineProps): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { t: codes } = useTranslation('codes')
  const { timeZone } = useSnapshot().header
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { role, name, signedAt, signedAs, how, scanSha256, waitingSince, refusal } = signer
  const who = name === '' ? t(`roles.${role}`) : `${name}, ${t(`roles.${role}`)}`
  if (signedAt !== null && how !== null) {
    return (
      <>
        <p className={styles.stageName}>{who}</p>
        <p className={styles.soft}>
          {t(`sign.done.${how}`, { name: signedAs ?? name, date: dateWords(signedAt, language, timeZone) })}
        </p>
        {scanSha256 !== null && (
          <ScannedPaper
            url={`/minutes/${docId}/scan/${scanSha256}`}
            see={t('sign.scan')}
            picture={t('sign.scanOf', { name: signedAs ?? name })}
            save={t('sign.scanSave')}
          />
        )}
      </>
    )
  }
  return (
    <>
      <p className={styles.stageName}>{who}</p>
      {waitingSince !== null && (
        <p className={styles.soft}>{t('sign.waiting', { date: dateWords(waitingSince, language, timeZone) })}</p>
      )}
      {refusal !== null && (
        <p className={styles.soft}>{refusalWords(codes, { ok: false, code: refusal, params: {} })}</p>
      )}
      {refusal === null && !isSigning && (
        <Button size="sm" onClick={onSign} aria-label={t('sign.openFor', { who })}>
          {t('sign.open')}
        </Button>
      )}
    </>
  )
}
