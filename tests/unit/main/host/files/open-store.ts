import { openDocumentStore, type DocumentStore, type DocumentStoreDeps } from '#host/files/document-store.ts'
import { evening } from './open-part.ts'

let ids = 0

/** A data folder on the real disk; each dependency can be replaced. */
export function openStore(folder: string, deps: Partial<DocumentStoreDeps> = {}): Promise<DocumentStore> {
  return openDocumentStore(folder, {
    clock: { now: () => evening },
    newId: () => `new-${(ids += 1)}`,
    log: () => undefined,
    hostId: 'host-1',
    ...deps,
  })
}

export const meeting = { docId: 'meeting-1', lineage: 'lineage-1', schema: 1 }
