import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon, DotsIcon, RoomIcon } from './icons.tsx'
import styles from './ui.module.css'

/** Where the last keystroke is: nowhere yet, in this page's store, on its own host's disk, on the room host's disk. */
export type SavedState = 'pending' | 'held' | 'computer' | 'room'

const icons: Record<SavedState, ReactNode> = {
  pending: <DotsIcon />,
  held: <DotsIcon />,
  computer: <CheckIcon />,
  room: <RoomIcon />,
}

export interface SavedBadgeProps {
  state: SavedState
  /** Attachments of the meeting this computer has not received yet. */
  missingFiles?: number
}

/** Says where the work is kept, by word and shape; announced politely, for the change is good news or a warning. */
export function SavedBadge({ state, missingFiles = 0 }: SavedBadgeProps): ReactNode {
  const { t } = useTranslation('ui')
  return (
    <output className={`${styles.badge} ${styles[state]}`} data-saved={state}>
      {icons[state]}
      <span>
        {t(`saved.${state}`)}
        {missingFiles > 0 && (
          <span className={styles.missing} title={t('saved.missingFiles', { count: missingFiles })}>
            {' '}
            · {t('saved.files', { count: missingFiles })}
            <span> {t('saved.toCome')}</span>
          </span>
        )}
      </span>
    </output>
  )
}
