/**
 * What a page knows of itself: its store, its seat, the host's clock. Asked once, before the first screen.
 */
import type { HostInfo } from '#shared/contract/operations.ts'
import { answerFlushRequests } from './flushing.ts'
import { openDatabase, type TableeDatabase } from './database.ts'
import { callHost, setSeat } from './host-client.ts'
import { newId } from './ids.ts'

export interface Page {
  database: TableeDatabase
  seat: string
  host: HostInfo | null
  /** Add to Date.now() for the host's time (`--at` moves both). */
  clockOffset: number
  /** This browser's store was emptied since last time (a full disk, a cleaning tool): refilled from the host. */
  emptied: boolean
}

/** Reads or makes this store's id. A store that can't be opened gets an id that lasts as long as the page. */
async function ownStoreId(database: TableeDatabase): Promise<{ storeId: string; fresh: boolean }> {
  try {
    const known = await database.facts.get('storeId')
    if (known !== undefined) return { storeId: known.value, fresh: false }
    const storeId = newId()
    await database.facts.put({ key: 'storeId', value: storeId })
    return { storeId, fresh: true }
  } catch {
    return { storeId: newId(), fresh: false }
  }
}

const mark = 'tablee-store'

/**
 * Whether this browser had a store with us before. The mark lies in localStorage, which a full disk leaves alone when
 * it makes Chromium drop IndexedDB (electron#41877); whoever clears the site's data clears both, and needs no telling.
 */
function hadStore(): boolean {
  try {
    const had = localStorage.getItem(mark) !== null
    localStorage.setItem(mark, 'yes')
    return had
  } catch {
    return false
  }
}

export async function openPage(): Promise<Page> {
  answerFlushRequests()
  // Asked while the store opens, which takes longer.
  const asked = callHost('host.info', {})
  const database = openDatabase()
  const { storeId, fresh } = await ownStoreId(database)
  setSeat(storeId)
  const emptied = fresh && hadStore()
  const info = await asked
  const host = info.ok ? info.value : null
  return {
    database,
    seat: storeId,
    host,
    clockOffset: host === null ? 0 : host.now - Date.now(),
    emptied,
  }
}
