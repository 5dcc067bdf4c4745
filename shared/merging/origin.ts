/**
 * Which of two copies changed a value since they were one. No common ancestor is at hand, but each copy remembers
 * every writing it has ever seen, as counts by writer: a value the other copy has seen and no longer shows was
 * changed there later; one it has never seen was changed here.
 */
import * as Y from 'yjs'
import type { Side } from '#shared/contract/merge.ts'

/** A copy, and where in it a value may stand. */
export interface Written {
  doc: Y.Doc
  /** Undefined when the copy has no such record. */
  register: Y.Map<unknown> | undefined
}

export function hasSeen(doc: Y.Doc, writing: Y.Item): boolean {
  return Y.getState(doc.store, writing.id.client) > writing.id.clock
}

/** What last wrote each key. Yjs tells it nowhere else than here. */
export function writingsOf(register: Y.Map<unknown>): ReadonlyMap<string, Y.Item> {
  // oxlint-disable-next-line no-underscore-dangle -- see above
  return register._map
}

export function writingOf(register: Y.Map<unknown> | undefined, key: string): Y.Item | undefined {
  return register === undefined ? undefined : writingsOf(register).get(key)
}

/** Who changed the value under this key, given that the two copies show different ones. */
export function originOf(a: Written, b: Written, key: string): Side | 'both' {
  const [writtenInA, writtenInB] = [writingOf(a.register, key), writingOf(b.register, key)]
  const newInA = writtenInA !== undefined && !hasSeen(b.doc, writtenInA)
  const newInB = writtenInB !== undefined && !hasSeen(a.doc, writtenInB)
  if (newInA && newInB) return 'both'
  if (newInA) return 'a'
  if (newInB) return 'b'
  // One and the same writing, taken back by undo in one copy.
  return writtenInA === undefined || writtenInA.deleted ? 'a' : 'b'
}
