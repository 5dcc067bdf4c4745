import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/rules/votes.ts'
import { writtenEuros } from '../../ui/euros.ts'
import { isFeminine } from './decision-draft.ts'
import styles from './record.module.css'

/** A decision, how it was taken, and what was said of other views: asked or not yet. */
export function DecisionLine({ decision, children }: { decision: Decision; children?: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const sum = (cents: number): string => writtenEuros(cents, i18n.language === 'en' ? 'en' : 'fr')
  const { amountAsked, amountGranted, addressedTo, alternatives } = decision
  const views = decision.dissentingViews
  const named = (view: string, place: number): string => {
    const by = decision.dissentNames[place] ?? ''
    return by === '' ? view : `${view} (${by})`
  }
  return (
    <div className={styles.line}>
      <p>
        <strong>
          {t('decision.was', {
            type: t(`decision.types.${decision.type}`),
            mode: t(`decision.modes.${decision.mode}`),
          })}
        </strong>
        {decision.text}
        {addressedTo !== '' && (
          <small>
            {t(`decision.isAddressedTo.${isFeminine(decision.type) ? 'feminine' : 'masculine'}`, { to: addressedTo })}
          </small>
        )}
        {amountGranted !== null && (
          <small>
            {amountAsked === null
              ? t('decision.granted', { granted: sum(amountGranted) })
              : t('decision.grantedOf', { granted: sum(amountGranted), asked: sum(amountAsked) })}
          </small>
        )}
        {amountGranted === null && amountAsked !== null && (
          <small>{t('decision.asked', { asked: sum(amountAsked) })}</small>
        )}
        <small className={views === null ? styles.missing : undefined}>
          {views === null && t('decision.dissentMissing')}
          {views?.length === 0 && t('decision.dissentNone')}
          {views !== null && views.length > 0 && t('decision.dissentViews', { views: views.map(named).join(' ; ') })}
        </small>
        {alternatives.length > 0 && (
          <small>{t('decision.alternativesAre', { alternatives: alternatives.join(' ; ') })}</small>
        )}
      </p>
      {children}
    </div>
  )
}
