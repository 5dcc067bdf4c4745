import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting, useUndoLabel } from '../storage/hooks.tsx'
import { UndoIcon } from '../ui/icons.tsx'
import { announce, withdraw } from './announce.ts'
import styles from './app.module.css'
import { ariaKeys } from './key-rule.ts'
import { refusalWords } from './refusal.ts'
import { useShortcuts } from './shortcuts.ts'

const keys = { key: 'z', ctrl: true }

/** Takes back this seat's last act outside texts, and names it; a refusal says why (decisions.md 10). */
export function UndoButton(): ReactNode {
  const { t } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  const { history } = useMeeting()
  const what = useUndoLabel()
  const undo = async (): Promise<void> => {
    withdraw('undo')
    const undone = await history.undo()
    if (undone === null) return
    const { label, result } = undone
    if (result.ok) announce({ id: 'undo', tone: 'done', words: t('undo.done', { what: label }) })
    else {
      const why = refusalWords(codes, result)
      announce({ id: 'undo', tone: 'caution', words: t('undo.refused', { what: label, why }) })
    }
  }
  useShortcuts('app', [{ id: 'app.undo', ...keys, label: t('keys.undo'), run: () => void undo() }])
  const words = what === null ? t('undo.nothing') : t('undo.do', { what })
  return (
    <Button
      variant="subtle"
      color="gray"
      size="sm"
      className={styles.undoButton}
      leftSection={<UndoIcon />}
      disabled={what === null}
      title={words}
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={() => void undo()}
    >
      {words}
    </Button>
  )
}
