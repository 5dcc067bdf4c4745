/** What the host says of the room, asked again for as long as the screen is shown. */
import { useEffect, useState } from 'react'
import type { RoomCheck } from '#shared/contract/operations.ts'
import { callHost } from '../../storage/host-client.ts'

/** A projection just opened is noticed before one looks up, ms. */
const askEvery = 1500

/** Null until the host answered. */
export function useRoomCheck(docId: string): RoomCheck | null {
  const [found, setFound] = useState<RoomCheck | null>(null)
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      const answer = await callHost('room.check', { docId })
      if (current && answer.ok) setFound(answer.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [docId])
  return found
}
