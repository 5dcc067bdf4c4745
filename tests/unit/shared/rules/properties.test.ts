/**
 * What must hold on any evening. fast-check prints the seed and the path of a failure; put them in `fc.assert`'s second
 * argument to see it again.
 */
import { speechWith } from '#factories/rules.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evening } from '#factories/journal.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import type { Fact, JournalEntry } from '#shared/rules/facts.ts'
import { floorAt, turnsOf } from '#shared/rules/floor.ts'
import { cancellationRefusal, effective } from '#shared/rules/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { timeline } from '#shared/rules/timing.ts'
import { decisionsOf, votesOf } from '#shared/rules/votes.ts'
import { anyEvening, anyMerge, reshuffled } from './any-evening.ts'
import { itemIds, people } from './scene.ts'

const speech = speechWith()
const plan = itemIds.map((id) => ({ id, parentId: null, minutes: 10 }))
const late = evening('23:59')

/** Everything screens show, at an instant. */
function derived(journal: readonly JournalEntry[], at: number) {
  const { entries, voided, toCheck } = effective(journal)
  return {
    entries,
    voided,
    toCheck,
    session: sessionAt(entries, at),
    floor: floorAt(entries, people, speech, at),
    attendance: attendanceAt(entries, people, at, 1),
    times: timeline(entries, plan, evening('18:30'), at),
    turns: turnsOf(entries, at),
    votes: votesOf(entries),
    decisions: decisionsOf(entries),
  }
}

// Each run replays a whole evening many times over; a busy machine needs more than the usual five seconds.
describe('On any evening', { timeout: 30_000 }, () => {
  it('the order in which entries arrive, and entries that come twice, change nothing', () => {
    const merges = anyMerge.chain((journal) => fc.tuple(fc.constant(journal), reshuffled(journal)))
    fc.assert(
      fc.property(merges, fc.nat(120), ([journal, shuffled], minutes) => {
        const at = evening('18:30') + minutes * 60_000
        expect(derived(shuffled, at)).toEqual(derived(journal, at))
      }),
      { numRuns: 50 },
    )
  })

  it('nothing one host accepted is ever void', () => {
    fc.assert(
      fc.property(anyEvening, (journal) => {
        expect(effective(journal).voided).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('an undo and its redo leave everything as it was', () => {
    fc.assert(
      fc.property(anyEvening, fc.nat(), (journal, place) => {
        const target = journal[place % Math.max(1, journal.length)]
        fc.pre(target !== undefined && cancellationRefusal(journal, target.id) === null)
        const undo = cancellation(target.id, 'undo', 1000)
        const redo = cancellation('undo', 'redo', 1001)
        expect(derived([...journal, undo, redo], late)).toEqual(derived(journal, late))
      }),
      { numRuns: 50 },
    )
  })

  it('two hosts that advance from the same item advance once, whatever their clocks say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: -30, max: 30 }),
        fc.boolean(),
        (first, apart, swap) => {
          const start = [entry({ kind: 'sessionOpened' }, 0), entry({ kind: 'itemStarted', itemId: 'opening' }, 1)]
          const advance = (host: string, minutes: number): JournalEntry => ({
            ...entry({ kind: 'itemStarted', itemId: 'tower' }, Math.max(2, minutes)),
            id: host,
            host,
            expects: { currentItemId: 'opening' },
          })
          const both = [advance('host-a', first), advance('host-b', first + apart)]
          const { entries, voided } = effective([...(swap ? both.toReversed() : both), ...start])
          expect(entries.filter((each) => each.kind === 'itemStarted' && each.itemId === 'tower')).toHaveLength(1)
          expect(voided).toHaveLength(1)
        },
      ),
    )
  })

  it('spent times never exceed the time the session ran', () => {
    fc.assert(
      fc.property(anyMerge, (journal) => {
        const { entries } = effective(journal)
        const { openedAt, adjournedAt } = sessionAt(entries, late)
        const ran = openedAt === null ? 0 : (adjournedAt ?? late) - openedAt
        const { items, expectedEnd } = timeline(entries, plan, evening('18:30'), late)
        const spent = Object.values(items).reduce((sum, times) => sum + times.spentMs, 0)
        expect(spent).toBeLessThanOrEqual(ran)
        expect(expectedEnd).toBeGreaterThanOrEqual(adjournedAt ?? late)
      }),
      { numRuns: 50 },
    )
  })

  it('a person is in one state, and nobody’s vote is cast twice', () => {
    fc.assert(
      fc.property(anyMerge, (journal) => {
        const { entries } = effective(journal)
        const attendance = attendanceAt(entries, people, late, 1)
        const { all, present, represented, excused, absent, left } = attendance.members
        expect(present + represented + excused + absent + left).toBe(all)
        const held = Object.values(attendance.byPerson).flatMap((person) => person.holdsProxies)
        expect(new Set(held).size).toBe(held.length)
        expect(attendance.representedVoting).toBe(held.length)
      }),
      { numRuns: 50 },
    )
  })
})

function entry(fact: Fact, minutes: number): JournalEntry {
  const at = evening('18:30') + minutes * 60_000
  return { ...fact, id: `start-${minutes}`, host: 'host-0', seq: minutes + 1, at, recordedAt: at, seat: 'seat' }
}

function cancellation(cancels: string, id: string, seq: number): JournalEntry {
  return { kind: 'cancelled', cancels, id, host: 'host-a', seq, at: late, recordedAt: late, seat: 'seat' }
}
