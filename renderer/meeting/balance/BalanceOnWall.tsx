import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '../evening/evening.ts'
import type { WallCommands } from '../wall/wall-commands.ts'

/** Off unless the council's rules put shares on the wall, and then it says why. */
export function BalanceOnWall({ evening, wall }: { evening: Evening; wall: WallCommands }): ReactNode {
  const { t } = useTranslation('balance')
  const isAllowed = evening.rules.balanceOnWall
  const isShown = evening.meeting.wall.shows === 'balance'
  return (
    <Button
      size="compact-sm"
      disabled={!isAllowed}
      title={isAllowed ? undefined : t('wallNotAllowed')}
      aria-pressed={isShown}
      variant={isShown ? 'filled' : 'default'}
      onClick={() => wall.toggle('balance')}
    >
      {t('title')}
    </Button>
  )
}
