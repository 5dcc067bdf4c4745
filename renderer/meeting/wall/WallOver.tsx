import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WallState } from '#shared/contract/meeting.ts'
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import type { Evening } from '../evening/evening.ts'
import { useWall } from './use-wall.ts'
import { WallNow } from './WallNow.tsx'
import styles from './wall.module.css'

/** From inside a text: a letter would be written. */
const backKey: KeyRule = { key: 'y', ctrl: true, shift: true }

/** Whether a pen put something on the wall over what the session is at, or at its foot. */
export function isOverSession({ shows, notice }: WallState): boolean {
  return shows !== 'auto' || notice !== ''
}

/** For whoever writes and conducts on one computer: what was put over the session on the wall, taken off in one key. */
export function WallOver({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('roomScreen')
  const wall = useWall()
  const { shows } = evening.meeting.wall
  useShortcuts('roomScreen', [{ id: 'wall.auto', ...backKey, inText: true, label: t('keys.auto'), run: wall.back }])
  if (!isOverSession(evening.meeting.wall)) return null
  return (
    <>
      <p className={styles.over}>
        <WallNow evening={evening} />
      </p>
      <Button
        size="compact-sm"
        variant={shows === 'lent' ? 'filled' : 'light'}
        onClick={wall.back}
        // Said on hovering: the strip's one line has no room for three keys beside the words.
        title={keysOf(backKey).join(' + ')}
        aria-keyshortcuts={ariaKeys(backKey)}
      >
        {t(shows === 'lent' ? 'act.takeBack' : 'act.auto')}
      </Button>
    </>
  )
}
