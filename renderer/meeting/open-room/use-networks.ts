/** The networks this computer is on, asked again for as long as somebody looks. */
import { useEffect, useState } from 'react'
import type { RoomInterface } from '#shared/contract/room.ts'
import { callHost } from '../../storage/host-client.ts'

/** A cable just plugged in is noticed before one looks up, ms. */
const askEvery = 3000

/** The likeliest first; null until the host answered. */
export function useNetworks(): readonly RoomInterface[] | null {
  const [found, setFound] = useState<readonly RoomInterface[] | null>(null)
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      const answer = await callHost('room.interfaces', {})
      if (current && answer.ok) setFound(answer.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [])
  return found
}
