/**
 * Points à reprendre: what was said beside the subject and kept, with where it went. A name stands beside it only
 * where the author wanted one, and never in the public edition (evening.md item 14).
 */
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { heading, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import type { Reading } from '#shared/minutes/reading.ts'

function remark({ edition }: Reading, { text, author }: ParkedPoint): string {
  return edition === 'members' && author.trim() !== '' ? `${isolated(text)} (${isolated(author)})` : text
}

export function parkedPoints(reading: Reading): Block[] {
  const { meeting, phrases, numbers } = reading
  const { labels, destinations } = phrases
  const kept = meeting.parkedPoints.filter(({ text }) => text.trim() !== '')
  if (kept.length === 0) return []
  return [
    heading(1, labels.parkedPoints),
    table(
      [
        { head: labels.remark, width: 56 },
        { head: labels.item, width: 10 },
        { head: labels.destination, width: 34 },
      ],
      kept.map((point) => [
        remark(reading, point),
        point.itemId === null ? '' : (numbers.get(point.itemId) ?? ''),
        point.destination === null ? labels.toComplete : destinations[point.destination],
      ]),
    ),
  ]
}
