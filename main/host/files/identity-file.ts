/**
 * `identity.json`: who a document is, beside its parts. Written twice, so that one damaged file hides no meeting.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { identitySchema, type DocumentIdentity } from '#shared/contract/meeting.ts'
import { systemCode, type FileSystem } from './file-system.ts'
import { FilesError, type Trouble } from './files-error.ts'
import { writeWhole } from './write-whole.ts'

export const documentKinds = ['meeting', 'council'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface NamedIdentity {
  identity: DocumentIdentity
  kind: DocumentKind
}

const format = 'tablee.document'
const version = 1
const names = ['identity.json', 'identity.copy.json']

const versionSchema = z.object({ format: z.literal(format), version: z.number().int().min(1) })
const fileSchema = identitySchema.extend({ kind: z.enum(documentKinds) })

/** Ids name folders, on Windows and macOS too: small letters, digits and hyphens, and no name a system reserves. */
export function isSafeId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) && !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(id)
}

type Reading = { state: 'sound'; found: NamedIdentity } | { state: 'missing' | 'damaged' }

async function readOne(files: FileSystem, path: string): Promise<Reading> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(await files.readFile(path)))
  } catch (cause) {
    if (cause instanceof SyntaxError || systemCode(cause) === 'EIO') return { state: 'damaged' }
    if (systemCode(cause) === 'ENOENT') return { state: 'missing' }
    throw cause
  }
  const announced = versionSchema.safeParse(value)
  if (announced.success && announced.data.version > version)
    throw new FilesError('newerFormat', { file: 'identity.json', version: announced.data.version })
  const parsed = fileSchema.safeParse(value)
  if (!announced.success || !parsed.success) return { state: 'damaged' }
  const { kind, ...identity } = parsed.data
  return { state: 'sound', found: { identity, kind } }
}

export async function writeIdentity(files: FileSystem, folder: string, named: NamedIdentity): Promise<void> {
  const { docId, lineage, schema } = named.identity
  const text = JSON.stringify({ format, version, kind: named.kind, docId, lineage, schema }, null, 2)
  const bytes = new TextEncoder().encode(`${text}\n`)
  // oxlint-disable-next-line no-await-in-loop -- never both at once: one of them is always whole
  for (const name of names) await writeWhole(files, join(folder, name), bytes)
}

/**
 * Reads a document's identity, from either copy. Null where neither exists. Throws a FilesError `newerFormat`,
 * `identityDamaged` when there is no sound copy, or the system's error.
 */
export async function readIdentity(
  files: FileSystem,
  folder: string,
): Promise<(NamedIdentity & { whole: boolean }) | null> {
  const readings = await Promise.all(names.map((name) => readOne(files, join(folder, name))))
  const sound = readings.find((reading) => reading.state === 'sound')
  if (sound !== undefined) return { ...sound.found, whole: readings.every((reading) => reading.state === 'sound') }
  if (readings.every((reading) => reading.state === 'missing')) return null
  throw new FilesError('identityDamaged')
}

/** Writes the missing or damaged copy anew, the damaged one set aside; a disk that refuses leaves it for next time. */
export async function repairIdentity(files: FileSystem, folder: string, named: NamedIdentity): Promise<Trouble[]> {
  try {
    for (const name of names) {
      const path = join(folder, name)
      // oxlint-disable-next-line no-await-in-loop -- two small files, one after the other
      const reading = await readOne(files, path)
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (reading.state === 'damaged') await files.rename(path, `${path}.damaged`)
    }
    await writeIdentity(files, folder, named)
  } catch {
    return []
  }
  return [{ code: 'identityRepaired', params: {} }]
}
