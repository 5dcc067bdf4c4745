/** Rules the assembly changed while it met: the hour, who proposed it, what each was and became. */
import { ofKind } from '#shared/rules/facts.ts'
import { bullets, heading } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'
import { changeLines } from '#shared/minutes/rule-words/change-lines.ts'
import { asPrinted } from './names.ts'

export function changedRules(reading: Reading): Block[] {
  const { standing, meeting, phrases, hour, end } = reading
  const changes = ofKind(standing, 'ruleChanged').filter(({ at }) => at <= end)
  const lines = changes.flatMap((entry) => {
    const said = changeLines(meeting.header.language, standing, meeting.rules, entry)
    return said.length === 0 ? [] : [phrases.rules.changed(hour(entry.at), asPrinted(reading, entry.proposedBy), said)]
  })
  return lines.length === 0 ? [] : [heading(2, phrases.rules.title), bullets(lines)]
}
