/**
 * The `.tablee` file people see, copy and mail (decisions.md 7): a ZIP of the document's parts, which are what counts,
 * of two readable forms, and of the attached files; an archive holds frozen minutes besides. The same document gives
 * the same bytes.
 */
import { zipSync, type Zippable, type ZipOptions } from 'fflate'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { DocumentKind } from './identity-file.ts'
import { letterheadName } from './letterhead-entry.ts'
import { sha256Of } from './sha256.ts'
import { manifestName, readManifest, writeManifest, type Manifest } from './tablee-manifest.ts'
import { entryBytes, isSafeName, readDirectory, type ZipEntry } from './zip-directory.ts'

export const maxUnpackedBytes = 300 * 1024 * 1024
export const maxEntries = 10_000

const meetingName = 'meeting.json'
const minutesName = 'minutes.html'
const publishedFolder = 'published/'
/** Where a reader of an archive looks first: the minutes with their signatures. */
export const firstNames = { fr: 'compte-rendu.pdf', en: 'minutes.pdf' } as const
/** The scan of the signed attendance sheet, beside the minutes: the first thing a reader looks for after them. */
export const sheetNames = { fr: 'feuille-emargement', en: 'attendance-sheet' } as const

export function isSheetName(name: string): boolean {
  const [, sheet] = /^([a-z-]+)\.(?:pdf|png|jpg)$/u.exec(name) ?? []
  return sheet === sheetNames.fr || sheet === sheetNames.en
}

/** As `sha256sum -c` reads it. */
export const sumsName = 'SHA256SUMS'

export interface TableeContent {
  identity: DocumentIdentity
  kind: DocumentKind
  /** A Yjs state by part name: `body`, `journal`. */
  parts: Record<string, Uint8Array>
  /** The same meeting to read, should everything else fail; null for a document that has none. */
  meetingJson: string | null
  minutesHtml: string | null
  /** As `writeLetterhead` gives it; its picture is among the files. Null where nothing is printed above the title. */
  letterhead?: string | null
  /** Attachments by sha256. */
  files: ReadonlyMap<string, Uint8Array>
  /** What only an archive holds, by name; with it comes a list of sums that others than Tablée can check. */
  besides?: ReadonlyMap<string, Uint8Array>
}

export interface UnpackedTablee {
  identity: DocumentIdentity
  kind: DocumentKind
  /** Those that are sound; a name this version does not know is given all the same. */
  parts: Record<string, Uint8Array<ArrayBuffer>>
  meetingJson: string | null
  minutesHtml: string | null
  letterhead: string | null
  files: Map<string, Uint8Array<ArrayBuffer>>
  /** Of an archive: frozen minutes, by name under `published/`, and the attendance sheet by its own. */
  published: Map<string, Uint8Array<ArrayBuffer>>
  /** What was not read, each entry named. */
  trouble: { code: 'damagedEntry' | 'missingEntry' | 'unlistedEntry'; params: { entry: string } }[]
}

/** A file's date would make two packings differ; noon, for no time zone skips it. */
const fixedDate = new Date(1980, 0, 1, 12)
const deflated: ZipOptions = { level: 6, mtime: fixedDate }
/** Pictures and PDFs are packed already. */
const stored: ZipOptions = { level: 0, mtime: fixedDate }
const isPacked = /^files\/|\.(?:pdf|png|jpg)$/u

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** Packs a document. fflate, not zlib, deflates: zlib's bytes differ from one processor to another. */
export function packTablee(content: TableeContent): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  const entries = [
    ...Object.entries(content.parts).map(([part, state]): [string, Uint8Array] => [`parts/${part}.yjs`, state]),
    ...[...content.files].map(([sha256, bytes]): [string, Uint8Array] => [`files/${sha256}`, bytes]),
  ]
  if (content.meetingJson !== null) entries.push([meetingName, text.encode(content.meetingJson)])
  if (content.minutesHtml !== null) entries.push([minutesName, text.encode(content.minutesHtml)])
  if (content.letterhead != null) entries.push([letterheadName, text.encode(content.letterhead)])
  if (content.besides !== undefined) {
    entries.push(...content.besides)
    entries.push([sumsName, text.encode(sumsOf(entries.sort(byName)))])
  }
  entries.sort(byName)
  const listed = entries.map(([name, bytes]) => [name, { sha256: sha256Of(bytes), bytes: bytes.length }])
  const manifest = writeManifest({
    document: { ...content.identity, kind: content.kind },
    entries: Object.fromEntries(listed) as Manifest['entries'],
  })
  const packed: Zippable = {}
  for (const [name, bytes] of [...entries, [manifestName, text.encode(manifest)] as const].sort(byName)) {
    packed[name] = [bytes, isPacked.test(name) ? stored : deflated]
  }
  return zipSync(packed)
}

