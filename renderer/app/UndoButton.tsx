import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useUndoLabel } from '../storage/hooks.tsx'
import { UndoIcon } from '../ui/icons.tsx'
import styles from './app.module.css'
import { ariaKeys } from './key-rule.ts'
import { useShortcuts } from './shortcuts.ts'
import { useUndo } from './use-undo.ts'

const keys = { key: 'z', ctrl: true }

/** Takes back this seat's last act outside texts, and names it; a refusal says why (decisions.md 10). */
export function UndoButton(): ReactNode {
  const { t } = useTranslation('app')
  const what = useUndoLabel()
  const undo = useUndo()
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
