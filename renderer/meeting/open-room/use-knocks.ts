/** Who asks to be let in, said at the foot of the page: it moves nothing and takes no focus; one key answers. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { mayInRoom } from '#shared/contract/rights.ts'
import { announce, withdraw } from '../../app/announce.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useRoom } from '../../storage/hooks.tsx'
import { roomKeys } from './room-keys.ts'
import { ownRole } from './room-state.ts'
import type { RoomActs } from './use-room-acts.ts'

export function useKnocks(acts: RoomActs): { admit: () => boolean; refuse: () => boolean } {
  const { t } = useTranslation('room')
  const view = useRoom()
  const mayAdmit = mayInRoom(ownRole(view), 'admit')
  const knocks = mayAdmit ? (view.room?.knocks ?? []) : []
  const first = knocks[0]
  const more = knocks.length - 1
  const words = ((): string | null => {
    if (first === undefined) return null
    const { kind, seat, name, number, from, sign } = first
    const guest = number === null ? t('knock.unnamed') : t('here.guest', { number })
    const asks = t(`knock.${kind}.${seat}`, { name: name === '' ? guest : name, from, sign })
    return more > 0 ? `${asks} ${t('knock.more', { count: more })}` : asks
  })()
  const knockId = first?.knockId ?? null
  useEffect(() => {
    if (knockId === null || words === null) return undefined
    announce({
      id: 'knock',
      tone: 'info',
      words,
      dismissible: false,
      action: { label: t('knock.admit'), run: () => void acts.admit(knockId), keys: roomKeys.admit },
      other: { label: t('knock.refuse'), run: () => void acts.refuse(knockId), keys: roomKeys.refuse },
    })
    return () => withdraw('knock')
  }, [acts, knockId, t, words])
  const answer = (how: 'admit' | 'refuse') => (): boolean => {
    if (knockId === null) return false
    void acts[how](knockId)
    return true
  }
  const admit = answer('admit')
  const refuse = answer('refuse')
  const orSay = (done: boolean): void => {
    if (!done) announce({ id: 'roomSeat', tone: 'info', words: t('knock.nobody') })
  }
  const keys = [
    { id: 'room.admit', ...roomKeys.admit.rule, inText: true, label: t('keys.admit'), run: () => orSay(admit()) },
    { id: 'room.refuse', ...roomKeys.refuse.rule, inText: true, label: t('keys.refuse'), run: () => orSay(refuse()) },
  ]
  useShortcuts('room', mayAdmit && view.room !== null ? keys : [])
  return { admit, refuse }
}
