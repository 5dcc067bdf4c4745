import { Button, Radio } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LifeSigner } from '#shared/contract/minutes-life.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { DigitalSigning } from '../signing/DigitalSigning.tsx'
import { Fingerprint } from '../signing/Fingerprint.tsx'
import { DrawSignature } from './DrawSignature.tsx'
import { InkSignature } from './InkSignature.tsx'
import type { LifeProps } from './LifePanel.tsx'
import { useFrozen } from './use-frozen.ts'
import styles from './life.module.css'

export interface SigningProps extends LifeProps {
  signer: LifeSigner
  onClose: () => void
}

const ways = ['ink', 'drawn', 'digital'] as const
type Way = (typeof ways)[number]

/** The three ways to sign, each in words that claim no more than it is. */
export function SigningWays(props: SigningProps): ReactNode {
  const { t } = useTranslation('life')
  const [way, setWay] = useState<Way>('ink')
  const { docId, life, hand, signer, onClose } = props
  const frozen = useFrozen(docId, life.toSign)
  const section = useRef<HTMLElement>(null)
  // The button that opened it is gone: the hand goes on here.
  useEffect(() => section.current?.focus(), [])
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.ways}
      aria-label={t('sign.openFor', { who: signer.name || t(`roles.${signer.role}`) })}
    >
      <Radio.Group label={t('sign.how')} value={way} onChange={(value) => setWay(value)}>
        <div className={styles.choices}>
          {ways.map((each) => (
            <Radio key={each} value={each} label={t(`sign.ways.${each}`)} description={t(`sign.waysMean.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {frozen?.ok === false && <Notice tone="failure">{frozen.words}</Notice>}
      {way === 'ink' && <InkSignature {...props} />}
      {way === 'drawn' && frozen?.ok === true && (
        <>
          <p className={styles.soft}>{t('sign.seen')}</p>
          <Fingerprint value={frozen.pdfSha256} short />
          <DrawSignature {...props} seenSha256={frozen.pdfSha256} />
        </>
      )}
      {way === 'digital' && frozen?.ok === true && (
        <DigitalSigning
          docId={docId}
          field={signer.field}
          role={signer.role}
          signerName={signer.name}
          seenSha256={frozen.pdfSha256}
          onSigned={() => void hand.readAgain()}
          onCancel={onClose}
        />
      )}
      {way !== 'digital' && (
        <div>
          <Button size="sm" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </section>
  )
}
