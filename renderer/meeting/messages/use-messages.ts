/** What phones said to whoever writes, and what one does with it. */
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { mayInRoom } from '#shared/contract/rights.ts'
import type { RoomMessage } from '#shared/contract/room.ts'
import { announce, withdraw } from '../../app/announce.ts'
import { useAsk } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'
import { useMeeting, useRoom } from '../../storage/hooks.tsx'
import type { Evening } from '../evening/evening.ts'
import { ownRole } from '../open-room/room-state.ts'
import { putAtEnd } from './into-text.ts'

/** Dealt with and then had back: the host has none of them any more. Of this page, for as long as it is open. */
let returned: readonly RoomMessage[] = []
const watchers = new Set<() => void>()

function setReturned(next: readonly RoomMessage[]): void {
  returned = next
  for (const tell of watchers) tell()
}

function subscribe(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export interface Messages {
  list: readonly RoomMessage[]
  nameOf: (message: RoomMessage) => string
  toText: (message: RoomMessage) => void
  drop: (message: RoomMessage) => void
}

/** Null where there are none to read: no room, no phones, or another's part. */
export function useMessages(evening: Evening): Messages | null {
  const { t } = useTranslation('room')
  const { body, docId } = useMeeting()
  const view = useRoom()
  const ask = useAsk()
  const kept = useSyncExternalStore(subscribe, () => returned)
  const { numbers, meeting } = evening
  const nameOf = useCallback(
    ({ name, number }: RoomMessage) => (name === '' ? t('here.guest', { number: number ?? '' }) : name),
    [t],
  )
  const { room } = view
  const ofThis = kept.filter(
    (message) => meeting.items.some(({ id }) => id === message.itemId) || message.itemId === null,
  )
  if (!mayInRoom(ownRole(view), 'message')) return null
  if ((room === null || room.reach !== 'phones') && ofThis.length === 0) return null

  const take = async (message: RoomMessage): Promise<boolean> => {
    const { messageId } = message
    if (returned.includes(message)) {
      setReturned(returned.filter((each) => each !== message))
      return true
    }
    return (await ask(t('messages.doing'), () => callHost('room.message', { docId, messageId }))).ok
  }
  const say = (words: string, back: () => void): void => {
    const undo = (): void => {
      back()
      withdraw('message')
    }
    announce({ id: 'message', tone: 'done', words, action: { label: t('messages.undo'), run: undo } })
  }
  const giveBack = (message: RoomMessage): void => setReturned([...returned, message])
  return {
    list: [...(room?.messages ?? []), ...ofThis].toSorted((a, b) => a.at - b.at),
    nameOf,
    toText(message) {
      const itemId = message.itemId ?? evening.current?.id ?? null
      const number = itemId === null ? undefined : numbers.get(itemId)
      if (itemId === null || number === undefined) {
        announce({ id: 'message', tone: 'caution', words: t('messages.noItem') })
        return
      }
      void take(message).then((taken) => {
        if (!taken) return
        const takeAway = putAtEnd(body, itemId, t('messages.sentence', { name: nameOf(message), text: message.text }))
        say(t('messages.placed', { number }), () => {
          takeAway()
          giveBack(message)
        })
      })
    },
    drop(message) {
      void take(message).then((taken) => taken && say(t('messages.dropped'), () => giveBack(message)))
    },
  }
}
