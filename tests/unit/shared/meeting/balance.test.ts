import { describe, expect, it } from 'vitest'
import { journalOf, happened } from '#factories/journal.ts'
import { buildPerson } from '#factories/meeting.ts'
import { rulesWith } from '#factories/rules.ts'
import { meetingBalance, percents } from '#shared/meeting/balance.ts'

describe('Shares in per cent', () => {
  it.each<[number[], number[]]>([
    [
      [57, 22, 22],
      [56, 22, 22],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [46, 54],
      [46, 54],
    ],
    [
      [0, 7],
      [0, 100],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('of %j are %j, and add up', (parts, expected) => {
    expect(percents(parts)).toEqual(expected)
  })
})

describe('The balance of a meeting', () => {
  const people = Array.from({ length: 12 }, (_, place) =>
    buildPerson({ id: `p${place}`, college: place < 6 ? 'residents' : 'localActors' }),
  )
  const turn = (personId: string, from: string, to: string) => [
    happened(from, { kind: 'turnStarted', turnId: personId, personId, itemId: 'a', form: 'turn', frozenHead: [] }),
    happened(to, { kind: 'turnEnded', turnId: personId }),
  ]
  const journal = journalOf(
    happened('18:30', { kind: 'sessionOpened' }),
    happened('18:30', { kind: 'itemStarted', itemId: 'a' }),
    ...people.map(({ id }) => happened('18:30', { kind: 'arrived', personId: id })),
    ...turn('p0', '18:31', '18:34'),
    ...turn('p7', '18:34', '18:35'),
  )
  const at = journal.at(-1)?.at ?? 0
  const of = (balanceBy: string[], language: 'fr' | 'en' = 'fr') =>
    meetingBalance({ people }, journal, rulesWith({ balanceBy }), at, { language })

  it('has the council’s names, and the screen’s words where nobody named anything', () => {
    expect(of(['college']).balances).toMatchObject([
      { id: 'college', name: 'Collège', shares: [{ name: 'Habitants' }, { name: 'Associations et acteurs locaux' }] },
    ])
    expect(of(['status'], 'en').balances).toMatchObject([{ name: 'Status', shares: [{ name: 'Members' }] }])
  })

  it('leaves out a category the rules no longer have, and reads one named twice once', () => {
    expect(of(['gone', 'college', 'college']).balances.map(({ id }) => id)).toEqual(['college'])
  })

  it('says which of its axes may not be shown', () => {
    const few = { people: people.slice(0, 7) }
    const { balances, withheld } = meetingBalance(few, journal, rulesWith(), at, { language: 'fr' })
    expect([balances, withheld]).toEqual([[], ['Collège']])
  })
})
