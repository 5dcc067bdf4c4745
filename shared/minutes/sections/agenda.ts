/** The agenda as adopted: number, title, what was planned and when it really took place. */
import { heading, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'

function realHours({ times, phrases, hour }: Reading, itemId: string): string {
  const found = times.items[itemId]
  if (found?.state === 'skipped') return phrases.labels.postponed
  if (found?.startedAt == null) return ''
  return found.endedAt === null ? hour(found.startedAt) : `${hour(found.startedAt)} – ${hour(found.endedAt)}`
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
      meeting.items.map(({ id, title, minutes }) => [
        numbers.get(id) ?? '',
        title,
        minutes === null ? '' : typography.duration(minutes * 60_000),
        realHours(reading, id),
      ]),
    ),
  ]
}
