import { Button } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/contract/meeting.ts'
import { verdictReport } from '#shared/minutes/verdict-words/verdict-report.ts'
import { PageSettings } from '../../app/PageSettings.tsx'
import { refusalWords } from '../../app/refusal.ts'
import { href } from '../../app/router.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { DropTarget } from '../home/ImportFile.tsx'
import type { Check } from './checks.ts'
import { useCheck, useChecks } from './use-checks.ts'
import { VerdictCard } from './VerdictCard.tsx'
import styles from './verify.module.css'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a screen reader hears once the latest is checked; a refusal says itself. */
function saidOf(check: Check | undefined, language: Language): string {
  if (check?.result.ok !== true) return ''
  return `${check.name}. ${verdictReport(check.result.value, language, timeZone).headline}`
}

function Checked({ check: { name, result }, language }: { check: Check; language: Language }): ReactNode {
  const { t: codes } = useTranslation('codes')
  if (!result.ok) {
    return (
      <Notice tone="failure">
        {name} : {refusalWords(codes, result)}
      </Notice>
    )
  }
  return <VerdictCard name={name} report={verdictReport(result.value, language, timeZone)} />
}

/** Whether signed minutes are what was signed: a file chosen or dropped, and what it says. */
export function VerifyScreen({ showKeys }: { showKeys: () => void }): ReactNode {
  const { t, i18n } = useTranslation('verify')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { t: app } = useTranslation('app')
  const checks = useChecks()
  const check = useCheck()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Screen
      title={t('title')}
      subtitle={<a href={href({ screen: 'home' })}>{app('nav.home')}</a>}
      aside={<PageSettings showKeys={showKeys} />}
    >
      <DropTarget words={t('drop')} onFiles={check} />
      <div className={styles.screen}>
        <p className={styles.intro}>{t('intro')}</p>
        <div className={styles.choose}>
          <Button variant="filled" onClick={() => input.current?.click()}>
            {t('choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept=".pdf,application/pdf,.tablee"
            aria-label={t('choose')}
            onChange={(event) => {
              check([...(event.currentTarget.files ?? [])])
              // The same file chosen again is a new wish.
              event.currentTarget.value = ''
            }}
          />
        </div>
        <VisuallyHidden>
          <output>{saidOf(checks[0], language)}</output>
        </VisuallyHidden>
        {checks.map((each) => (
          <Checked key={each.id} check={each} language={language} />
        ))}
      </div>
    </Screen>
  )
}
