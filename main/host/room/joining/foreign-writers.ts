import * as Y from 'yjs'

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/**
 * Writers (Yjs client ids) of a journal whose entries are another host's: a room takes from each host what that host
 * wrote itself (peer-updates.ts), and those bring theirs themselves.
 */
export function foreignWriters(journal: Y.Doc, hostId: string): ReadonlySet<number> {
  const foreign = new Set<number>()
  for (const struct of Y.decodeUpdate(Y.encodeStateAsUpdate(journal)).structs) {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentAny)) continue
    const [entry] = struct.content.arr as unknown[]
    if (isObject(entry) && 'host' in entry && entry.host !== hostId) foreign.add(struct.id.client)
  }
  return foreign
}

/** Every writer there is: nothing of this part is brought any more. */
export function allWriters(document: Y.Doc): ReadonlySet<number> {
  return new Set(document.store.clients.keys())
}
