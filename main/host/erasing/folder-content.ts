/** What lies in a document's folder, counted for somebody who is about to erase it. */
import { join, sep } from 'node:path'
import type { FileSystem } from '../files/file-system.ts'
import { generationOf } from '../files/generations.ts'

export interface FolderContent {
  bytes: number
  attachments: number
  /** Of the body: the current one is not counted. */
  olderStates: number
  hasPublished: boolean
}

interface Found {
  /** Its folder inside the document's: "", "body", "files"… */
  within: string
  name: string
  bytes: number
}

async function filesIn(files: FileSystem, folder: string, within = ''): Promise<Found[]> {
  const entries = await files.list(join(folder, within)).catch(() => [])
  const found = entries.map(async ({ name, isFolder }): Promise<Found[]> => {
    if (isFolder) return filesIn(files, folder, join(within, name))
    // One that went between the two looks counts for nothing.
    const { bytes } = await files.stat(join(folder, within, name)).catch(() => ({ bytes: 0 }))
    return [{ within, name, bytes }]
  })
  return (await Promise.all(found)).flat()
}

export async function folderContent(files: FileSystem, folder: string): Promise<FolderContent> {
  const found = await filesIn(files, folder)
  const states = found.filter(({ within, name }) => within === 'body' && generationOf(name) !== null)
  return {
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    attachments: found.filter(({ within }) => within === 'files').length,
    olderStates: Math.max(0, states.length - 1),
    hasPublished: found.some(({ within }) => within.split(sep)[0] === 'published'),
  }
}
