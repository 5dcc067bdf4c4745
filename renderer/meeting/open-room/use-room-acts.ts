/** What a pen does with the room: asks its host, and says what came of it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostedRoom, RoomReach, RoomSeatView, SeatAct, Wifi } from '#shared/contract/room.ts'
import { announce } from '../../app/announce.ts'
import { useAsk } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { useSeatName } from './use-seat-name.ts'

export interface RoomWish {
  reach: RoomReach
  address: string
  wifi: Wifi | null
}

export interface RoomActs {
  open: (wish: RoomWish) => Promise<HostedRoom | null>
  close: () => Promise<boolean>
  /** Closes and opens anew, on another network or with other codes. */
  reopen: (wish: RoomWish) => Promise<HostedRoom | null>
  admit: (knockId: string) => Promise<boolean>
  refuse: (knockId: string) => Promise<boolean>
  act: (seat: RoomSeatView, act: SeatAct) => Promise<boolean>
  leave: () => Promise<boolean>
}

/** What takes an act back; null when nothing does. */
function inverseOf(seat: RoomSeatView, act: SeatAct): SeatAct | null {
  switch (act.kind) {
    case 'mute':
      return { kind: 'unmute' }
    case 'unmute':
      return { kind: 'mute' }
    case 'rename':
      return { kind: 'rename', name: seat.name }
    default:
      return null
  }
}

export function useRoomActs(): RoomActs {
  const { t } = useTranslation('room')
  const { docId } = useMeeting()
  const ask = useAsk()
  const nameOf = useSeatName()
  return useMemo(() => {
    const open: RoomActs['open'] = async (wish) => {
      const answer = await ask(t('opening.doing'), () => callHost('room.open', { docId, ...wish }))
      return answer.ok ? answer.value : null
    }
    const close = async (): Promise<boolean> => (await ask(t('shut.doing'), () => callHost('room.close', { docId }))).ok
    const actOn: RoomActs['act'] = async (seat, act) => {
      const { seatId } = seat
      const answer = await ask(t('act.doing'), () => callHost('room.seat', { docId, seatId, act }))
      if (!answer.ok) return false
      const before = nameOf(seat)
      const name = 'name' in act && act.name !== '' ? act.name : before
      const inverse = inverseOf(seat, act)
      const undo = (): void => void actOn({ ...seat, name }, inverse ?? act)
      announce({
        id: 'roomSeat',
        tone: 'done',
        words: t(`act.done.${act.kind}`, { name, before }),
        ...(inverse === null ? {} : { action: { label: t('act.undo'), run: undo } }),
      })
      return true
    }
    return {
      open,
      close,
      reopen: async (wish) => ((await close()) ? open(wish) : null),
      admit: async (knockId) =>
        (await ask(t('act.doing'), () => callHost('room.admit', { docId, knockId, seat: null }))).ok,
      refuse: async (knockId) => (await ask(t('act.doing'), () => callHost('room.refuse', { docId, knockId }))).ok,
      act: actOn,
      leave: async () => (await ask(t('joined.doing'), () => callHost('room.leave', { docId }))).ok,
    }
  }, [ask, docId, nameOf, t])
}
