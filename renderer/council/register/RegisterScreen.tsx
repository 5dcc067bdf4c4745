import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterAction } from '#shared/contract/operations.ts'
import { PageSettings } from '../../app/PageSettings.tsx'
import { WhatNow } from '../../app/WhatNow.tsx'
import { refusalWords } from '../../app/refusal.ts'
import { href } from '../../app/router.ts'
import { useRegister } from '../../storage/index-tables.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { writtenDate } from '../../ui/hours.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SpeechBySession } from './SpeechBySession.tsx'
import { latestFirst, soonestFirst } from '../register-order.ts'
import { Decision } from './Decision.tsx'
import styles from './register.module.css'
import { useCodeWords } from './use-code-words.ts'

function Actions({ actions }: { actions: readonly RegisterAction[] }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const words = useCodeWords()
  const [all, setAll] = useState(false)
  const shown = soonestFirst(actions.filter(({ status }) => all || status === 'todo' || status === 'doing'))
  return (
    <>
      <Checkbox label={t('register.showAll')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      {shown.length === 0 ? (
        <EmptyState title={actions.length === 0 ? t('register.noActions') : t('actions.none')} />
      ) : (
        <table className={styles.actions}>
          <thead>
            <tr>
              <th scope="col">{t('register.what')}</th>
              <th scope="col">{t('register.owner')}</th>
              <th scope="col">{t('register.due')}</th>
              <th scope="col">{t('register.status')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((action) => (
              <tr key={action.actionId}>
                <td>{action.what}</td>
                <td>{action.owner === '' ? t('actions.noOwner') : action.owner}</td>
                <td>{action.due === null ? '' : writtenDate(action.due, i18n.language === 'en' ? 'en' : 'fr')}</td>
                <td>{words('actionStatus', action.status)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** What the council decided and promised, from every finalised meeting. */
export function RegisterScreen({ showKeys }: { showKeys: () => void }): ReactNode {
  const { t } = useTranslation('home')
  const { t: codes } = useTranslation('codes')
  const { t: app } = useTranslation('app')
  const { value, refusal } = useRegister()
  const decisions = latestFirst(value?.decisions ?? [])
  return (
    <Screen
      advice={<WhatNow screen="council" />}
      title={t('register.title')}
      subtitle={
        <>
          <a href={href({ screen: 'home' })}>{app('nav.home')}</a> · {t('register.subtitle')}
        </>
      }
      aside={<PageSettings showKeys={showKeys} />}
    >
      <div className={styles.register}>
        {refusal !== null && <Notice tone="caution">{refusalWords(codes, refusal)}</Notice>}
        <section>
          <h2>{t('register.decisions')}</h2>
          {value !== null && decisions.length === 0 && <EmptyState title={t('decisions.none')} />}
          <ol className={styles.decisions}>
            {decisions.map((decision) => (
              <Decision key={decision.decisionId} decision={decision} />
            ))}
          </ol>
        </section>
        <section>
          <h2>{t('register.actions')}</h2>
          <Actions actions={value?.actions ?? []} />
        </section>
        {value !== null && <SpeechBySession sessions={value.speech} />}
      </div>
    </Screen>
  )
}
