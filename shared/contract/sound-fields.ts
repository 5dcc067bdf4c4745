/**
 * Reads a record as far as it is sound. What an old file, a newer peer or a bad merge left malformed is read as the
 * default, field by field: one bad value never hides the rest.
 */
import type { z } from 'zod'

export type Values = Record<string, unknown>
export type FieldSchema = z.ZodObject

/** Each known field if it is sound, else its default; unknown fields are left in the document, unread. */
export function soundFields<T extends Values>(schema: FieldSchema, defaults: T, found: Values): T {
  const whole = schema.safeParse({ ...defaults, ...found })
  if (whole.success) return whole.data as T
  const sound: Values = { ...defaults }
  for (const [key, field] of Object.entries(schema.shape)) {
    const value = (field as z.ZodType).safeParse(found[key])
    if (key in found && value.success) sound[key] = value.data
  }
  return sound as T
}
