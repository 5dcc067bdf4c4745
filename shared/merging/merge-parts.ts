/** Two copies of one lineage put together (decisions.md 1 and 2): nothing either of them holds is left out. */
import * as Y from 'yjs'
import type { MeetingParts } from '#shared/meeting/layout.ts'

/** A new document that holds all that the given ones do; they stay as they are. */
export function union(...copies: readonly Y.Doc[]): Y.Doc {
  const made = new Y.Doc()
  for (const copy of copies) Y.applyUpdate(made, Y.encodeStateAsUpdate(copy))
  return made
}

/** Whichever comes first, the meeting is the same. Private notes are no part of it. */
export function mergeParts(a: MeetingParts, b: MeetingParts): MeetingParts {
  return { body: union(a.body, b.body), journal: union(a.journal, b.journal) }
}
