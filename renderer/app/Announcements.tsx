import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useAnnouncements, withdraw, type AnnouncedAct } from './announce.ts'
import styles from './app.module.css'

function ActButton({ act }: { act: AnnouncedAct }): ReactNode {
  const { label, run, keys } = act
  return (
    <Button
      size="sm"
      onClick={run}
      {...(keys === undefined ? {} : { rightSection: <KeyHint keys={keys.hint} />, 'aria-keyshortcuts': keys.aria })}
    >
      {label}
    </Button>
  )
}

/** The foot of the page, where announcements stand: nothing above moves when one comes (evening.md item 1). */
export function Announcements(): ReactNode {
  const said = useAnnouncements()
  return (
    <div className={styles.announcements} aria-live="polite" data-announcements="">
      {said.map(({ id, tone, words, action, other, dismissible = true, onDismiss }) =>
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
                <>
                  <ActButton act={action} />
                  {other && <ActButton act={other} />}
                </>
              )
            }
            {...(dismissible
              ? {
                  onDismiss: () => {
                    withdraw(id)
                    onDismiss?.()
                  },
                }
              : {})}
          >
            {words}
          </Notice>
        ),
      )}
    </div>
  )
}
