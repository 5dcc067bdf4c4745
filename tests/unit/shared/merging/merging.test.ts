import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import { readWhole } from '#host/whole-meeting.ts'
import type { MergeSummary } from '#shared/contract/merge.ts'
import {
  addAction,
  addAttachment,
  addItem,
  moveItem,
  removeAction,
  removeItem,
  setAction,
  setAttachment,
  setHeader,
  setItem,
  setRoles,
} from '#shared/meeting/edits.ts'
import { appendEntry } from '#shared/meeting/journal.ts'
import { itemText, type MeetingParts } from '#shared/meeting/layout.ts'
import { readJournal, readMeeting } from '#shared/meeting/read.ts'
import { mergeParts, union } from '#shared/merging/merge-parts.ts'
import { mergeReport } from '#shared/merging/report.ts'
import { mergeSummary } from '#shared/merging/summary.ts'
import type { Expectation, Fact } from '#shared/rules/facts.ts'
import { twoCopies } from '#factories/copies.ts'
import { evening } from '#factories/journal.ts'

function merged({ a, b }: { a: MeetingParts; b: MeetingParts }): MergeSummary {
  return mergeSummary(a, b, mergeParts(a, b))
}

function type(body: Y.Doc, itemId: string, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  const text = itemText(body, itemId)
  text.insert(text.length, [paragraph])
}

function note({ journal }: MeetingParts, host: string, time: string, fact: Fact, expects?: Expectation): void {
  const seq = readJournal(journal).length + 1
  appendEntry(journal, {
    id: `${host}-${seq}`,
    host,
    seq,
    seat: host,
    at: evening(time),
    recordedAt: evening(time),
    ...(expects === undefined ? {} : { expects }),
    ...fact,
  })
}

