/** Where a meeting says which computer keeps its minutes: a key beside its header's, for the body has no other place. */
import type * as Y from 'yjs'
import { minutesKeeperSchema, type MinutesKeeper } from '#shared/contract/minutes-keeper.ts'
import * as layout from './layout.ts'

const key = 'minutesKeeper'

/** Null for none, for what is unsound, and for what was said of the meeting this one is a copy of. */
export function readMinutesKeeper(body: Y.Doc, docId: string): MinutesKeeper | null {
  const read = minutesKeeperSchema.safeParse(layout.header(body).get(key))
  return read.success && read.data.docId === docId ? read.data : null
}

export function setMinutesKeeper(body: Y.Doc, keeper: MinutesKeeper): void {
  layout.header(body).set(key, keeper)
}
