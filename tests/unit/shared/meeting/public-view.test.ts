import { describe, expect, it } from 'vitest'
import type { WallState } from '#shared/contract/meeting.ts'
import { publicViewSchema } from '#shared/contract/public-view.ts'
import { defaultParkedPoint, defaultWall } from '#shared/meeting/defaults.ts'
import { publicView } from '#shared/meeting/public-view.ts'
import { evening, happened, journalOf } from '#factories/journal.ts'
import { buildMeeting, buildPerson } from '#factories/meeting.ts'

const people = [
  buildPerson({ id: 'a', name: 'Aline Marchepied', displayName: 'Aline' }),
  buildPerson({ id: 'b', name: 'Bachir Clairbois', displayName: '' }),
  buildPerson({ id: 'c', name: 'Carla Vertemotte', displayName: 'Carla', role: 'secret role' }),
]

function viewOf(journal: ReturnType<typeof journalOf>, at = journal.at(-1)?.at ?? 0) {
  const meeting = buildMeeting({ people, journal })
  return publicView({ ...meeting, roles: { ...meeting.roles, facilitator: 'Aline Marchepied' } }, at, 1)
}

const open = [
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'opening' }),
]

describe('what the room may see', () => {
  it('is a value of the contract', () => {
    const view = viewOf(journalOf(...open))
    expect(publicViewSchema.parse(view)).toEqual(view)
    expect(view).toMatchObject({ phase: 'running', item: { number: '1', title: 'Ouverture' } })
  })

  it('carries no surname, no role, no number of turns, whatever happened', () => {
    const journal = journalOf(
      ...open,
      happened('18:31', { kind: 'floorRequested', requestId: 'r1', personId: 'a', itemId: 'opening' }),
      happened('18:32', {
        kind: 'turnStarted',
        turnId: 't1',
        personId: 'a',
        itemId: 'opening',
        form: 'turn',
        requestId: 'r1',
        frozenHead: [],
      }),
      happened('18:33', { kind: 'floorRequested', requestId: 'r2', personId: 'b', itemId: 'opening' }),
      happened('18:33', { kind: 'floorRequested', requestId: 'r3', personId: 'c', itemId: 'opening' }),
      happened('18:34', { kind: 'floorRequested', requestId: 'r4', personId: 'a', itemId: 'opening' }),
    )
    const view = viewOf(journal)
    const said = JSON.stringify(view)
    for (const secret of ['Marchepied', 'Clairbois', 'Vertemotte', 'secret role', 'turns']) {
      expect(said).not.toContain(secret)
    }
    expect(view.speaker).toMatchObject({ name: 'Aline' })
    expect(view.nextSpeakers).toEqual([
      { name: null, reason: 'firstTime' },
      { name: 'Carla', reason: 'firstTime' },
      { name: 'Aline', reason: null },
    ])
  })

  it('says of who is next only what is kind: never a list, a count, a hand that placed them', () => {
    const asks = (personId: string, form?: 'procedure') =>
      happened('18:35', { kind: 'floorRequested', requestId: personId, personId, itemId: 'opening', form })
    const rules = { alternation: 'college', speechPriority: 'none' } as const
    const change = happened('18:34', { kind: 'ruleChanged', changes: rules, proposedBy: '' })
    const sides = people.map((person, place) => ({ ...person, college: place === 0 ? 'residents' : 'localActors' }))
    const reasonsOf = (...lines: Parameters<typeof journalOf>) => {
      const meeting = buildMeeting({ people: sides, journal: journalOf(...open, ...lines) })
      return publicView(meeting, evening('18:50'), 1).nextSpeakers.map(({ reason }) => reason)
    }
    expect(reasonsOf(change, asks('b'), asks('c'), asks('a'))).toEqual([null, null, null])
    expect(reasonsOf(asks('a'), asks('b', 'procedure'))).toEqual(['procedure', 'firstTime'])
    const byHand = happened('18:36', { kind: 'floorMoved', requestId: 'b', before: 'a' })
    expect(reasonsOf(asks('a'), asks('b'), byHand)).toEqual([null, 'firstTime'])
  })

  it('never names who speaks off the list', () => {
    const journal = journalOf(
      ...open,
      happened('18:32', {
        kind: 'turnStarted',
        turnId: 't1',
        personId: 'a',
        itemId: 'opening',
        form: 'offList',
        frozenHead: [],
      }),
    )
    expect(viewOf(journal).speaker?.name).toBeNull()
  })

  it('shows a counted vote for a while, then gives the wall back to the item', () => {
    const journal = journalOf(
      ...open,
      happened('18:35', {
        kind: 'voteOpened',
        voteId: 'v',
        itemId: 'opening',
        question: 'Adopter ?',
        ballot: 'showOfHands',
      }),
      happened('18:36', { kind: 'voteCounted', voteId: 'v', counts: { for: 2, against: 2, abstain: 0, notVoting: 0 } }),
    )
    const counted = journal.at(-1)?.at ?? 0
    expect(viewOf(journal, counted).vote).toMatchObject({ state: 'counted', outcome: 'tie', question: 'Adopter ?' })
    expect(viewOf(journal, counted + 120_000).vote).toBeNull()
  })

  it('shows only what the pens put on the wall: no text that was not sent, no remark whose author did not agree', () => {
    const meeting = buildMeeting({
      people,
      journal: journalOf(...open),
      parkedPoints: [
        { ...defaultParkedPoint, id: 'p1', text: 'Les bacs débordent', author: 'Aline', onWall: true },
        { ...defaultParkedPoint, id: 'p2', text: 'Le voisin du troisième', onWall: false },
        { ...defaultParkedPoint, id: 'p3', text: 'Déjà répondu', onWall: true, destination: 'answered' },
      ],
      wall: { ...defaultWall, text: 'Une phrase en cours d’écriture' },
    })
    const shown = (wall: Partial<WallState>) =>
      publicView({ ...meeting, wall: { ...meeting.wall, ...wall } }, evening('18:31'), 1).wall
    expect(publicView(meeting, evening('18:31'), 1).parkedPoints).toEqual([
      { id: 'p1', text: 'Les bacs débordent', author: 'Aline' },
    ])
    expect(shown({}).text).toBe('')
    expect(shown({ shows: 'wording' }).text).toBe('Une phrase en cours d’écriture')
    expect(shown({ shows: 'attachment', attachment: 'a'.repeat(64) }).attachment).toBeNull()
  })

  it('calls a minor by a first name, whatever was typed', () => {
    const minor = buildPerson({ id: 'm', displayName: 'Sofiane Hautpré', isMinor: true })
    const fact = { kind: 'turnStarted' as const, turnId: 't', personId: 'm', itemId: 'opening', form: 'turn' as const }
    const journal = journalOf(...open, happened('18:31', { ...fact, frozenHead: [] }))
    expect(publicView(buildMeeting({ people: [minor], journal }), evening('18:32'), 1).speaker?.name).toBe('Sofiane')
  })

  it('says when a turn is over, and how long it lasts only where the rules put turns on the wall', () => {
    const fact = { kind: 'turnStarted' as const, turnId: 't', personId: 'a', itemId: 'opening', form: 'turn' as const }
    const journal = journalOf(
      ...open,
      happened('18:31', { ...fact, frozenHead: [] }),
      happened('18:32', { kind: 'turnExtended', turnId: 't', minutes: 1 }),
    )
    const speaker = (turnOnWall: boolean) =>
      publicView(buildMeeting({ people, journal, rules: { turnMinutes: 2, turnOnWall } }), evening('18:33'), 1).speaker
    expect(speaker(false)).toMatchObject({ turn: null, concludeAt: evening('18:34') })
    expect(speaker(true)?.turn).toEqual({ spentMs: 0, runningSince: evening('18:31'), allowedMs: 3 * 60_000 })
  })

  it('thanks a speaker at the end of the turn as it was given: a short reply, or twice as long, and never says why', () => {
    const fact = { kind: 'turnStarted' as const, turnId: 't', personId: 'a', itemId: 'opening', form: 'turn' as const }
    const concludeAt = (allowedMs: number) => {
      const journal = journalOf(...open, happened('18:31', { ...fact, frozenHead: [], allowedMs }))
      const interpreted = people.map((person) => ({ ...person, interpreted: true }))
      const view = publicView(
        buildMeeting({ people: interpreted, journal, rules: { turnMinutes: 2 } }),
        evening('18:31'),
        1,
      )
      expect(JSON.stringify(view)).not.toContain('interpret')
      return (view.speaker?.concludeAt ?? 0) - evening('18:31')
    }
    expect([30_000, 240_000].map(concludeAt)).toEqual([30_000, 240_000])
  })

  it('says that there is a round and how many places remain, not who passed', () => {
    const places = ['a', 'b', 'c'].map((personId) => ({ requestId: `place-${personId}`, personId }))
    const round = happened('18:31', { kind: 'roundOpened', roundId: 'round', itemId: 'opening', places })
    const pass = happened('18:32', { kind: 'floorWithdrawn', requestId: 'place-a' })
    const view = viewOf(journalOf(...open, round, pass))
    expect(view.round).toEqual({ left: 2 })
    expect(view.nextSpeakers[0]).toEqual({ name: null, reason: 'roundTable' })
    expect(
      viewOf(journalOf(...open, round, happened('18:33', { kind: 'roundClosed', roundId: 'round' }))).round,
    ).toBeNull()
  })

  it('gives instants, so that nothing needs to be sent while time passes', () => {
    const journal = journalOf(...open)
    const at = journal.at(-1)?.at ?? 0
    const now = viewOf(journal, at).item
    const later = viewOf(journal, at + 300_000).item
    expect(later).toEqual(now)
  })
})
