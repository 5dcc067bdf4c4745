/** Does what the remote's presses mean, from this page or from the projection's. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { RemoteButton } from '#shared/contract/remote.ts'
import { useUndo } from '../../app/use-undo.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import { readEvening } from '../evening/evening.ts'
import { useCommands, type CommandWatch } from '../evening/use-commands.ts'
import { pagesOnWall } from '../wall/page-counts.ts'
import { useWall } from '../wall/use-wall.ts'
import type { Shows } from '../wall/wall-commands.ts'
import { listenToProjection, listenToRemote } from './remote-keys.ts'
import { armedFor, nothingPressed, pressed, type RemoteAct } from './remote-machine.ts'

/** What "previous" takes back. */
interface LastAct {
  entryId: string | null
  shows: Shows | null
}

/** @returns a press of a button, for the strip's own buttons too */
export function useRemote(): (button: RemoteButton) => void {
  const { reader, docId } = useMeeting()
  const wall = useWall()
  const undo = useUndo()
  const last = useRef<LastAct>({ entryId: null, shows: null })
  const watch = useMemo<CommandWatch>(
    () => ({
      onWritten(entryId) {
        last.current = { entryId, shows: null }
      },
    }),
    [],
  )
  const commands = useCommands(watch)
  const memory = useRef(nothingPressed)

  const act = useCallback(
    async (meant: RemoteAct, shows: Shows): Promise<void> => {
      const arm = (): void => wall.arm(hostTime() + armedFor)
      switch (meant.do) {
        case 'give':
          await commands.give()
          return
        case 'endTurn':
          await commands.endTurn()
          return
        case 'endTurnAndArm':
          arm()
          await commands.endTurn()
          return
        case 'arm':
          last.current = { entryId: null, shows: null }
          arm()
          return
        case 'nextItem':
          wall.arm(null)
          await commands.next()
          return
        case 'nextPage':
          wall.turnPage(1)
          return
        case 'previousPage':
          wall.turnPage(-1)
          return
        case 'show':
          last.current = { entryId: null, shows }
          wall.show(meant.shows)
          return
        default: {
          const { entryId, shows: before } = last.current
          wall.arm(null)
          if (before !== null) wall.show(before)
          if (entryId !== null) await undo(entryId)
        }
      }
    },
    [commands, wall, undo],
  )
  const press = useCallback(
    (button: RemoteButton) => {
      const { snapshot } = reader
      if (snapshot === null) return
      const { session, floor, next } = readEvening(snapshot)
      const scene = {
        phase: session.phase,
        someoneSpeaks: session.turn !== null,
        someoneWaits: floor.queue.length > 0,
        hasNextItem: next !== null,
        wall: snapshot.wall,
        pages: pagesOnWall(snapshot),
      }
      const answer = pressed(memory.current, button, scene, hostTime())
      memory.current = answer.memory
      if (answer.act !== null) void act(answer.act, snapshot.wall.shows)
    },
    [reader, act],
  )
  useEffect(() => listenToRemote(press), [press])
  useEffect(() => listenToProjection(docId, press), [docId, press])
  return press
}
