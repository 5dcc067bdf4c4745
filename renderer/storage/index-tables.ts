/**
 * Lists of meetings, decisions and actions as the host last gave them: shown at once when a page opens, then written
 * anew. Derived; nothing is lost with them.
 */
import { liveQuery } from 'dexie'
import { useCallback, useEffect, useState } from 'react'
import type { MeetingSummary, Register } from '#shared/contract/operations.ts'
import type { Refusal, Result } from '#shared/contract/result.ts'
import type { TableeDatabase } from './database.ts'
import { usePage } from './hooks.tsx'
import { callHost } from './host-client.ts'

export interface Listed<T> {
  /** What is known; null while nothing is. */
  value: T | null
  /** The host has answered: an empty list is then really empty. */
  fresh: boolean
  /** Why the host did not give it; what the page remembers is shown meanwhile. */
  refusal: Refusal | null
  refresh: () => Promise<void>
}

async function putMeetings(database: TableeDatabase, meetings: MeetingSummary[]): Promise<void> {
  await database.transaction('rw', database.meetings, async () => {
    await database.meetings.clear()
    await database.meetings.bulkPut(meetings)
  })
}

async function putRegister(database: TableeDatabase, { decisions, actions }: Register): Promise<void> {
  await database.transaction('rw', database.decisions, database.actions, async () => {
    await Promise.all([database.decisions.clear(), database.actions.clear()])
    await Promise.all([database.decisions.bulkPut(decisions), database.actions.bulkPut(actions)])
  })
}

async function getRegister(database: TableeDatabase): Promise<Register> {
  const [decisions, actions] = await Promise.all([database.decisions.toArray(), database.actions.toArray()])
  return { decisions, actions }
}

interface Table<T> {
  ask: () => Promise<Result<T>>
  get: (database: TableeDatabase) => Promise<T>
  put: (database: TableeDatabase, value: T) => Promise<void>
}

/** The store's rows at once and after each change in any window; the host's answer whenever it is asked. */
function useIndexTable<T>(table: Table<T>): Listed<T> {
  const { database } = usePage()
  const [value, setValue] = useState<T | null>(null)
  const [heard, setHeard] = useState<{ refusal: Refusal | null } | null>(null)
  const refresh = useCallback(async () => {
    const answer = await table.ask()
    setHeard({ refusal: answer.ok ? null : answer })
    if (!answer.ok) return
    setValue(answer.value)
    // A full disk keeps the page from remembering the list, not from showing it.
    await table.put(database, answer.value).catch(() => undefined)
  }, [table, database])
  useEffect(() => {
    const stored = liveQuery(() => table.get(database)).subscribe({ next: setValue, error: () => undefined })
    return () => stored.unsubscribe()
  }, [table, database])
  useEffect(() => {
    const refreshNow = (): void => void refresh()
    refreshNow()
    window.addEventListener('focus', refreshNow)
    return () => window.removeEventListener('focus', refreshNow)
  }, [refresh])
  return { value, fresh: heard !== null && heard.refusal === null, refusal: heard?.refusal ?? null, refresh }
}

const meetingsTable: Table<MeetingSummary[]> = {
  ask: () => callHost('meeting.list', {}),
  get: (database) => database.meetings.toArray(),
  put: putMeetings,
}

const registerTable: Table<Register> = {
  ask: () => callHost('register.read', {}),
  get: getRegister,
  put: putRegister,
}

export function useMeetings(): Listed<MeetingSummary[]> {
  return useIndexTable(meetingsTable)
}

export function useRegister(): Listed<Register> {
  return useIndexTable(registerTable)
}
