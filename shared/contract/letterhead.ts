/** Whose paper minutes are printed on: what the council keeps of it. */
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const letterheadSchema = z.object({
  /** As on an envelope: a line end begins a line. '' for none. */
  address: z.string().max(600),
  /** A PNG or a JPEG among the council's own files; null for none. */
  logo: sha256.nullable(),
})
export type LetterheadSetting = z.infer<typeof letterheadSchema>

export const letterheadChangesSchema = letterheadSchema.partial()
export type LetterheadChanges = z.infer<typeof letterheadChangesSchema>

/** With the council's name, which stands beside the picture and is what it shows. */
export type CouncilLetterhead = LetterheadSetting & { name: string }

export const noLetterhead: CouncilLetterhead = { name: '', address: '', logo: null }

/** In the place of a meeting's id where files are put and read: the council's own. */
export const councilFiles = 'council'
