import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLines } from '#shared/minutes/rule-words/change-lines.ts'
import { ofKind } from '#shared/rules/facts.ts'
import { href } from '../../app/router.ts'
import { RulesRead } from '../../council/rules/RulesRead.tsx'
import { usePageLanguage } from '../../council/rules/use-rule-value.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { hour } from '../../ui/hours.ts'
import { useEvening } from '../evening/use-evening.ts'
import styles from '../../council/rules/rules.module.css'

/** As they stand in a session that was opened: read only, with what the assembly changed since. */
export function FrozenRules(): ReactNode {
  const { t } = useTranslation('rules')
  const { t: conduct } = useTranslation('conduct')
  const language = usePageLanguage()
  const { docId } = useMeeting()
  const evening = useEvening()
  const { session, standing, meeting, rules } = evening
  const { timeZone } = meeting.header
  const opening = ofKind(standing, 'sessionOpened')[0]
  const changes = ofKind(standing, 'ruleChanged')
  const isOver = session.phase === 'adjourned'
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{t('frozen.title')}</h2>
      <p className={styles.soft}>
        {opening?.rules === undefined
          ? t('frozen.before')
          : t('frozen.at', { hour: hour(opening.at, language, timeZone) })}{' '}
        {isOver ? t('frozen.over') : t('frozen.now')}
      </p>
      {!isOver && (
        <p className={styles.line}>
          <a href={href({ screen: 'conduct', docId, panel: 'rules' })}>{t('frozen.change')}</a>
        </p>
      )}
      {changes.length > 0 && (
        <>
          <h3 className={styles.title}>{t('frozen.changes')}</h3>
          <ul className={styles.differences}>
            {changes.map((entry) => (
              <li key={entry.id}>
                {hour(entry.at, language, timeZone)} ·{' '}
                {changeLines(language, standing, meeting.rules, entry).join(' · ')}
                {entry.proposedBy !== '' && ` · ${conduct('rules.proposedBy', { name: entry.proposedBy })}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <RulesRead rules={rules} />
    </section>
  )
}
