/**
 * A meeting erased from this computer (evening.md item 19): the host's files first, then what this browser kept of it,
 * in this window and, told by a channel, in every other. Nothing of it is written again by a screen that was open.
 */
import { erasedChannel } from '#shared/contract/erasure.ts'
import { refuse, type Result } from '#shared/contract/result.ts'
import type { TableeDatabase } from './database.ts'
import { flushAll } from './flushing.ts'
import { callHost } from './host-client.ts'

const listeners = new Set<(docId: string) => void>()

/** Told of a meeting before its rows go, so that nobody writes another. Answers what stops the telling. */
export function onErased(listener: (docId: string) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Entries of a storage that are the meeting's, by their key or by what they say. */
function clear(storage: Storage, docId: string): void {
  for (const key of Object.keys(storage)) {
    if (key.includes(docId) || (storage.getItem(key) ?? '').includes(docId)) storage.removeItem(key)
  }
}

/** Drafts of forms, choices, what was said of the room's screen. */
export function clearStorages(docId: string): void {
  // Storage may be refused: nothing was kept then.
  try {
    clear(sessionStorage, docId)
    clear(localStorage, docId)
  } catch {
    // As above.
  }
}

/** Erases what this browser's store holds of a meeting. Rejects when the store refuses. */
export async function forgetMeeting(database: TableeDatabase, docId: string): Promise<void> {
  for (const tell of listeners) tell(docId)
  clearStorages(docId)
  const { updates, chunks, meetings } = database
  await database.transaction('rw', updates, chunks, meetings, async () => {
    // Copies set aside begin with it, too.
    for (const table of [updates, chunks]) await table.where('part').startsWith(`${docId}/`).delete()
    await meetings.delete(docId)
  })
}

/** Erased by this window, whose own channel hears it as well. */
const own = new Set<string>()

/** Calls `heard` when another window erased a meeting. Answers what stops it. */
export function hearErased(heard: (docId: string) => void): () => void {
  const channel = new BroadcastChannel(erasedChannel)
  channel.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && !own.delete(data)) heard(data)
  })
  return () => channel.close()
}

/**
 * Erases a meeting here. `eraseUnfinished` and `pageKeepsCopy` are said of one that is gone, and not everywhere; after
 * any other refusal it is all here still.
 * @param gone called as soon as it is: its screens are to be left
 */
export async function eraseMeeting(
  database: TableeDatabase,
  docId: string,
  withoutCopy: boolean,
  gone: () => void,
): Promise<Result<null>> {
  // What is still on its way counts when the host looks for a copy.
  await flushAll()
  const erased = await callHost('meeting.erase', { docId, withoutCopy })
  if (!erased.ok && erased.code !== 'eraseUnfinished') return erased
  gone()
  own.add(docId)
  const channel = new BroadcastChannel(erasedChannel)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin than ours
  channel.postMessage(docId)
  channel.close()
  try {
    await forgetMeeting(database, docId)
  } catch {
    return refuse('pageKeepsCopy')
  }
  return erased
}

/** Whether the meeting is gone after this answer. */
export function isGone(answer: Result<null>): boolean {
  return answer.ok || answer.code === 'eraseUnfinished' || answer.code === 'pageKeepsCopy'
}
