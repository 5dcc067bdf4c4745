/** The sessions of this computer that came after one, or are planned: where its minutes may be approved. */
import { useEffect, useState } from 'react'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { callHost } from '../../../storage/host-client.ts'

export type Session = Pick<MeetingSummary, 'docId' | 'date' | 'title'>

/** The nearest after it first. */
export function laterSessions(meetings: readonly MeetingSummary[], docId: string, date: string): Session[] {
  return meetings
    .filter((meeting) => meeting.docId !== docId && meeting.date > date && !isRehearsal(meeting.docId))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The one that most likely approved: the nearest that has been; none when it is still to come. */
export function likelySession(sessions: readonly Session[], today: string): Session | null {
  return sessions.find(({ date }) => date <= today) ?? null
}

/** Null until the host answered. */
export function useLaterSessions(docId: string, date: string): Session[] | null {
  const [sessions, setSessions] = useState<Session[] | null>(null)
  useEffect(() => {
    let current = true
    void callHost('meeting.list', {}).then((result) => {
      if (current) setSessions(result.ok ? laterSessions(result.value, docId, date) : [])
    })
    return () => {
      current = false
    }
  }, [docId, date])
  return sessions
}
