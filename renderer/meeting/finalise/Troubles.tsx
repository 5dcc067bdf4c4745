import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignerRole } from '#shared/minutes/phrases/phrases.ts'
import type { Trouble } from '#shared/minutes/unfinished.ts'
import { troubleKey } from '#shared/minutes/unfinished.ts'
import { href, type MeetingScreen, type Route } from '../../app/router.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './finalise.module.css'

function troubleWords(t: TFunction<'finalise'>, codes: TFunction<'codes'>, { code, params }: Trouble): string {
  const { role } = params
  const named = code === 'roleMissing' ? { ...params, role: t(`role.${role as SignerRole}`) } : params
  // Each sentence takes what its trouble brings (unfinished.ts); the catalogue's types know them one by one only.
  return codes(code as 'nobodyPresent', named)
}

function mendingPlace(docId: string, { where: { itemId, mark } }: Trouble, screen: MeetingScreen): Route {
  return { screen, docId, panel: itemId ?? null, ...(mark === undefined ? {} : { mark }) }
}

/** What is unfinished, each with a link to where it is mended. */
export function Troubles({ docId, troubles }: { docId: string; troubles: readonly Trouble[] }): ReactNode {
  const { t } = useTranslation('finalise')
  const { t: codes } = useTranslation('codes')
  if (troubles.length === 0) return <Notice tone="done">{t('troubles.none')}</Notice>
  return (
    <>
      <p className={styles.soft}>
        {t('troubles.count', { count: troubles.length })}. {t('troubles.how')}
      </p>
      <ul className={styles.troubles}>
        {troubles.map((trouble) => {
          const words = troubleWords(t, codes, trouble)
          return (
            <li key={troubleKey(trouble)} data-blocking={trouble.blocking}>
              <span>
                {trouble.blocking && <strong className={styles.blocking}>{t('troubles.blocking')}</strong>} {words}
              </span>
              {/* A kept point is settled right below. */}
              {trouble.where.screen !== 'finalise' && (
                <a
                  href={href(mendingPlace(docId, trouble, trouble.where.screen))}
                  aria-label={`${t('troubles.mend')} : ${words}`}
                >
                  {t('troubles.mend')}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
