/**
 * The archive of minutes: the meeting file, and in it every revision as it was frozen, the signed papers, what was noted
 * of them, and what tells a person without Tablée what is in here and how to check it. The same minutes archived by the
 * same person give the same bytes.
 */
import type { PublicationEntry } from '#shared/contract/council.ts'
import type { Language, MeetingHeader } from '#shared/contract/meeting.ts'
import type { CouncilHome } from '../../council-home.ts'
import { ExportFailure, type ExportFile, type JobTools } from '../../export/jobs.ts'
import { fileName, type MeetingExporter } from '../../export/meeting-exporter.ts'
import { renderedMime } from '../../files/image-kind.ts'
import { sha256Of } from '../../files/sha256.ts'
import { firstNames, maxUnpackedBytes, sheetNames } from '../../files/tablee-file.ts'
import type { FrozenFolder } from '../frozen-folder.ts'
import type { FrozenMinutes } from '../frozen-minutes.ts'
import type { LifeScene } from '../life-scene.ts'
import { scanEnding } from '../scans.ts'
import { namedFiles, type NamedFile } from './frozen-names.ts'
import { lifeName, writeLife } from './life-file.ts'
import { readMe, readMeName } from './read-me.ts'

export interface ArchiveDeps {
  council: Pick<CouncilHome, 'publicationOf'>
  frozen: Pick<FrozenMinutes, 'read'>
  folder: Pick<FrozenFolder, 'read'>
  exporter: Pick<MeetingExporter, 'packArchive'>
}

/** A scan says in its name what opens it. */
function archivedName({ group, name, isSheet = false }: NamedFile, bytes: Uint8Array, language: Language): string {
  const ending = group === 'scans' ? `.${scanEnding(renderedMime(bytes))}` : ''
  return isSheet ? `${sheetNames[language]}${ending}` : `published/${group}/${name}${ending}`
}

interface Gathering {
  docId: string
  language: Language
}

/** What is named and sound, under its name in the archive; and what is not there as it was noted. */
async function gather({ docId, language }: Gathering, named: readonly NamedFile[], folder: ArchiveDeps['folder']) {
  const found = new Map<string, Uint8Array>()
  const missing: string[] = []
  for (const file of named) {
    // oxlint-disable-next-line no-await-in-loop -- one disk
    const bytes = await folder.read(docId, file.group, file.name)
    const isSound = bytes !== null && (file.sha256 === null || sha256Of(bytes) === file.sha256)
    if (isSound) found.set(archivedName(file, bytes, language), bytes)
    else missing.push(file.isSheet === true ? sheetNames[language] : `published/${file.group}/${file.name}`)
  }
  return { found, missing }
}

/**
 * Throws an ExportFailure: `frozenDamaged` when the minutes that were signed are not those that were noted (an older
 * revision that is lost is said in the archive), `archiveTooLarge` for one Tablée would not open again.
 */
export async function packArchive(
  scene: LifeScene,
  by: string,
  deps: ArchiveDeps,
  { onProgress, signal }: JobTools,
): Promise<ExportFile> {
  const { docId, whole, entries, life } = scene
  const { header } = whole
  const revision = life.toSign ?? life.approved ?? life.revision
  if (revision === null) throw new ExportFailure('minutesNotFinalised')
  const minutes = await deps.frozen.read(docId, revision)
  if (!minutes.ok) throw new ExportFailure(minutes.code, minutes.params)
  const publication: PublicationEntry | null = await deps.council.publicationOf(docId)
  const { found, missing } = await gather(
    { docId, language: header.language },
    namedFiles(entries, publication),
    deps.folder,
  )
  onProgress(0.5)
  if (signal.aborted) throw new ExportFailure('pdfCancelled')
  const firstName = firstNames[header.language]
  const bytes = await deps.exporter.packArchive(docId, {
    minutes: minutes.value.editions.members,
    besides: (attached) => {
      const utf8 = new TextEncoder()
      const said = readMe({ whole, life, revision, firstName, found: [...found.keys()], missing, attached })
      return new Map<string, Uint8Array>([
        ...found,
        [firstName, minutes.value.pdf],
        [`published/${lifeName}`, utf8.encode(writeLife(docId, publication, entries, by))],
        [readMeName, utf8.encode(said)],
      ])
    },
  })
  if (bytes.length > maxUnpackedBytes) {
    throw new ExportFailure('archiveTooLarge', { megabytes: maxUnpackedBytes / (1024 * 1024) })
  }
  return { bytes, pages: 0, name: archiveName(header), mime: archiveMime }
}

export const archiveMime = 'application/vnd.tablee+zip'

export function archiveName(header: Pick<MeetingHeader, 'date' | 'title'>): string {
  return fileName(header, 'members', 'tablee', 'archive')
}
