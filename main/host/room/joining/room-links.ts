/** The rooms of other Tablées this computer has joined, one link a meeting. */
import type { PenRole, RoomLinkView, RoomView } from '#shared/contract/room.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { RoomSource } from '../room-watch.ts'

export interface Joining {
  penAddress: string
  code: string
  name: string
  seat: PenRole
}

export class RoomLinks implements RoomSource {
  async join(_joining: Joining): Promise<Result<{ docId: string; link: RoomLinkView }>> {
    return refuse('roomNotReached')
  }

  list(): RoomLinkView[] {
    return []
  }

  async leave(_docId: string): Promise<Result<null>> {
    return success(null)
  }

  viewOf(_docId: string): RoomView | null {
    return null
  }

  onChange(_listener: () => void): () => void {
    return () => undefined
  }

  async close(): Promise<void> {}
}
