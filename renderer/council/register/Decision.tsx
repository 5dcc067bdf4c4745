import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterDecision } from '#shared/contract/operations.ts'
import { href } from '../../app/router.ts'
import { writtenEuros } from '../../ui/euros.ts'
import { writtenDate } from '../../ui/hours.ts'
import styles from './register.module.css'
import { useCodeWords } from './use-code-words.ts'

/** A decision as it was published: how it was taken, whom it waits for, what was granted, and who saw it otherwise. */
export function Decision({ decision }: { decision: RegisterDecision }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const words = useCodeWords()
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { dissentingViews, dissentNames = [], alternatives = [], addressedTo = '' } = decision
  const isFeminine = decision.type === 'question' || decision.type === 'referral'
  const carried = [
    sumsOf(decision, language, t),
    addressedTo === '' ? '' : t(`decisions.addressedTo.${isFeminine ? 'feminine' : 'masculine'}`, { to: addressedTo }),
  ]
  const said = carried.filter((each) => each !== '').join(' · ')
  return (
    <li className={styles.decision}>
      <p className={styles.number}>{decision.number}</p>
      <div>
        <p className={styles.text}>{decision.text}</p>
        {said !== '' && <p className={styles.carried}>{said}</p>}
        <p className={styles.soft}>
          {words('decisionType', decision.type)} {words('decisionMode', decision.mode)}
          {' · '}
          <a href={href({ screen: 'minutes', docId: decision.docId, panel: null })}>
            {writtenDate(decision.date, language)}
          </a>
        </p>
        {dissentingViews.length > 0 && (
          <>
            <p className={styles.dissent}>{t('decisions.dissent', { count: dissentingViews.length })}</p>
            <ul>
              {dissentingViews.map((view, place) => (
                // Two people may hold the same view: it is its place.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={place}>
                  {view}
                  {(dissentNames[place] ?? '') !== '' && ` (${dissentNames[place]})`}
                </li>
              ))}
            </ul>
          </>
        )}
        {alternatives.length > 0 && (
          <>
            <p className={styles.dissent}>{t('decisions.alternatives', { count: alternatives.length })}</p>
            <ul>
              {alternatives.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  )
}

type Words = ReturnType<typeof useTranslation<'home'>>['t']

function sumsOf({ amountAsked, amountGranted }: RegisterDecision, language: 'fr' | 'en', t: Words): string {
  const asked = amountAsked === undefined ? '' : writtenEuros(amountAsked, language)
  if (amountGranted === undefined) return asked === '' ? '' : t('decisions.asked', { asked })
  const granted = writtenEuros(amountGranted, language)
  return asked === '' ? t('decisions.granted', { granted }) : t('decisions.grantedOf', { granted, asked })
}
