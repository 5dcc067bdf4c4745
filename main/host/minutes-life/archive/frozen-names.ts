/** Which files the council's journal names for some minutes, and which names an archive may bring back. */
import type { PublicationEntry } from '#shared/contract/council.ts'
import { attendanceSheets } from '#shared/rules/minutes-life/attendance-sheet.ts'
import type { CouncilFact, FrozenFiles } from '#shared/rules/minutes-life/facts.ts'
import { asHappened } from '#shared/rules/order.ts'
import { isSheetName } from '../../files/tablee-file.ts'
import { sha256Of } from '../../files/sha256.ts'
import { signedName } from '../frozen-minutes.ts'

export interface NamedFile {
  /** "1", "rectificatif-1", "scans" */
  group: string
  name: string
  /** Null for what no entry holds the hash of: the document of a drawn signature. */
  sha256: string | null
  /** Has a name of its own in the archive: only the sheet that counts is in it, never one that was put aside. */
  isSheet?: boolean
}

/** @param publication what was published before revisions had entries of their own */
export function namedFiles(entries: readonly CouncilFact[], publication: PublicationEntry | null): NamedFile[] {
  const named = [...published(publication), ...entries.flatMap(namedBy), ...attendanceSheet(entries)]
  // The same paper may be signed minutes and attendance sheet.
  const keyOf = ({ group, name, isSheet = false }: NamedFile): string => `${isSheet ? 'sheet/' : ''}${group}/${name}`
  return [...new Map(named.map((file) => [keyOf(file), file])).values()]
}

function attendanceSheet(entries: readonly CouncilFact[]): NamedFile[] {
  const { now } = attendanceSheets([...entries].sort(asHappened))
  return now === null ? [] : [{ group: 'scans', name: now.scanSha256, sha256: now.scanSha256, isSheet: true }]
}

function published(publication: PublicationEntry | null): NamedFile[] {
  if (publication === null) return []
  return [
    { group: '1', name: 'document.json', sha256: publication.documentSha256 },
    { group: '1', name: 'members.pdf', sha256: publication.pdfSha256 },
  ]
}

function namedBy(entry: CouncilFact): NamedFile[] {
  switch (entry.kind) {
    case 'frozen':
    case 'circulated':
      return ofRevision(entry.revision, entry.files)
    case 'approvalHeld':
      return entry.approved === undefined ? [] : ofRevision(entry.approved.revision, entry.approved.files)
    case 'rectified':
      return [
        { group: `rectificatif-${entry.number}`, name: 'document.json', sha256: entry.sha256s.document },
        { group: `rectificatif-${entry.number}`, name: 'members.pdf', sha256: entry.sha256s.pdf },
      ]
    case 'signed': {
      const { how, revision, pdfSha256, scanSha256 } = entry
      const group = String(revision)
      return [
        ...(how === 'ink' ? [] : [{ group, name: signedName(pdfSha256.after, 'pdf'), sha256: pdfSha256.after }]),
        ...(how === 'drawn' ? [{ group, name: signedName(pdfSha256.after, 'json'), sha256: null }] : []),
        ...(scanSha256 === undefined ? [] : [{ group: 'scans', name: scanSha256, sha256: scanSha256 }]),
      ]
    }
    default:
      return []
  }
}

const editions = ['members', 'public', 'simple'] as const

/** What was published before 0.5 names no more than two files: empty hashes name nothing. */
function ofRevision(revision: number, files: FrozenFiles): NamedFile[] {
  const group = String(revision)
  return [
    { group, name: 'document.json', sha256: files.document },
    ...editions.map((edition) => ({ group, name: `${edition}.pdf`, sha256: files[edition] })),
  ].filter(({ sha256 }) => sha256 !== '')
}

const ofMinutes =
  /^(\d{1,4}|rectificatif-\d{1,3})\/(document\.json|(?:members|public|simple)\.pdf|signed-[0-9a-f]{16}\.(?:pdf|json))$/u
/** In an archive a scan has the ending that opens it. */
const ofScans = /^scans\/([0-9a-f]{64})\.(?:pdf|png|jpg)$/u

/** Where a file of an archive belongs; null for a name no archive has. */
export function placeOf(name: string, bytes: Uint8Array): { group: string; name: string } | null {
  if (isSheetName(name)) return { group: 'scans', name: sha256Of(bytes) }
  const [, group, file] = ofMinutes.exec(name) ?? []
  if (group !== undefined && file !== undefined) return { group, name: file }
  const scan = ofScans.exec(name)?.[1]
  return scan === undefined ? null : { group: 'scans', name: scan }
}
