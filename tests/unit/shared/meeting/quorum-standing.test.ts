import { describe, expect, it } from 'vitest'
import { evening, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildPerson } from '#factories/meeting.ts'
import { rulesWith } from '#factories/rules.ts'
import { quorumStanding } from '#shared/meeting/quorum-standing.ts'
import { effective } from '#shared/rules/journal.ts'

const half = { basis: 'members' as const, numerator: 1, denominator: 2, perCollege: 0, countProxies: true }
const people = ['a', 'b', 'c', 'd'].map((id) => buildPerson({ id }))
const opened = happened('18:30', { kind: 'sessionOpened' })
const arrives = (time: string, personId: string): Line => happened(time, { kind: 'arrived', personId })
const leaves = (time: string, personId: string): Line => happened(time, { kind: 'left', personId })
const twoIn = [arrives('18:20', 'a'), arrives('18:21', 'b'), opened]

function standing(rule: typeof half | null, lines: Line[], time = '20:30') {
  const rules = rulesWith({ quorum: rule })
  return quorumStanding(effective(journalOf(...lines)).entries, { people, rules }, evening(time))
}

describe('A session of four members whose quorum is two', () => {
  it.each<[string, Line[], string | undefined, string | null]>([
    ['has it with two in the room', twoIn, 'reached', null],
    ['does not have it yet with one', [arrives('18:20', 'a'), opened], 'notYet', null],
    ['lost it when one left, and since that hour', [...twoIn, leaves('19:10', 'b')], 'lost', '19:10'],
    ['lost it once, however many leave after', [...twoIn, leaves('19:10', 'b'), leaves('19:40', 'a')], 'lost', '19:10'],
    ['has it again when another comes', [...twoIn, leaves('19:10', 'b'), arrives('19:20', 'c')], 'reached', null],
    [
      'lost it the second time at the second hour',
      [...twoIn, leaves('19:10', 'b'), arrives('19:20', 'c'), leaves('19:50', 'c')],
      'lost',
      '19:50',
    ],
    [
      'keeps it when whoever leaves gives a proxy that counts',
      [...twoIn, leaves('19:10', 'b'), happened('19:10', { kind: 'proxyGiven', from: 'b', to: 'a' })],
      'reached',
      null,
    ],
    [
      'lost it when the assembly asks for more than is there',
      [
        ...twoIn,
        happened('19:30', {
          kind: 'ruleChanged',
          changes: { quorum: { ...half, numerator: 3, denominator: 4 } },
          proposedBy: '',
        }),
      ],
      'lost',
      '19:30',
    ],
    ['says nothing before it opens', [arrives('18:20', 'a')], undefined, null],
    [
      'says nothing once it is over',
      [...twoIn, leaves('19:10', 'b'), happened('20:00', { kind: 'sessionAdjourned' })],
      undefined,
      null,
    ],
  ])('%s', (_, lines, state, since) => {
    const found = standing(half, lines)
    expect(found?.state).toBe(state)
    expect(found?.since ?? null).toBe(since === null ? null : evening(since))
  })

  it('has none to lose where the rules ask for none', () => {
    expect(standing(null, [...twoIn, leaves('19:10', 'b')])).toBeNull()
  })

  it('goes by the hour asked for', () => {
    expect(standing(half, [...twoIn, leaves('19:10', 'b')], '19:00')?.state).toBe('reached')
  })
})
