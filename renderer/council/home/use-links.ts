/** The rooms this computer has joined or asks to join, asked again for as long as Home is shown. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoomLinkView } from '#shared/contract/room.ts'
import { callHost } from '../../storage/host-client.ts'

/** An admission is seen before one looks up, ms. */
const askEvery = 1000

export function useLinks(): { links: readonly RoomLinkView[]; refresh: () => void } {
  const [links, setLinks] = useState<readonly RoomLinkView[]>([])
  const askNow = useRef<() => void>(() => undefined)
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      const answer = await callHost('room.links', {})
      if (!current || !answer.ok) return
      setLinks((known) => (JSON.stringify(known) === JSON.stringify(answer.value) ? known : answer.value))
    }
    askNow.current = () => void ask()
    askNow.current()
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [])
  const refresh = useCallback(() => askNow.current(), [])
  return { links, refresh }
}
