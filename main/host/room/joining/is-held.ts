import * as Y from 'yjs'

/** Whether every item in this range of a writer's is deleted here. */
function isDeletedRange(document: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = document.store.clients.get(client)
  if (structs === undefined || Y.getState(document.store, client) < clock + length) return false
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i += 1) {
    const struct = structs[i]
    if (struct === undefined || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}

/**
 * Whether a document holds all of an update already: our own words as they come back from the room. Cheaper than Yjs'
 * `snapshotContainsUpdate`, which walks the whole document each time.
 */
export function isHeld(document: Y.Doc, update: Uint8Array): boolean {
  const { to } = Y.parseUpdateMeta(update)
  if ([...to].some(([client, clock]) => clock > Y.getState(document.store, client))) return false
  return [...Y.decodeUpdate(update).ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) => isDeletedRange(document, client, clock, len)),
  )
}
