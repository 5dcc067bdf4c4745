/**
 * Frozen minutes of an archive, taken in with their meeting: files first, then what was noted of them. Nothing here is
 * changed by it; what is lost here is made good.
 */
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import type { Imported } from '#shared/contract/merge.ts'
import type { Remark } from '#shared/contract/result.ts'
import type { MeetingParts } from '#shared/meeting/layout.ts'
import { readHeader } from '#shared/meeting/read.ts'
import type { CouncilHome } from '../../council-home.ts'
import type { DocumentStore } from '../../files/document-store.ts'
import { FilesError } from '../../files/files-error.ts'
import { sha256Of } from '../../files/sha256.ts'
import type { Clock } from '../../host.ts'
import { FrozenFolder } from '../frozen-folder.ts'
import { namedFiles, placeOf, type NamedFile } from './frozen-names.ts'
import { entriesOf, lifeName, readLife, type LifeFile } from './life-file.ts'

export interface ArchiveTaker {
  store: DocumentStore
  council: CouncilHome
  clock: Clock
}

export interface ArchiveFile {
  /** Of the whole file. */
  sha256: string
  identity: DocumentIdentity
  parts: MeetingParts
  /** By name under `published/`, and the attendance sheet; empty for a meeting file that is no archive. */
  published: ReadonlyMap<string, Uint8Array>
}

/** @param took what became of the meeting; one that came in apart is another meeting, which nobody approved */
export async function takeArchive(file: ArchiveFile, took: Imported['took'], deps: ArchiveTaker): Promise<Remark[]> {
  const { published, identity, parts } = file
  const { docId } = identity
  if (published.size === 0) return []
  if (took === 'apart') return [{ code: 'archiveApart', params: {} }]
  const bytes = published.get(lifeName)
  const life = bytes === undefined ? null : readLife(bytes, docId, deps.clock.now())
  if (life === null) return [{ code: 'archiveLifeUnread', params: {} }]
  const header = readHeader(parts.body)
  const publications = await deps.council.publications()
  const known = (await deps.council.read())?.header.name.trim() ?? ''
  // A register in use takes nothing of another council; one that is empty may only bear another name.
  if (publications.length > 0 && known !== '' && known !== header.councilName.trim()) {
    return [{ code: 'archiveOtherCouncil', params: { council: known } }]
  }
  const here = publications.find((each) => each.docId === docId) ?? null
  if (here !== null && life.publication !== null && here.id !== life.publication.id) {
    return [{ code: 'archiveLifeDiffers', params: {} }]
  }
  const { councilName, district, language, timeZone } = header
  try {
    const { written, missing } = await writeFiles(docId, published, life, new FrozenFolder(deps.store))
    await deps.council.ensure({ name: councilName, district, language, timeZone })
    const isNew = await note(file, life, deps.council)
    return [
      ...(written > 0 || isNew ? [{ code: 'archiveTaken', params: {} }] : []),
      ...(missing === 0 ? [] : [{ code: 'archiveFilesMissing', params: { count: missing } }]),
    ]
  } catch (error) {
    if (error instanceof FilesError) return [{ code: 'archiveNotKept', params: {} }]
    throw error
  }
}

/** Only what an entry names is written, and only where it is not there as it was noted. Answers how many were, and are nowhere. */
async function writeFiles(
  docId: string,
  published: ReadonlyMap<string, Uint8Array>,
  life: LifeFile,
  folder: FrozenFolder,
): Promise<{ written: number; missing: number }> {
  const brought = new Map<string, Uint8Array>()
  for (const [name, bytes] of published) {
    const place = placeOf(name, bytes)
    if (place !== null) brought.set(`${place.group}/${place.name}`, bytes)
  }
  let [written, missing] = [0, 0]
  for (const file of namedFiles(life.entries, life.publication)) {
    const bytes = brought.get(`${file.group}/${file.name}`)
    // oxlint-disable-next-line no-await-in-loop -- one disk
    const isHere = isAsNoted(file, await folder.read(docId, file.group, file.name))
    if (isHere) continue
    if (bytes === undefined || !isAsNoted(file, bytes)) missing += 1
    else {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await folder.write(docId, file.group, file.name, bytes)
      written += 1
    }
  }
  return { written, missing }
}

function isAsNoted({ sha256 }: NamedFile, bytes: Uint8Array | null): boolean {
  return bytes !== null && (sha256 === null || sha256Of(bytes) === sha256)
}

/** Whoever made the archive could not note it inside: it is noted here, unless more has happened here since. Whether anything
 * was new here. */
async function note({ sha256, identity }: ArchiveFile, life: LifeFile, council: CouncilHome): Promise<boolean> {
  const { docId } = identity
  const own = (await council.lives()).filter((entry) => entry.docId === docId)
  const brought = entriesOf(life)
  const inArchive = new Set(brought.map(({ id }) => id))
  const known = new Set(own.map(({ id }) => id))
  const isNew = brought.some(({ id }) => !known.has(id))
  if (isNew) await council.takeEntries(brought)
  if (own.some(({ id }) => !inArchive.has(id))) return isNew
  await council.noteLife({ kind: 'archived', docId, by: life.archivedBy, fileSha256: sha256 })
  return true
}
