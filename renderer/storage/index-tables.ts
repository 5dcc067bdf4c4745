/**
 * Lists of meetings, decisions and actions as the host last gave them: shown at once when a page opens, then written
 * anew. Derived; nothing is lost with them.
 */
import { liveQuery, type Table } from 'dexie'
import { useCallback, useEffect, useState } from 'react'
import type { MeetingSummary, Register } from '#shared/contract/operations.ts'
import type { Refusal, Result } from '#shared/contract/result.ts'
import type { TableeDatabase } from './database.ts'
import { callHost } from './host-client.ts'
import { usePage } from './page-context.tsx'

export interface Listed<T> {
  /** What is known; null while nothing is. */
  value: T | null
  /** The host has answered: an empty list is then really empty. */
  fresh: boolean
  /** Why the host did not give it; what the page remembers is shown meanwhile. */
  refusal: Refusal | null
  refresh: () => Promise<void>
}

/**
 * Makes a table hold these rows. What is there already is left alone: years of decisions come back the same each time
 * Home is shown, and writing them anew is felt.
 */
async function hold<T>(table: Table<T, string>, rows: readonly T[], keyOf: (row: T) => string): Promise<void> {
  const known = new Map((await table.toArray()).map((row) => [keyOf(row), JSON.stringify(row)]))
  const changed = rows.filter((row) => known.get(keyOf(row)) !== JSON.stringify(row))
  for (const row of rows) known.delete(keyOf(row))
  if (known.size > 0) await table.bulkDelete([...known.keys()])
  if (changed.length > 0) await table.bulkPut(changed)
}

export async function putMeetings(database: TableeDatabase, meetings: MeetingSummary[]): Promise<void> {
  await database.transaction('rw', database.meetings, () =>
    hold(database.meetings, meetings, (meeting) => meeting.docId),
  )
}

export async function putRegister(database: TableeDatabase, register: Register): Promise<void> {
  await database.transaction('rw', database.decisions, database.actions, database.speech, async () => {
    await hold(database.decisions, register.decisions, (decision) => decision.decisionId)
    await hold(database.actions, register.actions, (action) => action.actionId)
    await hold(database.speech, register.speech, ({ docId }) => docId)
  })
}

async function getRegister(database: TableeDatabase): Promise<Register> {
  const [decisions, actions, speech] = await Promise.all([
    database.decisions.toArray(),
    database.actions.toArray(),
    database.speech.toArray(),
  ])
  return { decisions, actions, speech }
}

interface IndexTable<T> {
  ask: () => Promise<Result<T>>
  get: (database: TableeDatabase) => Promise<T>
  put: (database: TableeDatabase, value: T) => Promise<void>
}

/**
 * Shows what the store holds, and the host's answer over it: rows that were read before the answer was written, and come
 * after it, would show yesterday's list for an instant. A store that refuses it is not shown again before one is kept.
 */
export function twoSources<T>(show: (value: T) => void): {
  stored: (value: T) => void
  answered: (value: T, keep: () => Promise<void>) => Promise<void>
} {
  /** The last answer, while the store does not hold it. */
  let unkept: object | null = null
  return {
    stored(value) {
      if (unkept === null) show(value)
    },
    async answered(value, keep) {
      const own = {}
      unkept = own
      show(value)
      const isKept = await keep().then(
        () => true,
        () => false,
      )
      if (isKept && unkept === own) unkept = null
    },
  }
}

/** The store's rows at once and after each change in any window; the host's answer whenever it is asked. */
function useIndexTable<T>(table: IndexTable<T>): Listed<T> {
  const { database } = usePage()
  const [value, setValue] = useState<T | null>(null)
  const [sources] = useState(() => twoSources<T>(setValue))
  const [heard, setHeard] = useState<{ refusal: Refusal | null } | null>(null)
  const refresh = useCallback(async () => {
    const answer = await table.ask()
    setHeard({ refusal: answer.ok ? null : answer })
    if (!answer.ok) return
    // A full disk keeps the page from remembering the list, not from showing it.
    await sources.answered(answer.value, () => table.put(database, answer.value))
  }, [table, database, sources])
  useEffect(() => {
    const stored = liveQuery(() => table.get(database)).subscribe({ next: sources.stored, error: () => undefined })
    return () => stored.unsubscribe()
  }, [table, database, sources])
  useEffect(() => {
    const refreshNow = (): void => void refresh()
    refreshNow()
    window.addEventListener('focus', refreshNow)
    return () => window.removeEventListener('focus', refreshNow)
  }, [refresh])
  return { value, fresh: heard !== null && heard.refusal === null, refusal: heard?.refusal ?? null, refresh }
}

const meetingsTable: IndexTable<MeetingSummary[]> = {
  ask: () => callHost('meeting.list', {}),
  get: (database) => database.meetings.toArray(),
  put: putMeetings,
}

const registerTable: IndexTable<Register> = {
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
