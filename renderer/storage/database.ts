/**
 * This page's working store: a cache and outbox of document updates, and index tables derived from the host that may
 * be dropped at any time. It is no system of record: the host's log is (design.md, "Where data lives").
 */
import Dexie, { type EntityTable, type Table } from 'dexie'
import type { MeetingSummary, RegisterAction, RegisterDecision, RegisterSpeech } from '#shared/contract/operations.ts'

export interface UpdateRow {
  i: number
  part: string
  update: Uint8Array
}

/** A snapshot in pieces of at most 48 KB: Chromium keeps larger values in a file it does not sync. */
export interface ChunkRow {
  part: string
  n: number
  bytes: Uint8Array
}

export interface FactRow {
  key: string
  value: string
}

export type TableeDatabase = Dexie & {
  updates: EntityTable<UpdateRow, 'i'>
  chunks: Table<ChunkRow, [string, number]>
  facts: EntityTable<FactRow, 'key'>
  meetings: Table<MeetingSummary, string>
  decisions: Table<RegisterDecision, string>
  actions: Table<RegisterAction, string>
  speech: Table<RegisterSpeech, string>
}

/**
 * Strict durability: in a simulated power cut the relaxed default lost everything typed; strict lost nothing and cost
 * nothing while typing (research/collab.md §5).
 */
export function openDatabase(name = 'tablee'): TableeDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as TableeDatabase
  database.version(1).stores({
    updates: '++i, part',
    chunks: '[part+n], part',
    facts: 'key',
    meetings: 'docId, date',
    decisions: 'decisionId, docId',
    actions: 'actionId, docId',
  })
  database.version(2).stores({ speech: 'docId' })
  return database
}
