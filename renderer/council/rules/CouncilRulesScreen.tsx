import { Button, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeys } from '../../app/key-rule.ts'
import { PageSettings } from '../../app/PageSettings.tsx'
import { refusalWords } from '../../app/refusal.ts'
import { href } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { UndoIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { changeLabel } from './change-label.ts'
import { LetterheadForm } from './LetterheadForm.tsx'
import { Presets } from './Presets.tsx'
import { RulesForm } from './RulesForm.tsx'
import { useCouncilRules } from './use-council-rules.ts'
import { usePageLanguage } from './use-rule-value.ts'
import styles from './rules.module.css'

const undoKeys = { key: 'z', ctrl: true }

/** What the council settled for itself: every new meeting begins with a copy. */
export function CouncilRulesScreen({ showKeys }: { showKeys: () => void }): ReactNode {
  const { t } = useTranslation('rules')
  const { t: app } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  const language = usePageLanguage()
  const { council, refusal, change, did, undo, undoLabel } = useCouncilRules()
  useShortcuts('app', [{ id: 'rules.undo', ...undoKeys, label: app('keys.undo'), run: undo }])
  const undoWords = undoLabel === null ? app('undo.nothing') : app('undo.do', { what: undoLabel })
  return (
    <Screen
      title={t('ofCouncil')}
      subtitle={
        <>
          <a href={href({ screen: 'home' })}>{app('nav.home')}</a>
          {council !== null && council.councilName !== '' && ` · ${council.councilName}`}
        </>
      }
      aside={
        <>
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            leftSection={<UndoIcon />}
            disabled={undoLabel === null}
            title={undoWords}
            aria-keyshortcuts={ariaKeys(undoKeys)}
            onClick={undo}
          >
            {undoWords}
          </Button>
          <PageSettings showKeys={showKeys} />
        </>
      }
    >
      {refusal !== null && <Notice tone="caution">{refusalWords(codes, refusal)}</Notice>}
      {council === null && refusal === null && <ProgressLine label={t('loading')} value={null} />}
      {council !== null && (
        <div className={styles.screen}>
          <VisuallyHidden component="h2">{t('title')}</VisuallyHidden>
          <p className={styles.soft}>{t('intro')}</p>
          <Presets rules={council.rules} apply={(changes, name) => change(changes, t('undo.preset', { name }))} />
          <RulesForm
            rules={council.rules}
            change={(changes, group) => change(changes, changeLabel(t, language, changes), group)}
          />
          <LetterheadForm did={did} />
        </div>
      )}
    </Screen>
  )
}
