import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import { MergeDetails } from './MergeDetails.tsx'
import { showMerges, useMerges, useMergesShown, type Merge } from './merges.ts'
import { useMergeDrop } from './use-merge-drop.ts'
import styles from './merging.module.css'

/** Takes copies dropped on the meeting's screens, and shows what came from where when asked (MergesButton). */
export function Merging({ docId }: { docId: string }): ReactNode {
  const merges = useMerges(docId)
  const shown = useMergesShown(docId)
  useMergeDrop(docId)
  // One left open does not come back on the next screen.
  useEffect(() => () => showMerges(null), [])
  return shown && <MergeList merges={merges} />
}

function MergeList({ merges }: { merges: readonly Merge[] }): ReactNode {
  const { t } = useTranslation('app')
  return (
    <Dialog
      title={t('merge.title')}
      crossLabel={t('merge.close')}
      onClose={() => showMerges(null)}
      className={styles.dialog}
    >
      {merges.map((merge) => (
        <section key={merge.id} className={styles.merge} aria-label={merge.name}>
          <h3>{merge.name}</h3>
          <MergeDetails merge={merge} />
        </section>
      ))}
    </Dialog>
  )
}
