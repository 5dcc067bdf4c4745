/**
 * A meeting as JSON, to be read, written and checked by people and other programs (docs/meeting-format.md). What is
 * written is canonical: a meeting exported, imported and exported again gives the same bytes.
 */
import { z } from 'zod'
import { refuse, success, type Refusal, type Result } from '#shared/contract/result.ts'
import { rulesAsOfToday } from '#shared/contract/rules.ts'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { migrate, type AnyMeeting } from '#shared/meeting/migrations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { pathOf, problemOf, unknownKey, type JsonProblem } from './json-problem.ts'
import { danglingReferences, repeatedId } from './meeting-references.ts'
import { meetingFormat, meetingJsonSchema, meetingVersion, type MeetingJson } from './meeting-schema.ts'

const megabyte = 1024 * 1024
export const maxJsonBytes = 20 * megabyte

export type MeetingWithoutIdentity = Omit<WholeMeeting, 'identity'>

/** Keys in the schema's order, two spaces, one newline at the end, and no half of a character pair. */
export function canonicalJson(meeting: MeetingJson): string {
  const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)
  return `${JSON.stringify(meeting, wellFormed, 2)}\n`
}

/** Writes a meeting read from its document. Throws when it is none by the schema, which would be a fault of ours. */
export function writeMeetingJson(meeting: MeetingWithoutIdentity): string {
  const { header, rules, roles, people, items, actions, attachments, parkedPoints, texts, journal } = meeting
  const values = { header, rules, roles, people, items, actions, attachments, parkedPoints, texts, journal }
  const parsed = meetingJsonSchema.parse({ format: meetingFormat, version: meetingVersion, ...values })
  const absent = new Set(danglingReferences(parsed).map(({ id }) => id))
  return canonicalJson({ ...parsed, absent: [...absent].sort() })
}

function decode(source: string | Uint8Array): Result<string> {
  const tooLarge = refuse('tooLarge', { megabytes: maxJsonBytes / megabyte })
  if (source.length > maxJsonBytes) return tooLarge
  if (typeof source === 'string') return success(source.replace(/^\uFEFF/, ''))
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(source))
  } catch {
    return refuse('notJson', { line: 0, column: 0 })
  }
}

/** Where JSON.parse stopped, counted from 1. */
function placeOf(text: string, cause: unknown): { line: number; column: number } {
  const position = cause instanceof Error ? /at position (\d+)/.exec(cause.message)?.[1] : undefined
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function parseJson(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text))
  } catch (cause) {
    return refuse('notJson', placeOf(text, cause))
  }
}

const announcementSchema = z.object({ format: z.literal(meetingFormat), version: z.number().int().min(1) })

function invalid({ path, problem }: JsonProblem): Refusal {
  return refuse('invalidMeeting', { path, problem })
}

/** What a schema can't say: ids given twice, and names of nothing. */
function referenceProblem(meeting: MeetingJson): JsonProblem | null {
  const repeated = repeatedId(meeting)
  if (repeated !== null) return { path: repeated, problem: 'repeated' }
  const parents = new Map(meeting.items.map((item) => [item.id, item.parentId]))
  for (const [index, { parentId }] of meeting.items.entries()) {
    const path = `items[${index}].parentId`
    if (parentId !== null && !parents.has(parentId)) return { path, problem: 'unknownReference' }
    if (parentId !== null && parents.get(parentId) !== null) return { path, problem: 'tooDeep' }
  }
  const stray = Object.keys(meeting.texts).find((itemId) => !parents.has(itemId))
  if (stray !== undefined) return { path: pathOf(['texts', stray]), problem: 'unknownReference' }
  const absent = new Set(meeting.absent)
  const dangling = danglingReferences(meeting).find(({ id }) => !absent.has(id))
  return dangling === undefined ? null : { path: dangling.path, problem: 'unknownReference' }
}

/**
 * Reads the JSON form. Refuses `tooLarge` {megabytes} before anything is parsed, `notJson` {line, column} (zeros when
 * it is no UTF-8 text), `notMeetingJson`, `newerFormat` {version}, and `invalidMeeting` {path, problem} with the first
 * thing wrong: `missing`, `wrongType`, `tooLong`, `tooShort`, `tooBig`, `tooSmall`, `badFormat`, `unknownValue`, `unknownKey`, `repeated`,
 * `unknownReference`, `tooDeep`, or a TextFaultCode inside a text.
 */
export function parseMeetingJson(source: string | Uint8Array): Result<MeetingWithoutIdentity> {
  const text = decode(source)
  if (!text.ok) return text
  const json = parseJson(text.value)
  if (!json.ok) return json
  const announced = announcementSchema.safeParse(json.value)
  if (!announced.success) return refuse('notMeetingJson')
  const { version } = announced.data
  if (version > meetingVersion) return refuse('newerFormat', { version })
  const migrated = { ...migrate(json.value as AnyMeeting, version, meetingVersion), version: meetingVersion }
  // A key of older rules is no unknown one: it is read in the words of today before anything is compared.
  const current = 'rules' in migrated ? { ...migrated, rules: rulesAsOfToday(migrated['rules']) } : migrated
  const parsed = meetingJsonSchema.safeParse(current)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return issue === undefined ? refuse('notMeetingJson') : invalid(problemOf(issue, current))
  }
  const problem = unknownKey(current, parsed.data) ?? referenceProblem(parsed.data)
  if (problem !== null) return invalid(problem)
  const { header, rules, roles, people, items, actions, attachments, parkedPoints, texts, journal } = parsed.data
  const body = { header, rules, roles, people, items, actions, attachments, parkedPoints, wall: defaultWall }
  return success({ ...body, texts, journal })
}
