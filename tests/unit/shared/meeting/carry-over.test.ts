import { describe, expect, it } from 'vitest'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { carriedOver } from '#shared/meeting/carry-over.ts'
import { defaultParkedPoint } from '#shared/meeting/defaults.ts'
import { buildItem } from '#factories/meeting.ts'

const point = (id: string, destination: ParkedPoint['destination'], text = id): ParkedPoint => ({
  ...defaultParkedPoint,
  id,
  text,
  destination,
})
function titles(orders: string[], points: ParkedPoint[]): string[] {
  let made = 0
  const items = orders.map((order, index) => buildItem({ id: `i${index}`, order, title: `Point ${index}` }))
  return [...items, ...carriedOver(items, points, () => `new-${made++}`)]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ title }) => title)
}

describe('What a session hands on', () => {
  it('is the points sent to the next agenda, after everything on it, in their order', () => {
    const points = [
      point('vélos', 'nextAgenda'),
      point('benne', 'action'),
      point('bus', 'nextAgenda'),
      point('bruit', null),
    ]
    expect(titles(['a1', 'a2'], points)).toEqual(['Point 0', 'Point 1', 'vélos', 'bus'])
  })

  it('comes after keys that are no fractional keys', () => {
    expect(titles(['zz!', 'b'], [point('vélos', 'nextAgenda')])).toEqual(['Point 1', 'Point 0', 'vélos'])
  })

  it('is nothing for points without words', () => {
    expect(titles([], [point('x', 'nextAgenda', ' ')])).toEqual([])
  })
})
