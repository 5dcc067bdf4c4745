import * as Y from 'yjs'

/**
 * Many updates as one that says the same: a pen that comes back again and again to a full disk brings each time all it
 * has, and memory must not grow with the times it came. Unreadable ones stay as they are.
 */
export function condensed(updates: readonly Uint8Array[]): Uint8Array[] {
  try {
    return updates.length < 2 ? [...updates] : [Y.mergeUpdates([...updates])]
  } catch {
    return [...updates]
  }
}

/** What a state holds, in the form Yjs compares. */
function snapshotOf(state: Uint8Array): Y.Snapshot {
  const vector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))
  return Y.createSnapshot(Y.decodeUpdate(state).ds, vector)
}

function contains(snapshot: Y.Snapshot, update: Uint8Array): boolean {
  try {
    return Y.snapshotContainsUpdate(snapshot, update)
  } catch {
    // Unreadable to Yjs: nothing proves that the state holds it, so it is kept.
    return false
  }
}

/**
 * The updates a state does not hold yet. A log is replaced by a state only together with these: an update may be on
 * disk and acknowledged an instant before it is applied to the document the state was taken from.
 */
export function notContained(state: Uint8Array, updates: readonly Uint8Array[]): Uint8Array[] {
  const snapshot = snapshotOf(state)
  return updates.filter((update) => !contains(snapshot, update))
}
