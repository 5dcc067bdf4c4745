import type * as Y from 'yjs'
import { noteOwners } from '#shared/meeting/layout.ts'

/** Whether anybody wrote a private note in this part. */
export function hasNotes(notes: Y.Doc): boolean {
  const names = [...notes.share.keys()].filter((name) => noteOwners.some((owner) => name.startsWith(`${owner}-`)))
  return names.some((name) => notes.getText(name).length > 0)
}