describe('two copies of one meeting', () => {
  it('that say the same are said to be equal', () => {
    expect(merged(twoCopies())).toMatchObject({ equal: true, clashes: [], values: [], facts: [] })
  })

  it('one of which changed a value: it is kept, and no value had to win', () => {
    const copies = twoCopies()
    setHeader(copies.a.body, { place: 'Salle 3' })
    setItem(copies.b.body, 'housing', { minutes: 50 })
    expect(merged(copies)).toMatchObject({
      equal: false,
      clashes: [],
      values: [
        { place: { kind: 'header' }, field: 'place', a: 'Salle 3', b: 'Centre social, salle 2', from: 'a' },
        { place: { kind: 'item', name: 'Relogement de la tour D' }, field: 'minutes', a: 40, b: 50, from: 'b' },
      ],
    })
  })

  it('that changed one value each in its way: both are said, with the one that was kept', () => {
    const copies = twoCopies()
    setHeader(copies.a.body, { title: 'Séance de A' })
    setHeader(copies.b.body, { title: 'Séance de B' })
    const title = { place: { kind: 'header', name: '' }, field: 'title', a: 'Séance de A', b: 'Séance de B', kept: 'b' }
    expect(merged(copies)).toMatchObject({ values: [], clashes: [title] })
    expect(readMeeting(mergeParts(copies.a, copies.b)).header.title).toBe('Séance de B')
  })

  it('that changed one value in the same way do not disagree', () => {
    const copies = twoCopies()
    for (const { body } of [copies.a, copies.b]) setRoles(body, { timekeeper: 'Carla' })
    expect(merged(copies).equal).toBe(true)
  })

  it('a value changed after the other copy’s was seen is no clash', () => {
    const { a, b } = twoCopies()
    setHeader(a.body, { title: 'Un' })
    Y.applyUpdate(b.body, Y.encodeStateAsUpdate(a.body))
    setHeader(b.body, { title: 'Deux' })
    expect(merged({ a, b })).toMatchObject({ clashes: [], values: [{ field: 'title', a: 'Un', b: 'Deux', from: 'b' }] })
  })

  it('records added, removed, and removed here while changed there', () => {
    const copies = twoCopies()
    addItem(copies.a.body, { id: 'new', title: 'Bancs' })
    removeAction(copies.b.body, 'poster', 5)
    removeAction(copies.a.body, 'letter', 5)
    setAction(copies.b.body, 'letter', { owner: 'Carla Vertemotte' })
    addAction(copies.b.body, { id: 'visit', what: 'Visiter' })
    const summary = merged(copies)
    expect(summary.records).toEqual([
      { place: { kind: 'item', name: 'Bancs' }, how: 'added', from: 'a' },
      { place: { kind: 'action', name: 'Imprimer les affiches' }, how: 'removed', from: 'b' },
      { place: { kind: 'action', name: 'Visiter' }, how: 'added', from: 'b' },
    ])
    const letter = { kind: 'action', name: 'Écrire au bailleur sur les critères de relogement' }
    expect(summary.clashes).toEqual([{ place: letter, field: 'removed', a: true, b: false, kept: 'a' }])
  })

  it('a removed record that is given back comes back', () => {
    const { a, b } = twoCopies()
    removeAction(a.body, 'poster', 5)
    Y.applyUpdate(b.body, Y.encodeStateAsUpdate(a.body))
    setAction(b.body, 'poster', { removedAt: null } as never)
    expect(merged({ a, b }).records).toEqual([
      { place: { kind: 'action', name: 'Imprimer les affiches' }, how: 'restored', from: 'b' },
    ])
  })

  it('attachments: of both, and one renamed on both sides has one name, both being said', () => {
    const file = (letter: string, name: string) => ({
      sha256: letter.repeat(64),
      name,
      mime: 'image/png',
      bytes: 3,
      itemId: null,
      isPublic: false,
    })
    const copies = twoCopies({ attachments: [file('a', 'plan.png')] })
    setAttachment(copies.a.body, 'a'.repeat(64), { name: 'plan-A.png' })
    setAttachment(copies.b.body, 'a'.repeat(64), { name: 'plan-B.png' })
    addAttachment(copies.b.body, file('b', 'cour.png'))
    expect(merged(copies)).toMatchObject({
      clashes: [{ place: { kind: 'attachment' }, field: 'name', a: 'plan-A.png', b: 'plan-B.png', kept: 'b' }],
      records: [{ place: { kind: 'attachment', name: 'cour.png' }, how: 'added', from: 'b' }],
    })
  })

  it('texts are both kept, and it is said which are to be read again', () => {
    const copies = twoCopies()
    type(copies.a.body, 'housing', 'Écrit à la maison.')
    type(copies.b.body, 'housing', 'Écrit au conseil.')
    type(copies.b.body, 'fund', 'Une voix de plus.')
    expect(merged(copies).texts).toEqual([
      { title: 'Relogement de la tour D', from: 'both' },
      { title: 'Fête des voisins', from: 'b' },
    ])
    const text = JSON.stringify(readWhole(mergeParts(copies.a, copies.b)).texts['housing'])
    expect(text).toContain('Écrit à la maison.')
    expect(text).toContain('Écrit au conseil.')
  })

  it('facts of each, those that lost a race, and votes that count all the same, to be checked', () => {
    const copies = twoCopies({ journal: [] })
    const start: Expectation = { phase: 'running', currentItemId: null }
    for (const parts of [copies.a, copies.b]) note(parts, 'h', '18:30', { kind: 'sessionOpened' })
    note(copies.a, 'a', '18:31', { kind: 'itemStarted', itemId: 'opening' }, start)
    note(copies.b, 'b', '18:32', { kind: 'itemStarted', itemId: 'housing' }, start)
    const vote = {
      kind: 'voteOpened',
      voteId: 'v',
      itemId: 'housing',
      question: 'Un banc ?',
      ballot: 'showOfHands',
    } as const
    note(copies.b, 'b', '18:40', vote, { currentItemId: 'housing' })
    const summary = merged(copies)
    expect(summary.facts.map(({ kind, subject, from }) => [kind, subject, from])).toEqual([
      ['itemStarted', 'Ouverture', 'a'],
      ['itemStarted', 'Relogement de la tour D', 'b'],
      ['voteOpened', 'Un banc ?', 'b'],
    ])
    expect(summary.voided).toMatchObject([{ kind: 'itemStarted', subject: 'Relogement de la tour D', from: 'b' }])
    expect(summary.toCheck).toMatchObject([{ kind: 'voteOpened', why: 'sessionWasElsewhere', from: 'b' }])
  })
})

