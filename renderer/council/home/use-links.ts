/** The rooms this computer has joined or asks to join, asked again for as long as Home is shown. */
import { useCallback, useEffect, useState } from 'react'
import type { RoomLinkView } from '#shared/contract/room.ts'
import { callHost } from '../../storage/host-client.ts'

/** An admission is seen before one looks up, ms. */
const askEvery = 1000

export function useLinks(): { links: readonly RoomLinkView[]; refresh: () => Promise<void> } {
  const [links, setLinks] = useState<readonly RoomLinkView[]>([])
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await callHost('room.links', {})
    if (!answer.ok) return
    setLinks((known) => (JSON.stringify(known) === JSON.stringify(answer.value) ? known : answer.value))
  }, [])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), askEvery)
    return () => clearInterval(timer)
  }, [refresh])
  return { links, refresh }
}
