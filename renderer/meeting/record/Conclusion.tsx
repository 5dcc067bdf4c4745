import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { setItem } from '#shared/meeting/edits.ts'
import { DraftInput } from '../prepare/DraftInput.tsx'
import { useEdit } from '../prepare/use-edit.ts'

/** The conclusion is a line that waits on the item, filled now or later (evening.md item 1). Give it the item as key. */
export function Conclusion({ item }: { item: AgendaItem }): ReactNode {
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  return (
    <DraftInput
      label={t('item.conclusion')}
      placeholder={t('item.conclusionWaits')}
      value={item.conclusion}
      onCommit={(conclusion, group) =>
        edit(t('undo.conclusion'), (body, origin) => setItem(body, item.id, { conclusion }, origin), group)
      }
    />
  )
}
