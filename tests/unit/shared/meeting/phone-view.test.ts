import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '#shared/contract/meeting.ts'
import { phoneCommon, phoneView, type PhoneSeat } from '#shared/meeting/phone-view.ts'
import { evening, happened as at, journalOf, type Line } from '#factories/journal.ts'
import { buildAction, buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { anyEvening } from '../rules/any-evening.ts'
import { asks, closes, item, itemIds, open, people as scene, speaks, taps } from '../rules/scene.ts'

const seat: PhoneSeat = {
  seat: 'participant',
  number: 7,
  name: '',
  accepted: false,
  typed: 'Nadia',
  personId: null,
  remote: null,
  remoteSign: null,
}
const items = itemIds.map((id, index) => buildItem({ id, title: `Point ${index}`, minutes: 10 }))
const people = scene.map(({ id, ...person }) => buildPerson({ id, ...person, displayName: `Prénom ${id}` }))
const start = [at('18:30', open), at('18:31', item('tower'))]

function view(time: string, lines: Line[], own: Partial<PhoneSeat> = {}) {
  const meeting = buildMeeting({ people, items, journal: journalOf(...lines) })
  return phoneView(phoneCommon(meeting, evening(time)), { ...seat, ...own }, 1)
}

describe('What a phone shows', () => {
  it('is nothing to ask for before the session, and every kind while an item is under way', () => {
    expect(view('18:20', [])).toMatchObject({ phase: 'planned', item: null, forms: [] })
    expect(view('18:40', start).forms).toEqual(['speak', 'reply', 'question', 'procedure'])
    expect(view('18:40', [...start, at('18:35', closes('tower'))])).toMatchObject({
      listClosed: true,
      forms: ['procedure'],
    })
    expect(view('18:40', start, { seat: 'observer' }).forms).toEqual([])
  })

  it('tells one’s own place with its whole reason, the kind asked for and since when', () => {
    const lines = [...start, at('18:40', asks('bachir')), at('18:45', { ...taps('carla'), form: 'reply' } as never)]
    expect(view('18:50', lines, { personId: 'carla' })).toMatchObject({
      waiting: 2,
      // What concerns the session itself can always be said.
      forms: ['procedure'],
      you: {
        number: 7,
        place: { place: 2, form: 'reply', reason: { code: 'firstTime', params: {} }, askedAt: evening('18:45') },
      },
    })
    expect(view('18:50', lines, { personId: 'aline' }).you.place).toBeNull()
  })

  it('tells a place in a round as such, and a remote when the turn as long as it may last is over', () => {
    const places = [
      { requestId: 'place-1', personId: 'carla' },
      { requestId: 'place-2', personId: 'denis' },
    ]
    const lines = [...start, at('18:40', { kind: 'roundOpened', roundId: 'round', itemId: 'tower', places })]
    expect(view('18:41', lines, { personId: 'denis' }).you.place).toMatchObject({
      place: 2,
      reason: { code: 'roundTable' },
    })
    const turn = { ...speaks('carla', { unasked: true }), allowedMs: 30_000 } as never
    expect(view('18:42', [...lines, at('18:42', turn)], { remote: 'speechSteward' }).you.turnEndsAt).toBe(
      evening('18:42') + 30_000,
    )
  })

  it('keeps a place in line though the host’s clock was set back', () => {
    const lines = [...start, at('18:45', taps('carla'))]
    expect(view('18:35', lines, { personId: 'carla' })).toMatchObject({
      phase: 'running',
      hostNow: evening('18:35'),
      you: { place: { place: 1 } },
    })
  })

  it('calls its holder as they chose, never as the council’s list does', () => {
    const accepted = { name: 'Aline Marchepied', accepted: true, typed: '12' }
    expect(view('18:40', start, { ...accepted, personId: 'aline' }).you.name).toBe('Prénom aline')
    expect(view('18:40', start, { ...accepted, personId: 'gone' }).you.name).toBe('12')
    expect(view('18:40', start, { ...accepted, accepted: false, personId: 'gone' }).you.name).toBe('')
    expect(view('18:40', start, { ...accepted, personId: null }).you.name).toBe('Aline Marchepied')
  })

  it('tells who speaks under the name they chose, that it is you, and nobody’s time', () => {
    const speaking = [...start, at('18:40', speaks('aline', { unasked: true }))]
    expect(view('18:50', speaking).speaker).toEqual({ name: 'Prénom aline', form: 'turn', isYou: false })
    expect(view('18:50', speaking, { personId: 'aline' }).speaker?.isYou).toBe(true)
    const beside = [...start, at('18:40', speaks('aline', { unasked: true, form: 'offList' }))]
    expect(view('18:50', beside).speaker).toEqual({ name: null, form: 'offList', isYou: false })
  })

  it('tells a remote, and nobody else, when the time of whoever speaks is over', () => {
    const speaking = [...start, at('18:40', speaks('aline', { unasked: true }))]
    const rules = { turnMinutes: 3 }
    const of = (lines: Line[], own: Partial<PhoneSeat>) => {
      const meeting = buildMeeting({ people, items, rules, journal: journalOf(...lines) })
      return phoneView(phoneCommon(meeting, evening('18:42')), { ...seat, ...own }, 1).you.turnEndsAt
    }
    expect(of(speaking, { remote: 'speechSteward' })).toBe(evening('18:43'))
    expect(of(speaking, {})).toBeNull()
    expect(of(speaking, { personId: 'aline' })).toBeNull()
    expect(of(start, { remote: 'facilitator' })).toBeNull()
    expect(view('18:42', speaking, { remote: 'facilitator' }).you.turnEndsAt).toBeNull()
  })

  it('asks what one says of oneself of whoever is accepted as somebody, and tells them alone', () => {
    const categories = [
      {
        id: 'gender',
        name: 'Genre',
        values: [
          { id: 'w', name: 'Femmes' },
          { id: 'm', name: 'Hommes' },
        ],
      },
    ]
    const said = people.map((person) => (person.id === 'aline' ? { ...person, declared: { gender: 'w' } } : person))
    const of = (own: Partial<PhoneSeat>, more: Line[] = []) => {
      const meeting = buildMeeting({
        people: said,
        items,
        rules: { categories },
        journal: journalOf(...start, ...more),
      })
      return phoneView(phoneCommon(meeting, evening('20:50')), { ...seat, ...own }, 1)
    }
    const known = { accepted: true, personId: 'aline' }
    expect(of(known)).toMatchObject({ categories, you: { declared: { gender: 'w' } } })
    expect(of({ accepted: true, personId: 'bachir' })).toMatchObject({ categories, you: { declared: {} } })
    for (const stranger of [{}, { personId: 'aline' }, { accepted: true }])
      expect(of(stranger)).toMatchObject({ categories: [], you: { declared: {} } })
    expect(of(known, [at('20:45', { kind: 'sessionAdjourned' })]).categories).toEqual([])
  })

  it('gives the documents of the item under way that were made public, and no others', () => {
    const file = { name: 'plan.pdf', mime: 'application/pdf', bytes: 9 }
    const attachments = [
      { ...file, sha256: 'a'.repeat(64), itemId: 'tower', isPublic: true },
      { ...file, sha256: 'b'.repeat(64), itemId: 'tower', isPublic: false },
      { ...file, sha256: 'c'.repeat(64), itemId: 'fund', isPublic: true },
      { ...file, sha256: 'd'.repeat(64), itemId: null, isPublic: true },
    ]
    const meeting = buildMeeting({ people, items, attachments, journal: journalOf(...start) })
    const { documents } = phoneView(phoneCommon(meeting, evening('18:40')), seat, 1)
    expect(documents).toEqual([{ ...file, sha256: 'a'.repeat(64) }])
  })
})

/** Told apart from anything else by a mark no other text of the meeting holds. */
const secret = 'Surnommé'
const anyPeople = fc
  .tuple(...scene.map(({ id }) => fc.record({ id: fc.constant(id), choice: fc.nat(2) })))
  .map((list) =>
    list.map(({ id, choice }, index): Person => {
      const displayName = ['', `Prénom${index}`, `Prénom${index} ${secret}`][choice] ?? ''
      return buildPerson({
        id,
        name: `Personne ${secret}${index}`,
        role: secret,
        displayName,
        card: 7000 + index,
        // A whole name was typed for a minor: it must not come through.
        isMinor: choice === 2,
      })
    }),
  )

const keysOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])

