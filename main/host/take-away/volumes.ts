/**
 * Sticks and other removable disks, as each system shows them. Node alone can't tell removable from fixed everywhere:
 * what the system mounts where it mounts sticks is listed, and never the disk it runs from.
 */
import { createHash } from 'node:crypto'
import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'

export interface VolumePlace {
  path: string
  /** As the person knows it: the stick's label. */
  name: string
}

export interface Volume extends VolumePlace {
  /** What a page may name it by: no path leaves the host, and none comes in. */
  volumeId: string
  freeBytes: number
  isWritable: boolean
}

/** Where the system's sticks are now. Never rejects. */
export type FindVolumes = () => Promise<VolumePlace[]>

type Environment = Readonly<Record<string, string | undefined>>

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
}

/** A folder that is another disk than the one above it: an empty folder left behind by a pulled stick is not. */
async function isMounted(path: string): Promise<boolean> {
  const [own, above] = await Promise.all([path, dirname(path)].map((each) => stat(each).catch(() => null)))
  return own != null && above != null && own.dev !== above.dev
}

async function mounted(paths: readonly string[]): Promise<VolumePlace[]> {
  const found = await Promise.all(paths.map(async (path) => ((await isMounted(path)) ? [path] : [])))
  return found.flat().map((path) => ({ path, name: basename(path) }))
}

/** `/media/<user>/<label>`, `/run/media/<user>/<label>`, and `/media/<label>` of older systems. */
async function ofLinux(): Promise<VolumePlace[]> {
  const direct = await folders('/media')
  const users = [...direct, ...(await folders('/run/media'))]
  return mounted([...direct, ...(await Promise.all(users.map(folders))).flat()])
}

/** `/Volumes` holds the system's own disk as well, as a link: links are no folders here. */
async function ofMac(): Promise<VolumePlace[]> {
  return mounted(await folders('/Volumes'))
}

async function ofWindows(environment: Environment): Promise<VolumePlace[]> {
  const system = (environment['SystemDrive'] ?? 'C:').toUpperCase()
  const letters = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(65 + index)}:`)
  const found = await Promise.all(
    letters
      .filter((letter) => letter !== system)
      .map(async (letter) => ((await stat(`${letter}\\`).catch(() => null)) === null ? [] : [letter])),
  )
  return found.flat().map((letter) => ({ path: `${letter}\\`, name: letter }))
}

/**
 * How this system's sticks are found. `TABLEE_VOLUMES` names folders to take for them instead: for tests, and for a
 * computer that mounts its sticks elsewhere.
 */
export function systemVolumes(platform: NodeJS.Platform, environment: Environment): FindVolumes {
  const named = environment['TABLEE_VOLUMES']
  if (named !== undefined) {
    const places = named.split(delimiter).filter((path) => path !== '')
    return async () => {
      const there = await Promise.all(places.map(async (path) => ((await stat(path).catch(() => null)) ? [path] : [])))
      return there.flat().map((path) => ({ path, name: basename(path) }))
    }
  }
  if (platform === 'darwin') return ofMac
  return platform === 'win32' ? () => ofWindows(environment) : ofLinux
}

export function volumeIdOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24)
}

/** With room and rights; a disk that tells neither (an empty card reader) is left out. */
export async function describeVolumes(places: readonly VolumePlace[]): Promise<Volume[]> {
  const volumes = await Promise.all(
    places.map(async (place): Promise<Volume[]> => {
      const [room, isWritable] = await Promise.all([
        statfs(place.path).catch(() => null),
        access(place.path, constants.W_OK).then(
          () => true,
          () => false,
        ),
      ])
      if (room === null || room.blocks === 0) return []
      return [{ ...place, volumeId: volumeIdOf(place.path), freeBytes: room.bavail * room.bsize, isWritable }]
    }),
  )
  return volumes.flat().sort((a, b) => (a.name < b.name ? -1 : 1))
}
