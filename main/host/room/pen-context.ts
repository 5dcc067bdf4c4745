/** Who stands behind a connection to the documents: one of this computer's own pages, or another host. */
import type { PenRole } from '#shared/contract/room.ts'

export interface Self {
  /** Null: the page says its own. */
  name: string | null
  seat: PenRole
}

export type PenContext =
  | {
      kind: 'local'
      /** What this computer is in that meeting's room. */
      self: (docId: string) => Self
    }
  | {
      kind: 'peer'
      docId: string
      hostId: string
      name: string
      /** Looked up at every message: what it is at that moment, null once it is nothing any more. */
      seat: () => PenRole | null
    }
