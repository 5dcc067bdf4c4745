/** What the host knows for « Vérifier la salle »: who looks at the wall, where the file is, what room the disk has. */
import { statfs } from 'node:fs/promises'
import type { OutputOf } from '#shared/contract/operations.ts'
import type { HostRooms } from './operations.ts'

/** Null where the system does not tell. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

export async function checkRoom(rooms: HostRooms, docId: string): Promise<OutputOf<'room.check'>> {
  const { setting, store, walls, documents } = rooms
  return {
    walls: walls.watching(docId),
    folder: store.folderOf(docId),
    freeBytes: await freeBytes(setting.dataFolder),
    diskTrouble: await documents.diskTrouble(),
    now: setting.clock.now(),
  }
}
