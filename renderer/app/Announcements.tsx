import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { useAnnouncements, withdraw } from './announce.ts'
import styles from './app.module.css'

/** The foot of the page, where announcements stand: nothing above moves when one comes (evening.md item 1). */
export function Announcements(): ReactNode {
  const said = useAnnouncements()
  return (
    <div className={styles.announcements} aria-live="polite" data-announcements="">
      {said.map(({ id, tone, words, action, dismissible = true }) =>
        tone === 'progress' ? (
          <div key={id} className={styles.progress}>
            <ProgressLine label={words} value={null} />
          </div>
        ) : (
          <Notice
            key={id}
            tone={tone}
            action={
              action && (
                <Button size="sm" onClick={action.run}>
                  {action.label}
                </Button>
              )
            }
            {...(dismissible ? { onDismiss: () => withdraw(id) } : {})}
          >
            {words}
          </Notice>
        ),
      )}
    </div>
  )
}
