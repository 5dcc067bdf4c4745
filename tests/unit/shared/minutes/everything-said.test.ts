import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { defaultParkedPoint } from '#shared/meeting/defaults.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { decisionsOf, talliesOf, votesOf } from '#shared/rules/votes.ts'
import { effective } from '#shared/rules/journal.ts'
import { blockLines } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildAction, buildGuest, buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { paragraph, textOf } from '#factories/text.ts'

const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
const count = fc.nat({ max: 3000 })

interface Said {
  people: { name: string; status: 'member' | 'guest'; comes: boolean; leaves: boolean; college: string | null }[]
  items: { title: string; text: string; conclusion: string }[]
  decisions: { text: string; item: number; views: string[] | null; alternatives: string[] }[]
  votes: { item: number; question: string; for: number; against: number; abstain: number; notVoting: number }[]
  tallies: { item: number; label: string; count: number; blank: number }[]
  actions: { what: string; owner: string; item: number | null }[]
  parked: { text: string; author: string; destination: ParkedPoint['destination'] }[]
}

const anyEvening: fc.Arbitrary<Said> = fc.record({
  people: fc.array(
    fc.record({
      name: typed,
      status: fc.constantFrom('member' as const, 'guest' as const),
      comes: fc.boolean(),
      leaves: fc.boolean(),
      college: fc.constantFrom('residents', 'localActors', 'elsewhere', null),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  items: fc.array(fc.record({ title: typed, text: typed, conclusion: typed }), { minLength: 1, maxLength: 4 }),
  decisions: fc.array(
    fc.record({
      text: typed,
      item: fc.nat(3),
      views: fc.option(fc.array(typed, { maxLength: 3 })),
      alternatives: fc.array(typed, { maxLength: 2 }),
    }),
    { maxLength: 4 },
  ),
  votes: fc.array(
    fc.record({ item: fc.nat(3), question: typed, for: count, against: count, abstain: count, notVoting: count }),
    { maxLength: 3 },
  ),
  tallies: fc.array(fc.record({ item: fc.nat(3), label: typed, count, blank: count }), { maxLength: 2 }),
  actions: fc.array(fc.record({ what: typed, owner: typed, item: fc.option(fc.nat(3)) }), { maxLength: 4 }),
  parked: fc.array(
    fc.record({
      text: typed,
      author: typed,
      destination: fc.constantFrom(
        'nextAgenda' as const,
        'action' as const,
        'answered' as const,
        'dropped' as const,
        null,
      ),
    }),
    { maxLength: 3 },
  ),
})

function meetingOf(said: Said, language: 'fr' | 'en'): WholeMeeting {
  const itemId = (index: number): string => `item-${index % said.items.length}`
  const journal: Line[] = [
    happened('18:30', { kind: 'sessionOpened' }),
    ...said.items.map((_, index) => happened('18:40', { kind: 'itemStarted', itemId: `item-${index}` })),
    ...said.people.flatMap(({ comes, leaves }, index): Line[] => [
      ...(comes ? [happened('18:45', { kind: 'arrived', personId: `p${index}` })] : []),
      ...(comes && leaves ? [happened('19:00', { kind: 'left', personId: `p${index}` })] : []),
    ]),
    ...said.votes.flatMap(({ item, question, ...counts }, index): Line[] => [
      happened('19:10', {
        kind: 'voteOpened',
        voteId: `v${index}`,
        itemId: itemId(item),
        question,
        ballot: 'showOfHands',
      }),
      happened('19:11', { kind: 'voteCounted', voteId: `v${index}`, counts }),
    ]),
    ...said.tallies.map(({ item, label, count, blank }, index) =>
      happened('19:20', {
        kind: 'tallyRecorded',
        tallyId: `t${index}`,
        itemId: itemId(item),
        form: 'ballots',
        question: '',
        options: [{ label, count }],
        blank,
      }),
    ),
    ...said.decisions.map(({ text, item, views, alternatives }, index) =>
      happened('19:30', {
        kind: 'decisionRecorded',
        decisionId: `d${index}`,
        itemId: itemId(item),
        type: 'decision',
        mode: 'consent',
        text,
        dissentingViews: views,
        alternatives,
      }),
    ),
  ]
  return buildMeeting({
    header: { language },
    people: said.people.map(({ name, status, college }, index) =>
      status === 'member'
        ? buildPerson({ id: `p${index}`, name, college })
        : buildGuest({ id: `p${index}`, name, role: 'invité' }),
    ),
    items: said.items.map(({ title, conclusion }, index) =>
      buildItem({ id: `item-${index}`, order: `a${index}`, title, conclusion }),
    ),
    texts: Object.fromEntries(said.items.map(({ text }, index) => [`item-${index}`, textOf(paragraph(text))])),
    actions: said.actions.map(({ what, owner, item }, index) =>
      buildAction({ id: `a${index}`, what, owner, itemId: item === null ? null : itemId(item) }),
    ),
    parkedPoints: said.parked.map((point, index) => ({
      ...defaultParkedPoint,
      ...point,
      id: `k${index}`,
      order: `a${index}`,
    })),
    journal: journalOf(...journal),
  })
}

/** What each edition of minutes for members must hold, line by line as it was typed. */
function mustBeSaid(meeting: WholeMeeting): string[] {
  const standing = effective(meeting.journal).entries
  const number = (value: number): string =>
    String(value).replaceAll(/\B(?=(\d{3})+$)/gu, meeting.header.language === 'fr' ? '\u00A0' : ',')
  const pour = meeting.header.language === 'fr' ? ['pour', 'contre'] : ['for', 'against']
  return [
    ...meeting.people.map(({ name }) => name),
    ...meeting.items.flatMap(({ title, conclusion }) => [title, conclusion]),
    ...decisionsOf(standing).flatMap(({ text, dissentingViews, alternatives }) => [
      text,
      ...(dissentingViews ?? []),
      ...alternatives,
    ]),
    ...votesOf(standing).flatMap(({ question, counts }) => [
      question,
      `${number(counts?.for ?? 0)} ${pour[0]}`,
      `${number(counts?.against ?? 0)} ${pour[1]}`,
      number(counts?.abstain ?? 0),
      number(counts?.notVoting ?? 0),
    ]),
    ...talliesOf(standing).flatMap(({ options, blank }) => [
      ...options.flatMap(({ label, count }) => [label, number(count)]),
      ...(blank > 0 ? [number(blank)] : []),
    ]),
    ...meeting.actions.flatMap(({ what, owner }) => [what, owner]),
    ...meeting.parkedPoints.flatMap(({ text, author }) => [text, author]),
  ].flatMap((text) => text.split(/\r\n|\r|\n/u))
}

describe('the members’ edition of any meeting', () => {
  it.each(['fr', 'en'] as const)('says every name, decision, count, dissent and action (%s)', (language) => {
    fc.assert(
      fc.property(anyEvening, (said) => {
        const meeting = meetingOf(said, language)
        const text = compose(meeting, 'members').blocks.flatMap(blockLines).join('\n')
        for (const expected of mustBeSaid(meeting)) expect(text).toContain(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('says "none" only of a dissent that was asked for', () => {
    fc.assert(
      fc.property(anyEvening, (said) => {
        const unasked = { ...said, decisions: said.decisions.map((decision) => ({ ...decision, views: null })) }
        const text = compose(meetingOf(unasked, 'fr'), 'members').blocks.flatMap(blockLines).join('\n')
        expect(text).not.toContain('Avis divergents\u00A0: aucun')
      }),
      { numRuns: 30 },
    )
  })
})
