import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CrossIcon } from '../../ui/icons.tsx'
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

/** In the browser's own dialog: Escape closes, focus returns. */
function MergeList({ merges }: { merges: readonly Merge[] }): ReactNode {
  const { t } = useTranslation('app')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="merge-list-title" onClose={() => showMerges(null)}>
      <div className={styles.head}>
        <h2 id="merge-list-title">{t('merge.title')}</h2>
        <ActionIcon aria-label={t('merge.close')} onClick={() => dialog.current?.close()}>
          <CrossIcon />
        </ActionIcon>
      </div>
      {merges.map((merge) => (
        <section key={merge.id} className={styles.merge} aria-label={merge.name}>
          <h3>{merge.name}</h3>
          <MergeDetails merge={merge} />
        </section>
      ))}
    </dialog>
  )
}
