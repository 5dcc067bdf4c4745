/** The line of « Vérifier la salle » about other devices: whether the room is open to them, and one has reached it. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../storage/hooks.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useNow } from '../../ui/page-clock.ts'
import { roomKeys } from '../open-room/room-keys.ts'
import { present, reachOf, seatGroups, standingOf } from '../open-room/room-state.ts'
import { toggleSheet, useSheet } from '../open-room/sheet-store.ts'
import type { Check } from './CheckLine.tsx'

export function useOthersCheck(): Check {
  const { t } = useTranslation('room')
  const view = useRoom()
  const now = useNow('second')
  const { open } = useSheet()
  const standing = standingOf(view)
  const { room } = view
  const act = (
    <Button
      aria-expanded={open}
      onClick={toggleSheet}
      rightSection={<KeyHint keys={roomKeys.panel.hint} />}
      aria-keyshortcuts={roomKeys.panel.aria}
    >
      {t(standing === 'closed' ? 'check.open' : 'check.see')}
    </Button>
  )
  if (standing === 'closed' || room === null) return { state: 'ok', words: t('check.closed'), act }
  if (standing === 'cut') return { state: 'todo', words: t('joined.cut'), act }
  const { phones, pens, walls } = seatGroups(room)
  const said = {
    phones: t('button.phones', { count: present(phones) }),
    pens: t('button.pens', { count: present(pens) }),
    walls: t('button.walls', { count: present(walls) }),
  }
  if (room.reach === 'phones' && reachOf(room, now) === 'none') return { state: 'todo', words: t('check.none'), act }
  return { state: 'ok', words: t('check.is', said), act }
}
