import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LifeStep } from '#shared/contract/minutes-life.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { dateWords, hour } from '../../../ui/hours.ts'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

/** Every act with who and when, those taken back included. */
export function History({ life: { steps } }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  return (
    <details className={styles.act}>
      <summary>{t('history.title')}</summary>
      <ol className={styles.signers}>
        {steps.map((step) => (
          <li key={step.entryId}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Step({ step: { kind, by, at, undone, words, how } }: { step: LifeStep }): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { timeZone } = useSnapshot().header
  const language = i18n.language === 'en' ? 'en' : 'fr'
  // Each kind has its own hows; the catalogue's types know them one by one only.
  const said = how === '' ? '' : t(`history.hows.${how}` as 'history.hows.ink', { defaultValue: how })
  const when = `${dateWords(at, language, timeZone)}, ${hour(at, language, timeZone)}`
  const line = `${t(`history.kinds.${kind}`)}${said === '' ? '' : ` (${said})`}`
  return (
    <>
      <p className={styles.remark}>
        {undone ? <s>{line}</s> : line} {undone && <span className={styles.soft}>{t('history.undone')}</span>}
      </p>
      <p className={styles.soft}>{by === '' ? when : `${when} · ${by}`}</p>
      {words !== '' && words !== by && <p className={styles.words}>{words}</p>}
    </>
  )
}
