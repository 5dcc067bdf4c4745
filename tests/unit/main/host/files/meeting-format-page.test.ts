import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseMeetingJson, writeMeetingJson } from '#host/files/meeting-json.ts'
import { meetingJsonSchema } from '#host/files/meeting-schema.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { effective } from '#shared/rules/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { textFaultCodes } from '#shared/minutes/text-schema.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/meeting-format.md'), 'utf8')
const example = /^```json\n(.*?)^```$/ms.exec(page)?.[1] ?? ''

it('the example of docs/meeting-format.md is imported and exported as the same bytes', () => {
  const parsed = parseMeetingJson(example)
  if (!parsed.ok) throw new Error(`${parsed.code} ${JSON.stringify(parsed.params)}`)
  const parts = partsOf(parsed.value, { docId: 'a', lineage: 'b', schema: 1 })
  expect(writeMeetingJson(readWhole(parts))).toBe(example)
  const { entries } = effective(parsed.value.journal)
  expect(sessionAt(entries, Date.UTC(2026, 10, 12, 23)).phase).toBe('adjourned')
})

it('the page names every key of the form and every fault of a text', () => {
  const parts = page.slice(page.indexOf('## The parts'), page.indexOf('## A complete example'))
  for (const name of [...Object.keys(meetingJsonSchema.shape), ...textFaultCodes])
    expect(parts).toContain(`\`${name}\``)
})
