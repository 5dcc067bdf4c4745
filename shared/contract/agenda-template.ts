/** An agenda to start a meeting from: shipped with Tablée, or kept by a council from a meeting it held. */
import { z } from 'zod'
import { itemKindSchema, meetingHeaderSchema } from './meeting.ts'

const line = z.string().max(10_000)

export const templateItemSchema = z.object({
  title: line,
  minutes: z.number().int().min(0).max(1440).nullable(),
  kind: itemKindSchema,
  level: z.union([z.literal(1), z.literal(2)]),
  mustTreat: z.boolean(),
})
export type TemplateItem = z.infer<typeof templateItemSchema>

export const agendaTemplateSchema = z.object({
  id: z.string().min(1).max(64),
  name: line,
  kind: meetingHeaderSchema.shape.kind,
  items: z.array(templateItemSchema).max(500),
})
export type AgendaTemplate = z.infer<typeof agendaTemplateSchema>
