import * as Y from 'yjs'

/** Applies updates one by one; answers how many were unreadable. One of them never keeps a meeting from opening. */
export function applySound(document: Y.Doc, updates: readonly Uint8Array[]): number {
  let unreadable = 0
  document.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdate(document, update)
      } catch {
        unreadable += 1
      }
    }
  })
  return unreadable
}