describe('the summary in words', () => {
  it('gives both values, where they stand and which was kept, in French and in English', () => {
    const copies = twoCopies()
    setHeader(copies.a.body, { title: 'Séance de A' })
    setHeader(copies.b.body, { title: 'Séance de\u001B[2J B', place: 'Salle 3' })
    moveItem(copies.b.body, 'fund', null, 'opening')
    const summary = merged(copies)
    const french = mergeReport(summary, 'fr', { a: 'ici', b: 'dans b.tablee' })
    expect(french.headline).toBe(
      'Changements faits ici\u00A0: 0\u202F; dans b.tablee\u00A0: 2. 1 valeur changée des deux côtés.',
    )
    expect(french.sections.map(({ kind }) => kind)).toEqual(['clashes', 'values'])
    expect(french.sections.flatMap(({ lines }) => lines)).toEqual([
      'La séance, nom de la réunion\u00A0: «\u00A0Séance de A\u00A0» ici, «\u00A0Séance de [2J B\u00A0» dans b.tablee. Gardé\u00A0: «\u00A0Séance de [2J B\u00A0».',
      'La séance, lieu\u00A0: «\u00A0Salle 3\u00A0» dans b.tablee, où cela a changé\u202F; «\u00A0Centre social, salle 2\u00A0» ici.',
      'Point «\u00A0Fête des voisins\u00A0», place dans l’ordre du jour\u00A0: 1 dans b.tablee, où cela a changé\u202F; 3 ici.',
    ])
    const english = mergeReport(summary, 'en', { a: 'here', b: 'in b.tablee' })
    expect(english.sections[0]?.lines).toEqual([
      'The session, name of the meeting: “Séance de A” here, “Séance de [2J B” in b.tablee. Kept: “Séance de [2J B”.',
    ])
  })

  it('says of equal copies that they are', () => {
    const report = mergeReport(merged(twoCopies()), 'fr', { a: 'ici', b: 'là' })
    expect(report).toEqual({ headline: 'Les deux copies disent la même chose.', sections: [] })
  })
})

describe('merging, whatever was edited', () => {
  const word = fc.constantFrom('un', 'deux', 'trois', 'quatre')
  const itemId = fc.constantFrom('opening', 'housing', 'fund')
  const edit = fc.oneof(
    word.map((title) => ({ run: ({ body }: MeetingParts) => setHeader(body, { title }) })),
    fc.tuple(itemId, word).map(([id, title]) => ({ run: ({ body }: MeetingParts) => setItem(body, id, { title }) })),
    fc.tuple(itemId, word).map(([id, words]) => ({ run: ({ body }: MeetingParts) => type(body, id, words) })),
    itemId.map((id) => ({ run: ({ body }: MeetingParts) => moveItem(body, id, null, null) })),
    itemId.map((id) => ({ run: ({ body }: MeetingParts) => removeItem(body, id, 7) })),
    fc.constantFrom('letter', 'poster').map((id) => ({ run: ({ body }: MeetingParts) => removeAction(body, id, 7) })),
    fc.uuid().map((id) => ({ run: ({ body }: MeetingParts) => addAction(body, { id, what: id }) })),
    fc.uuid().map((id) => ({
      run: ({ journal }: MeetingParts) =>
        appendEntry(journal, {
          id,
          host: id,
          seq: 1,
          seat: 's',
          at: evening('19:00'),
          recordedAt: evening('19:00'),
          kind: 'arrived',
          personId: 'eda',
        }),
    })),
  )

  it('gives the same meeting from either side, names every difference, and merges twice as once', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (inA, inB) => {
        const { a, b } = twoCopies()
        for (const { run } of inA) run(a)
        for (const { run } of inB) run(b)
        const [ab, ba] = [mergeParts(a, b), mergeParts(b, a)]
        const json = writeMeetingJson(readWhole(ab))
        expect(writeMeetingJson(readWhole(ba))).toBe(json)
        expect(
          writeMeetingJson(readWhole({ body: union(ab.body, a.body), journal: union(ab.journal, b.journal) })),
        ).toBe(json)
        const [one, other] = [mergeSummary(a, b, ab), mergeSummary(b, a, ba)]
        const turned = (side: string) => ({ a: 'b', b: 'a' })[side] ?? side
        expect(other.clashes.map(({ a: x, b: y, kept }) => [x, y, kept])).toEqual(
          expect.arrayContaining(one.clashes.map(({ a: x, b: y, kept }) => [y, x, turned(kept)])),
        )
        expect(other.facts.map(({ id, from }) => [id, turned(from)])).toEqual(
          one.facts.map(({ id, from }) => [id, from]),
        )
        const areEqual = writeMeetingJson(readWhole(a)) === writeMeetingJson(readWhole(b))
        expect(one.equal).toBe(areEqual)
        for (const language of ['fr', 'en'] as const) mergeReport(one, language, { a: 'a', b: 'b' })
      }),
      { numRuns: 20 },
    )
  })
})
