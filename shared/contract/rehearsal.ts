/**
 * A rehearsal is a meeting that leaves no trace (evening.md item 10). Its id says so: the host, the page and the wall
 * know what it is before they read a word of it, and none of them keeps any.
 */
const mark = 'rehearsal-'

/** @param id a fresh id; a uuid leaves room for the mark */
export function rehearsalId(id: string): string {
  return `${mark}${id}`
}

export function isRehearsal(docId: string): boolean {
  return docId.startsWith(mark)
}

/** Where a page says that a rehearsal was left (its docId), so that the room's screen closes. */
export const rehearsalChannel = 'tablee-rehearsal'
