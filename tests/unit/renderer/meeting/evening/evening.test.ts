import { describe, expect, it } from 'vitest'
import { evening as hourOf, happened, journalOf } from '#factories/journal.ts'
import { buildItem, buildMeeting } from '#factories/meeting.ts'
import { eligibleOn, itemsToRun, lastEntry, readEvening } from '../../../../../renderer/meeting/evening/evening.ts'

const fund = [
  buildItem({ id: 'opening', order: 'a1', minutes: 5 }),
  buildItem({ id: 'fund', order: 'a2', minutes: 20 }),
  buildItem({ id: 'party', order: 'a1', parentId: 'fund', minutes: 8 }),
  buildItem({ id: 'bikes', order: 'a2', parentId: 'fund', minutes: 7 }),
  buildItem({ id: 'closing', order: 'a3', minutes: 5 }),
]
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

describe('The items one goes through', () => {
  it('hold a parent that has time of its own, before its sub-items', () => {
    expect(ids(itemsToRun(fund))).toEqual(['opening', 'fund', 'party', 'bikes', 'closing'])
  })

  it('leave out a parent that is only a title over its sub-items', () => {
    const title = fund.map((item) => (item.id === 'fund' ? { ...item, minutes: 15 } : item))
    expect(ids(itemsToRun(title))).toEqual(['opening', 'party', 'bikes', 'closing'])
    const silent = fund.map((item) => (item.id === 'fund' ? { ...item, minutes: null } : item))
    expect(ids(itemsToRun(silent))).toEqual(['opening', 'party', 'bikes', 'closing'])
  })
})

describe('An evening', () => {
  const started = (...itemIds: string[]) =>
    readEvening(
      buildMeeting({
        items: fund.map((item) => (item.id === 'fund' ? { ...item, minutes: null } : item)),
        journal: journalOf(
          happened('18:30', { kind: 'sessionOpened' }),
          ...itemIds.map((itemId, place) => happened(`18:4${place}`, { kind: 'itemStarted', itemId })),
        ),
      }),
    )

  it('begins with the first item', () => {
    expect(started().current).toBeNull()
    expect(started().next?.id).toBe('opening')
  })

  it('goes on with what follows the item it is on, titles left out', () => {
    expect(started('opening').next?.id).toBe('party')
    expect(started('opening', 'bikes').next?.id).toBe('closing')
  })

  it('goes on from a title somebody jumped to', () => {
    expect(started('fund').current?.id).toBe('fund')
    expect(started('fund').next?.id).toBe('party')
  })

  it('has nothing after the last item', () => {
    expect(started('closing').next).toBeNull()
  })
})

describe('Votes that may be cast', () => {
  const recused = readEvening(
    buildMeeting({
      journal: journalOf(
        happened('18:25', { kind: 'arrived', personId: 'aline' }),
        happened('18:25', { kind: 'arrived', personId: 'bachir' }),
        happened('18:25', { kind: 'arrived', personId: 'ines' }),
        happened('18:30', { kind: 'sessionOpened' }),
        happened('18:50', { kind: 'recused', personId: 'bachir', itemId: 'fund' }),
        happened('19:00', { kind: 'left', personId: 'aline' }),
      ),
    }),
  )

  it('leave out guests, whoever left, and who is recused on the item', () => {
    expect(eligibleOn(recused, 'housing')).toBe(1)
    expect(eligibleOn(recused, 'fund')).toBe(0)
  })

  it('are those of the hour asked for', () => {
    expect(eligibleOn(recused, 'housing', hourOf('18:45'))).toBe(2)
  })

  it('name the entry that holds last, as it was corrected', () => {
    const twice = journalOf(
      happened('18:30', { kind: 'arrived', personId: 'aline' }, { id: 'first' }),
      happened('18:31', { kind: 'arrived', personId: 'aline' }, { id: 'mended', corrects: 'first' }),
    )
    const found = lastEntry(
      readEvening(buildMeeting({ journal: twice })),
      'arrived',
      (each) => each.personId === 'aline',
    )
    // A correction keeps the id of what it corrects, so a second one still finds it.
    expect(found).toMatchObject({ id: 'first', at: hourOf('18:31') })
  })
})
