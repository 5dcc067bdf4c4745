import { describe, expect, it } from 'vitest'
import { publicViewSchema } from '#shared/contract/public-view.ts'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { publicView } from '#shared/meeting/public-view.ts'
import { evening, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting, buildPerson } from '#factories/meeting.ts'
import { rulesWith } from '#factories/rules.ts'

const gender = {
  id: 'gender',
  name: 'Genre',
  values: [
    { id: 'w', name: 'Femmes' },
    { id: 'm', name: 'Hommes' },
  ],
}
const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id, place) =>
  buildPerson({ id, name: `Secret ${id}`, declared: { gender: place < 5 ? 'w' : 'm' } }),
)
/** a to d, then f, speak a minute each. */
const journal = journalOf(
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'opening' }),
  ...people.map(({ id }) => happened('18:30', { kind: 'arrived', personId: id })),
  ...['a', 'b', 'c', 'd', 'f'].flatMap((personId, place): Line[] => [
    happened(`18:3${place + 1}`, {
      kind: 'turnStarted',
      turnId: `t-${personId}`,
      personId,
      itemId: 'opening',
      form: 'turn',
      frozenHead: [],
    }),
    happened(`18:3${place + 2}`, { kind: 'turnEnded', turnId: `t-${personId}` }),
  ]),
)

function shown({ balanceOnWall = true, at = '18:40' } = {}) {
  const rules = rulesWith({ categories: [gender], balanceBy: ['gender'], balanceOnWall })
  const meeting = buildMeeting({ people, journal, rules })
  return publicView({ ...meeting, wall: { ...defaultWall, shows: 'balance' } }, evening(at), 1)
}

describe('the balance of speech on the wall', () => {
  it('is shares of groups and nothing else', () => {
    const view = shown()
    expect(publicViewSchema.parse(view)).toEqual(view)
    expect(view.balance).toEqual({
      turns: 5,
      axes: [
        {
          id: 'gender',
          name: 'Genre',
          sides: [
            { name: 'Femmes', timeShare: 80, turnShare: 80 },
            { name: 'Hommes', timeShare: 20, turnShare: 20 },
          ],
        },
      ],
    })
    expect(JSON.stringify(view)).not.toContain('Secret')
  })

  it('is nothing unless the rules put it there', () => {
    expect(shown({ balanceOnWall: false }).balance).toBeNull()
  })

  it('has no shares of fewer than five turns, which would point at whoever just spoke', () => {
    expect(shown({ at: '18:34' }).balance).toMatchObject({ axes: [] })
  })

  it('says nothing of what anybody declared while something else is shown', () => {
    const rules = rulesWith({ categories: [gender], balanceBy: ['gender'], balanceOnWall: true })
    const view = publicView(buildMeeting({ people, journal, rules }), evening('18:40'), 1)
    expect(view.balance).toBeNull()
    expect(JSON.stringify(view)).not.toContain('gender')
  })
})
