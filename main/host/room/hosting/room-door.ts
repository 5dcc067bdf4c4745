/** One way into an open room: plain HTTP for browsers, TLS for other Tablées. */
import type { OpenRoom } from './open-room.ts'

export interface RoomDoor {
  /** The port it took. */
  port: number
  /** Cuts whoever came through it and stops listening. */
  close(): Promise<void>
}

/**
 * Starts listening on one address. Rejects with the system's error (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`).
 * @param ports tried in turn; 0 lets the system choose
 */
export type OpenDoor = (room: OpenRoom, host: string, ports: readonly number[]) => Promise<RoomDoor>
