import { useMemo } from 'react'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { pagesOnWall } from './page-counts.ts'
import { wallCommandsWith, type WallCommands } from './wall-commands.ts'

/** The wall of the open meeting: the same object for as long as it is open. */
export function useWall(): WallCommands {
  const { body, reader } = useMeeting()
  return useMemo(
    () =>
      wallCommandsWith({
        body,
        wall: () => reader.snapshot?.wall ?? defaultWall,
        pages: () => pagesOnWall(reader.snapshot),
      }),
    [body, reader],
  )
}
