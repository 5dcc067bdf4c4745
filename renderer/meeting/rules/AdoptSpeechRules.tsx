import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useRights } from '../open-room/use-rights.ts'
import { areAdopted } from './speech-rules-decision.ts'
import styles from '../conduct/panel.module.css'

interface AdoptSpeechRulesProps {
  itemId: string
  evening: Evening
  commands: Commands
}

/** On the opening item: the rules of speech to the wall, and their adoption, a key each (evening.md item 18). */
export function AdoptSpeechRules({ itemId, evening, commands }: AdoptSpeechRulesProps): ReactNode {
  const { t } = useTranslation('rules')
  const { may, why } = useRights()
  const { session, meeting, rules } = evening
  const isOpening = meeting.items[0]?.id === itemId && session.currentItemId === itemId && session.phase === 'running'
  if (!isOpening || areAdopted(evening)) return null
  const isShown = meeting.wall.shows === 'speechRules'
  return (
    <p className={styles.row}>
      <Button
        size="sm"
        aria-pressed={isShown}
        variant={isShown ? 'light' : 'default'}
        onClick={commands.showSpeechRules}
        rightSection={<KeyHint keys={[';']} />}
        aria-keyshortcuts=";"
      >
        {t('adopt.show')}
      </Button>
      {rules.decisionModes.includes('consensus') && (
        <Button
          size="sm"
          disabled={!may('decisionRecorded')}
          title={why('decisionRecorded')}
          onClick={() => void commands.adoptSpeechRules()}
          rightSection={<KeyHint keys={['Shift', 'A']} />}
          aria-keyshortcuts="Shift+A"
        >
          {t('adopt.adopt')}
        </Button>
      )}
    </p>
  )
}
