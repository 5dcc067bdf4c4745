/**
 * The JSON form of a meeting as a schema (docs/meeting-format.md). It holds no identity: what is imported starts a
 * lineage of its own (decisions.md 1). The order of the keys here is the order in which they are written.
 */
import { z } from 'zod'
import { journalEntrySchema } from '#shared/contract/journal.ts'
import {
  actionSchema,
  agendaItemSchema,
  attachmentSchema,
  meetingHeaderSchema,
  parkedPointSchema,
  personSchema,
  sessionRolesSchema,
  type TextNode,
} from '#shared/contract/meeting.ts'
import { writtenRulesSchema } from '#shared/contract/rules.ts'
import type { TextFaultCode } from '#shared/minutes/text-check.ts'
import { defaultRoles } from '#shared/meeting/defaults.ts'
import { checkText } from '#shared/minutes/text-schema.ts'

export const meetingFormat = 'tablee.meeting'
export const meetingVersion = 1

const id = z.string().min(1).max(64)

/** Files written before a session could have a chair say none. */
const rolesJsonSchema = sessionRolesSchema.extend({
  chair: sessionRolesSchema.shape.chair.default(defaultRoles.chair),
  coChair: sessionRolesSchema.shape.coChair.default(defaultRoles.coChair),
})

/** Says which problem an issue of ours is; zod's own are put into words by json-problem.ts. */
export interface ProblemParams {
  problem: TextFaultCode
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A text's keys in one order; what the table of nodes does not know was refused before. */
function canonicalText(node: TextNode): TextNode {
  return {
    type: node.type,
    ...(node.attrs === undefined ? {} : { attrs: sorted(node.attrs) }),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.marks === undefined
      ? {}
      : {
          marks: node.marks.map(({ type, attrs }) => ({
            type,
            ...(attrs === undefined ? {} : { attrs: sorted(attrs) }),
          })),
        }),
    ...(node.content === undefined ? {} : { content: node.content.map(canonicalText) }),
  }
}

const textNodeSchema = z
  .unknown()
  .superRefine((text, context) => {
    const fault = checkText(text)
    if (fault === null) return
    const params: ProblemParams = { problem: fault.code }
    context.addIssue({ code: 'custom', path: fault.path === '' ? [] : [fault.path], params: { ...params } })
  })
  // Only runs on what the table of nodes allows.
  .transform((text) => canonicalText(text as TextNode))

export const meetingJsonSchema = z.object({
  format: z.literal(meetingFormat),
  version: z.literal(meetingVersion),
  header: meetingHeaderSchema,
  rules: writtenRulesSchema,
  roles: rolesJsonSchema,
  people: z.array(personSchema).max(100_000),
  /** In the order they are run, each followed by its sub-items. */
  items: z.array(agendaItemSchema).max(100_000),
  actions: z.array(actionSchema).max(100_000).default([]),
  attachments: z.array(attachmentSchema).max(100_000).default([]),
  parkedPoints: z.array(parkedPointSchema).max(100_000).default([]),
  /** By item id; an item nobody wrote about has none. */
  texts: z.record(id, textNodeSchema).transform(sorted).default({}),
  journal: z.array(journalEntrySchema).max(1_000_000).default([]),
  /** Ids the journal and the actions speak of, and that are no longer in the meeting: people and items removed. */
  absent: z.array(id).max(1_000_000).default([]),
})
export type MeetingJson = z.infer<typeof meetingJsonSchema>
