import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { PrivateNote, useFold } from './PrivateNote.tsx'

const noteKey: KeyRule = { key: 'h', shift: true }

/** What was prepared for an item, on the facilitator's screen: folded until asked for, for others may look on. */
export function FacilitatorNote({ itemId }: { itemId: string }): ReactNode {
  const { t } = useTranslation('writing')
  const { open, toggle } = useFold(itemId)
  useShortcuts('conduct', [{ id: 'conduct.note', ...noteKey, label: t('note.key'), run: toggle }])
  return (
    <PrivateNote
      itemId={itemId}
      owner="facilitator"
      open={open}
      onToggle={toggle}
      keys={keysOf(noteKey)}
      ariaKeys={ariaKeys(noteKey)}
    />
  )
}
