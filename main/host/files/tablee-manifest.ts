/** `manifest.json` of a `.tablee` file: what the file is and what each entry must be (docs/file-format.md). */
import { z } from 'zod'
import { identitySchema } from '#shared/contract/meeting.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { documentKinds, type DocumentKind } from './identity-file.ts'

export const manifestName = 'manifest.json'
export const tableeFormat = 'tablee'
export const tableeVersion = 1

/** What every version says, so that an older Tablée can tell a newer file from a foreign one. */
const announcementSchema = z.object({ format: z.literal(tableeFormat), version: z.number().int().min(1) })

const manifestSchema = z.object({
  document: identitySchema.extend({ kind: z.enum(documentKinds) }),
  /** Reserved for a passphrase (scrypt, AES-256-GCM; decisions.md 7): null in every file written today. */
  lock: z.unknown(),
  entries: z.record(
    z.string(),
    z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().min(0) }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

export function writeManifest(manifest: Omit<Manifest, 'lock'>): string {
  const { kind, docId, lineage, schema } = manifest.document
  const value = {
    format: tableeFormat,
    version: tableeVersion,
    document: { kind, docId, lineage, schema },
    lock: null,
    entries: manifest.entries,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * Reads a manifest. Refuses `notTablee`, `newerFormat` {version}, `locked`, `newerSchema` {schema} by the schemas this
 * Tablée can write, and `damaged`.
 */
export function readManifest(text: string, schemas: Record<DocumentKind, number>): Result<Manifest> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('damaged')
  }
  const announced = announcementSchema.safeParse(value)
  if (!announced.success) return refuse('notTablee')
  const { version } = announced.data
  if (version > tableeVersion) return refuse('newerFormat', { version })
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) return refuse('damaged')
  const { lock, document } = parsed.data
  if (lock !== null && lock !== undefined) return refuse('locked')
  if (document.schema > schemas[document.kind]) return refuse('newerSchema', { schema: document.schema })
  return success(parsed.data)
}
