import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'
import { announce } from '../../app/announce.ts'
import { href } from '../../app/router.ts'
import { Differences } from '../../council/rules/Differences.tsx'
import { useCouncilRules } from '../../council/rules/use-council-rules.ts'
import styles from '../../council/rules/rules.module.css'

interface BesideCouncilProps {
  docId: string
  rules: RulesProfile
  take: (changes: Partial<RulesProfile>) => void
}

/** This meeting's copy beside the council's rules: what differs, and one gesture each way. */
export function BesideCouncil({ docId, rules, take }: BesideCouncilProps): ReactNode {
  const { t } = useTranslation('rules')
  const { council, change } = useCouncilRules()
  const [isOpen, setOpen] = useState(false)
  if (council === null) return null
  const own = council.rules
  const differing = changedRules(own, rules)
  const count = Object.keys(differing).length
  const send = (): void => {
    change(differing, t('undo.toCouncil'))
    const back = changedRules(rules, own)
    const run = (): void => change(back, t('undo.several'))
    const what = t('undo.toCouncil')
    announce({ id: 'rules', tone: 'done', words: t('council.sent'), action: { label: t('undoIt', { what }), run } })
  }
  return (
    <div className={styles.preview}>
      <div className={styles.acts}>
        <p>{count === 0 ? t('council.same') : t('council.differ', { count })}</p>
        <a href={href({ screen: 'rules' })}>{t('council.read')}</a>
      </div>
      {count > 0 && (
        <>
          <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t('council.how')}</summary>
            <Differences before={own} changes={differing} />
          </details>
          <div className={styles.acts}>
            <Button size="sm" onClick={() => take(changedRules(rules, own))}>
              {t('council.take')}
            </Button>
            {/* A rehearsal leaves no trace. */}
            {!isRehearsal(docId) && (
              <Button size="sm" onClick={send}>
                {t('council.send')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}