/** Every entry but the manifest, which holds the sum of this list. */
function sumsOf(entries: readonly [string, Uint8Array][]): string {
  return entries.map(([name, bytes]) => `${sha256Of(bytes)}  ${name}\n`).join('')
}

/** The table of contents, once it is known that unpacking it stays within bounds. */
function openZip(bytes: Uint8Array): Result<ZipEntry[]> {
  const directory = readDirectory(bytes)
  if (directory.state !== 'read') return refuse(directory.state === 'foreign' ? 'notTablee' : directory.state)
  const { entries } = directory
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (entries.length > maxEntries || total > maxUnpackedBytes) {
    return refuse('tooLarge', { megabytes: maxUnpackedBytes / (1024 * 1024) })
  }
  const unsafe = entries.find((entry) => !isSafeName(entry.name))
  if (unsafe !== undefined) return refuse('unsafeEntry', { entry: unsafe.name.slice(0, 100) })
  return new Set(entries.map((entry) => entry.name)).size === entries.length ? success(entries) : refuse('damaged')
}

function openManifest(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  schemas: Record<DocumentKind, number>,
): Result<Manifest> {
  const entry = entries.find(({ name }) => name === manifestName)
  if (entry === undefined) return refuse('notTablee')
  if (entry.isEncrypted) return refuse('locked')
  const found = entryBytes(bytes, entry)
  return found === null ? refuse('damaged') : readManifest(new TextDecoder().decode(found), schemas)
}

/**
 * Reads a `.tablee` file as far as it is sound, each damaged entry named in `trouble`; when a part is among them, the
 * caller still has `meetingJson`. `schemas` are the newest this Tablée can write.
 * Refuses `notTablee`, `truncated`, `damaged` (its table of contents or manifest), `tooLarge`, `unsafeEntry`, `locked`,
 * `newerFormat` and `newerSchema`. Writes nothing, and never throws whatever the bytes are.
 */
export function unpackTablee(bytes: Uint8Array, schemas: Record<DocumentKind, number>): Result<UnpackedTablee> {
  const entries = openZip(bytes)
  if (!entries.ok) return entries
  const manifest = openManifest(bytes, entries.value, schemas)
  if (!manifest.ok) return manifest
  const { kind, ...identity } = manifest.value.document
  const unpacked: UnpackedTablee = {
    identity,
    kind,
    parts: {},
    meetingJson: null,
    minutesHtml: null,
    letterhead: null,
    files: new Map(),
    published: new Map(),
    trouble: [],
  }
  const left = new Map(entries.value.map((entry) => [entry.name, entry]))
  left.delete(manifestName)
  for (const [name, listed] of Object.entries(manifest.value.entries).sort(byName)) {
    const entry = left.get(name)
    left.delete(name)
    const found = entry === undefined ? null : entryBytes(bytes, entry)
    if (entry === undefined) unpacked.trouble.push({ code: 'missingEntry', params: { entry: name } })
    else if (found === null || sha256Of(found) !== listed.sha256 || !keep(unpacked, name, found, listed.sha256))
      unpacked.trouble.push({ code: 'damagedEntry', params: { entry: name } })
  }
  for (const name of left.keys()) {
    // The folders that other programs add say nothing.
    if (!name.endsWith('/')) unpacked.trouble.push({ code: 'unlistedEntry', params: { entry: name } })
  }
  return success(unpacked)
}

/** Puts a sound entry where it belongs; false for an attachment that is not under its own hash. */
function keep(unpacked: UnpackedTablee, name: string, found: Uint8Array<ArrayBuffer>, sha256: string): boolean {
  const part = /^parts\/([a-z][a-z0-9-]{0,40})\.yjs$/.exec(name)?.[1]
  if (part !== undefined) unpacked.parts[part] = found
  if (name === meetingName) unpacked.meetingJson = new TextDecoder().decode(found)
  if (name === minutesName) unpacked.minutesHtml = new TextDecoder().decode(found)
  if (name === letterheadName) unpacked.letterhead = new TextDecoder().decode(found)
  if (name.startsWith(publishedFolder)) unpacked.published.set(name.slice(publishedFolder.length), found)
  if (isSheetName(name)) unpacked.published.set(name, found)
  if (!name.startsWith('files/')) return true
  if (name !== `files/${sha256}`) return false
  unpacked.files.set(sha256, found)
  return true
}
