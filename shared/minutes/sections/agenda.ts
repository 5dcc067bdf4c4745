/** The agenda as adopted: number, title, what was planned and when it really took place. */
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { heading, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'
import { itemSpan } from './item-span.ts'

function realHours(reading: Reading, item: AgendaItem): string {
  const { phrases, hour } = reading
  const { state, startedAt, endedAt } = itemSpan(reading, item)
  const isPostponed = state === 'skipped' || state === 'postponed'
  if (startedAt === null) return isPostponed ? phrases.labels.postponed : ''
  if (isPostponed && endedAt !== null) {
    return `${hour(startedAt)} – ${hour(endedAt)}, ${phrases.labels.postponed}`
  }
  return endedAt === null ? hour(startedAt) : `${hour(startedAt)} – ${hour(endedAt)}`
}

export function agenda(reading: Reading): Block[] {
  const { meeting, phrases, numbers } = reading
  const { labels, typography } = phrases
  if (meeting.items.length === 0) return []
  return [
    heading(1, labels.agenda),
    table(
      [
        { head: labels.number, width: 8 },
        { head: labels.item, width: 56 },
        { head: labels.planned, width: 12, align: 'right' },
        { head: labels.hour, width: 24, align: 'right' },
      ],
      meeting.items.map((item) => [
        numbers.get(item.id) ?? '',
        item.title,
        item.minutes === null ? '' : typography.duration(item.minutes * 60_000),
        realHours(reading, item),
      ]),
    ),
  ]
}
