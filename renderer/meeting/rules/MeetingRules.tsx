import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { setRules } from '#shared/meeting/edits.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'
import { changeLabel } from '../../council/rules/change-label.ts'
import { Presets } from '../../council/rules/Presets.tsx'
import { RulesForm } from '../../council/rules/RulesForm.tsx'
import { usePageLanguage } from '../../council/rules/use-rule-value.ts'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'
import prepare from '../prepare/prepare.module.css'
import { useEdit } from '../prepare/use-edit.ts'
import styles from '../../council/rules/rules.module.css'
import { BesideCouncil } from './BesideCouncil.tsx'
import { FrozenRules } from './FrozenRules.tsx'

/** The rules of this meeting in Préparer: a form until the session opens, then as they were frozen. */
export function MeetingRules(): ReactNode {
  const { journal } = useSnapshot()
  const isOpened = journal.some(({ kind }) => kind === 'sessionOpened')
  return <div className={prepare.panel}>{isOpened ? <FrozenRules /> : <PreparedRules />}</div>
}

function PreparedRules(): ReactNode {
  const { t } = useTranslation('rules')
  const language = usePageLanguage()
  const { docId } = useMeeting()
  const { rules } = useSnapshot()
  const edit = useEdit()
  const change = (changes: Partial<RulesProfile>, label: string, group?: string): void =>
    edit(label, (body, origin) => setRules(body, changedRules(rules, changes), origin), group)
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{t('ofMeeting')}</h2>
      <p className={styles.soft}>{t('introMeeting')}</p>
      <BesideCouncil docId={docId} rules={rules} take={(changes) => change(changes, t('undo.fromCouncil'))} />
      <Presets rules={rules} apply={(changes, name) => change(changes, t('undo.preset', { name }))} />
      <RulesForm rules={rules} change={(changes, group) => change(changes, changeLabel(t, language, changes), group)} />
    </section>
  )
}