describe('Whatever the meeting holds', { timeout: 30_000 }, () => {
  it('a phone learns of nobody but the speaker’s chosen name, and of no time but its own', () => {
    fc.assert(
      fc.property(anyEvening, anyPeople, fc.nat(120), fc.nat(scene.length - 1), (journal, everyone, minutes, me) => {
        const meeting = buildMeeting({
          people: everyone,
          journal,
          items: items.map((each) => ({ ...each, conclusion: secret, presenter: secret })),
          actions: [buildAction({ id: 'late', owner: secret, what: secret, due: '2026-01-01' })],
          parkedPoints: [
            {
              id: 'parked',
              itemId: 'tower',
              order: 'a',
              text: secret,
              author: secret,
              onWall: true,
              destination: null,
            },
          ],
          attachments: [
            { sha256: 'a'.repeat(64), name: secret, mime: 'x', bytes: 1, itemId: 'tower', isPublic: false },
          ],
          wall: { shows: 'message', text: secret, attachment: null, page: 1, notice: secret, armedUntil: 1 },
          roles: { facilitator: secret, minuteTaker: secret },
          header: { distribution: secret, district: secret, place: secret },
          rules: { turnMinutes: 2, turnOnWall: true },
        })
        const personId = scene[me]?.id ?? ''
        const own = { ...seat, personId, typed: 'Nadia', name: 'Nadia' }
        const told = phoneView(phoneCommon(meeting, evening('18:30') + minutes * 60_000), own, 1)
        const said = JSON.stringify(told)
        expect(said).not.toContain(secret)
        for (const { id } of everyone) expect(said).not.toContain(`"${id}"`)
        const names = everyone.flatMap(({ displayName }) => (displayName === '' ? [] : [displayName.split(' ')[0]]))
        const named = names.filter((name) => said.includes(`"${name ?? ''}"`))
        const mayBe = [told.speaker?.name, told.you.name]
        expect(named.filter((name) => !mayBe.includes(name))).toEqual([])
        if (told.speaker?.name != null) expect(named).toContain(told.speaker.name)
        const keys = keysOf(told)
        for (const key of [
          'since',
          'card',
          'concludeAt',
          'turn',
          'people',
          'nextSpeakers',
          'seats',
          'queue',
          'join',
          'agenda',
        ]) {
          expect(keys).not.toContain(key)
        }
        expect(Object.keys(told.speaker ?? { name: 0, form: 0, isYou: 0 }).toSorted()).toEqual([
          'form',
          'isYou',
          'name',
        ])
      }),
      { numRuns: 100 },
    )
  })
})
