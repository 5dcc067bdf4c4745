import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { useRights } from '../open-room/use-rights.ts'
import type { RemoteButton } from '#shared/contract/remote.ts'

export interface NextActProps {
  evening: Evening
  commands: Commands
  press: (button: RemoteButton) => void
}

/** What a press of "next" would do now: the remote's button, drawn. */
export function NextAct({ evening, commands, press }: NextActProps): ReactNode {
  const { t } = useTranslation('strip')
  const { t: conduct } = useTranslation('conduct')
  const now = useEveningNow(evening)
  const { session, floor, next, people, numbers, meeting } = evening
  const first = floor.queue[0]
  const { armedUntil } = meeting.wall
  const isArmed = first === undefined && armedUntil !== null && now <= armedUntil
  const words = ((): string => {
    if (session.phase === 'planned') return t('act.open')
    if (session.phase === 'paused') return t('act.resume')
    if (first !== undefined)
      return t('act.give', { name: people.get(first.personId)?.name ?? conduct('floor.someone') })
    if (isArmed) return t('act.armed')
    if (session.turn !== null) return t('act.endTurn')
    return next === null ? t('act.last') : t('act.next', { number: numbers.get(next.id) ?? '' })
  })()
  const run = (): void => {
    if (session.phase === 'planned') void commands.open()
    else if (session.phase === 'paused') void commands.resume()
    else press('next')
  }
  const { why } = useRights()
  const isSpeech = session.phase === 'running' && (first !== undefined || session.turn !== null)
  const off = isSpeech ? undefined : why(session.phase === 'planned' ? 'sessionOpened' : 'itemStarted')
  const isLast = session.phase === 'running' && first === undefined && session.turn === null && next === null
  return (
    <Button
      size="compact-sm"
      variant={isArmed ? 'filled' : 'light'}
      aria-disabled={isLast}
      disabled={off !== undefined}
      title={off}
      onClick={run}
    >
      {words}
    </Button>
  )
}
