/**
 * How screens reach the open meeting: immutable snapshots through useSyncExternalStore.
 */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { RoomView } from '#shared/contract/room.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import { onErased } from './erase-meeting.ts'
import { onFlush } from './flushing.ts'
import { OpenMeeting, type SavedState } from './open-meeting.ts'
import { usePage } from './page-context.tsx'

const MeetingContext = createContext<OpenMeeting | null>(null)

export type Opening = { state: 'opening' } | { state: 'open'; meeting: OpenMeeting } | { state: 'missing' }

/** Opens a meeting for as long as the component is shown. */
export function useOpenMeeting(docId: string): Opening {
  const { database } = usePage()
  // Grows when the page's copy had to be set aside: the meeting is then opened again without it.
  const [times, setTimes] = useState(0)
  const wanted = `${docId} ${times}`
  const [opened, setOpened] = useState<{ of: string; opening: Opening }>({ of: '', opening: { state: 'opening' } })
  useEffect(() => {
    const meeting = new OpenMeeting(docId, database, () => setTimes((known) => known + 1))
    let current = true
    const stopFlushing = onFlush(() => meeting.flush())
    const stopHearing = onErased((erased) => {
      if (erased !== docId) return
      meeting.drop()
      settle({ state: 'missing' })
    })
    const settle = (opening: Opening): void => {
      if (current) setOpened({ of: wanted, opening })
    }
    meeting.ready.then(
      () => settle(meeting.reader.snapshot === null ? { state: 'missing' } : { state: 'open', meeting }),
      () => settle({ state: 'missing' }),
    )
    return () => {
      current = false
      stopFlushing()
      stopHearing()
      meeting.close()
    }
  }, [docId, database, wanted])
  return opened.of === wanted ? opened.opening : { state: 'opening' }
}

export function MeetingProvider({ meeting, children }: { meeting: OpenMeeting; children: ReactNode }): ReactNode {
  return <MeetingContext value={meeting}>{children}</MeetingContext>
}

/** The open meeting: its documents, commands and undo. */
export function useMeeting(): OpenMeeting {
  const meeting = useContext(MeetingContext)
  if (meeting === null) throw new Error('useMeeting outside MeetingProvider')
  return meeting
}

/** The meeting as it stands; the same object until something in it changes. */
export function useSnapshot(): MeetingSnapshot {
  const meeting = useMeeting()
  const subscribe = useCallback((listener: () => void) => meeting.reader.onChange(listener), [meeting])
  const snapshot = useSyncExternalStore(subscribe, () => meeting.reader.snapshot)
  if (snapshot === null) throw new Error('a meeting without identity is never provided')
  return snapshot
}

export function useSaved(): SavedState {
  const meeting = useMeeting()
  const subscribe = useCallback((listener: () => void) => meeting.onChange(listener), [meeting])
  return useSyncExternalStore(subscribe, () => meeting.saved)
}

/** The room of the open meeting, as its host tells it; the same object until it changes. */
export function useRoom(): RoomView {
  const { room } = useMeeting()
  const subscribe = useCallback((listener: () => void) => room.onChange(listener), [room])
  return useSyncExternalStore(subscribe, () => room.view)
}

/** The name of what undo would take back, or null. */
export function useUndoLabel(): string | null {
  const { history } = useMeeting()
  const subscribe = useCallback((listener: () => void) => history.onChange(listener), [history])
  return useSyncExternalStore(subscribe, () => history.last)
}
