import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Evening } from '../evening/evening.ts'
import { useWall } from './use-wall.ts'
import { WallNow } from './WallNow.tsx'
import styles from './wall.module.css'

/** From inside a text: a letter would be written. */
const backKey: KeyRule = { key: 'y', ctrl: true, shift: true }

/** For whoever writes and conducts on one computer: what was put over the session on the wall, taken off in one key. */
export function WallOver({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('roomScreen')
  const wall = useWall()
  const { shows, notice } = evening.meeting.wall
  useShortcuts('roomScreen', [{ id: 'wall.auto', ...backKey, inText: true, label: t('keys.auto'), run: wall.back }])
  if (shows === 'auto' && notice === '') return null
  return (
    <>
      <p className={styles.over}>
        <WallNow evening={evening} />
      </p>
      <Button
        size="compact-sm"
        variant={shows === 'lent' ? 'filled' : 'light'}
        onClick={wall.back}
        rightSection={<KeyHint keys={keysOf(backKey)} />}
        aria-keyshortcuts={ariaKeys(backKey)}
      >
        {t(shows === 'lent' ? 'act.takeBack' : 'act.auto')}
      </Button>
    </>
  )
}
