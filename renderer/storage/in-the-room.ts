import type { RoomView } from '#shared/contract/room.ts'

/**
 * Whether what this page wrote, and its own host acknowledged, is on the disk of the room's host.
 *
 * @param clientId the page's Yjs client
 * @param clock how far it has written; 0 when it never did
 */
export function isInTheRoom({ isHost, room, link }: RoomView, clientId: number, clock: number): boolean {
  if (isHost) return room !== null
  if (link === null || link.phase !== 'linked' || link.unsent) return false
  return clock <= (link.roomHas[String(clientId)] ?? 0)
}
