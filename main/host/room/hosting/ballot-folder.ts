/**
 * Where ballots by phone lie until they are counted: one file a vote, in a folder a meeting, outside every document.
 * Those cast by show of hands and the secret ones never share a folder, for they hold different things.
 */
import { createHash } from 'node:crypto'
import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedSuffix } from '../../files/write-whole.ts'

const folderNames = { open: 'phone-votes', secret: 'secret-ballots' } as const
export type BallotKind = keyof typeof folderNames

/** Ids come from the journal: one that would be a path, or a name Windows has no files for, is named by its hash. */
function safeName(id: string): string {
  return /^[\w-]{1,64}$/.test(id) ? id : createHash('sha256').update(id).digest('hex')
}

function folderOf(dataFolder: string, kind: BallotKind, docId: string): string {
  return join(dataFolder, folderNames[kind], safeName(docId))
}

export interface BallotPlace {
  folder: string
  path: string
}

export function placeOf(dataFolder: string, kind: BallotKind, docId: string, voteId: string): BallotPlace {
  const folder = folderOf(dataFolder, kind, docId)
  return { folder, path: join(folder, `${safeName(voteId)}.json`) }
}

/** Nothing of it stays, nor of a writing a dying host began. */
export async function eraseAt({ folder, path }: BallotPlace): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined)
  await rm(path + unfinishedSuffix, { force: true }).catch(() => undefined)
  // Only an empty folder goes.
  await rmdir(folder).catch(() => undefined)
}

/** Meetings of which something is kept, by the names of their folders: their ids, but for one no meeting has. */
export async function meetingsWithBallots(dataFolder: string): Promise<string[]> {
  const names = await Promise.all(
    Object.values(folderNames).map((name) => readdir(join(dataFolder, name)).catch(() => [])),
  )
  return [...new Set(names.flat())]
}

/** Erases the ballots of one meeting, but of these votes. True when something is still kept. */
export async function eraseBallotsBut(
  dataFolder: string,
  docId: string,
  standing: readonly string[],
): Promise<boolean> {
  const kept = new Set(standing.map((voteId) => `${safeName(voteId)}.json`))
  const inOne = async (kind: BallotKind): Promise<boolean> => {
    const folder = folderOf(dataFolder, kind, docId)
    const names = await readdir(folder).catch(() => [])
    await Promise.all(names.filter((name) => !kept.has(name)).map((name) => rm(join(folder, name), { force: true })))
    await rmdir(folder).catch(() => undefined)
    return names.some((name) => kept.has(name))
  }
  const still = await Promise.all((Object.keys(folderNames) as BallotKind[]).map(inOne))
  return still.includes(true)
}
