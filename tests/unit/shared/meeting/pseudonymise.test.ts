import { describe, expect, it } from 'vitest'
import { happened, journalOf } from '#factories/journal.ts'
import { pseudonymised } from '#shared/meeting/pseudonymise.ts'

const journal = journalOf(
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:31', { kind: 'arrived', personId: 'aline' }),
  happened('18:32', { kind: 'floorRequested', requestId: 'r1', personId: 'aline', itemId: 'housing' }),
  happened('18:33', {
    kind: 'turnStarted',
    turnId: 't1',
    personId: 'aline',
    itemId: 'housing',
    form: 'turn',
    requestId: 'r1',
    frozenHead: [],
  }),
  happened('18:36', { kind: 'turnEnded', turnId: 't1' }),
  happened('18:37', {
    kind: 'roundOpened',
    roundId: 'o1',
    itemId: 'housing',
    places: [
      { requestId: 'r2', personId: 'bachir' },
      { requestId: 'r3', personId: 'aline' },
    ],
  }),
)

/** Ids "1", "2"… */
function counting(): () => string {
  let next = 0
  return () => String((next += 1))
}

describe('Turns without names', () => {
  const changed = pseudonymised(journal, counting())

  it('keep one pseudonym a person, and leave attendance, hours and order alone', () => {
    expect(changed.map((entry) => [entry.id, entry.kind])).toEqual([
      ['entry-3', 'floorRequested'],
      ['entry-4', 'turnStarted'],
      ['entry-6', 'roundOpened'],
    ])
    expect(JSON.stringify(changed)).not.toMatch(/aline|bachir/)
    expect(changed[0]).toMatchObject({ personId: 'speaker-1' })
    expect(changed[1]).toMatchObject({ personId: 'speaker-1', at: journal[3]?.at, turnId: 't1' })
    expect(changed[2]).toMatchObject({ places: [{ personId: 'speaker-2' }, { personId: 'speaker-1' }] })
  })

  it('are left alone the second time', () => {
    const again = journal.map((entry) => changed.find(({ id }) => id === entry.id) ?? entry)
    expect(pseudonymised(again, counting())).toEqual([])
  })
})
