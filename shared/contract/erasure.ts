/** « Effacer de cet ordinateur »: what goes with a meeting, what stays, and whether a copy of it is known (evening.md item 19). */

export type KnownCopy =
  /** On a stick, read back, and holding all that is here but perhaps the private notes. */
  | { kind: 'stick'; volume: string; at: number; withNotes: boolean }
  /** The room this computer is linked to has everything; private notes never go there. */
  | { kind: 'room'; penAddress: string }
  /** `older`: the last one that was taken away, before what was written since. */
  | { kind: 'none'; older: { volume: string; at: number } | null }

export interface Erasure {
  title: string
  /** What goes. */
  bytes: number
  attachments: number
  hasNotes: boolean
  /** States of before, kept in case (docs/file-format.md). */
  olderStates: number
  /** The frozen minutes lie beside the meeting, and go with it. */
  hasPublished: boolean
  copy: KnownCopy
  /** What stays: its number, decisions and actions in the council's register; null when it was never finalised. */
  sessionNumber: number | null
  /** Thrown away earlier under the same id, and still in the bin. */
  inBin: boolean
  otherMeetings: number
  /** Why it cannot be erased now; a code put into words by each screen. */
  refusal: 'roomOpenHere' | 'stillExporting' | null
}

/** Where a page says that a meeting was erased (its docId), to every window of this browser. */
export const erasedChannel = 'tablee-erased'
