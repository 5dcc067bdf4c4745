/**
 * `letterhead.json` of a `.tablee` file: whose paper its minutes are printed on, so that the PDF made of it elsewhere is
 * the same. Read for that alone: what a council keeps is never taken from a meeting's file.
 */
import { z } from 'zod'
import { letterheadSchema, noLetterhead, type CouncilLetterhead } from '#shared/contract/letterhead.ts'
import type { Letterhead } from '#shared/minutes/document.ts'
import type { Remark } from '#shared/contract/result.ts'
import { renderedMime } from './image-kind.ts'

export const letterheadName = 'letterhead.json'
const newest = 1
/** Ours are downscaled to some ten kilobytes. */
const maxLogoBytes = 2 * 1024 * 1024

const announcedSchema = z.object({ format: z.number().int().min(1) })
const entrySchema = letterheadSchema.extend({ name: z.string().max(300) })

export function writeLetterhead({ name, address, logo }: Letterhead): string {
  return `${JSON.stringify({ format: newest, name, address, logo: logo?.sha256 ?? null }, null, 2)}\n`
}

/**
 * @param entry null for a file that has none, as those before 0.5 have none
 * @param files those of the meeting file, by sha256
 */
export function readLetterhead(
  entry: string | null,
  files: ReadonlyMap<string, Uint8Array>,
): { letterhead: CouncilLetterhead; remarks: Remark[] } {
  if (entry === null) return { letterhead: noLetterhead, remarks: [] }
  const unread = { letterhead: noLetterhead, remarks: [{ code: 'letterheadUnread', params: {} }] }
  const value = parsed(entry)
  const announced = announcedSchema.safeParse(value)
  const read = entrySchema.safeParse(value)
  if (!announced.success || announced.data.format > newest || !read.success) return unread
  const { name, address, logo } = read.data
  if (logo === null || isLogo(files.get(logo))) return { letterhead: { name, address, logo }, remarks: [] }
  return { letterhead: { name, address, logo: null }, remarks: [{ code: 'logoUnread', params: {} }] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What is drawn of it is checked again by whoever draws: how many pixels, and whether it is whole. */
function isLogo(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined || bytes.length > maxLogoBytes) return false
  const mime = renderedMime(bytes)
  return mime === 'image/png' || mime === 'image/jpeg'
}
