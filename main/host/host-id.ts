/**
 * Which host this is: journal entries carry it. Kept in the data folder; a read-only one lasts as long as the process.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFileSystem } from './files/file-system.ts'
import { writeWhole } from './files/write-whole.ts'

export async function ownHostId(dataFolder: string, newId: () => string): Promise<string> {
  const file = join(dataFolder, 'host-id')
  const known = (await readFile(file, 'utf8').catch(() => '')).trim()
  if (/^[\w-]{8,64}$/.test(known)) return known
  const made = newId()
  await nodeFileSystem.makeFolder(dataFolder).catch(() => undefined)
  await writeWhole(nodeFileSystem, file, new TextEncoder().encode(made)).catch(() => undefined)
  return made
}
