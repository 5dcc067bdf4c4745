import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMeeting } from '#shared/meeting/create.ts'
import {
  addAction,
  addItem,
  addPerson,
  moveItem,
  removeItem,
  setHeader,
  setItem,
  setPerson,
} from '#shared/meeting/edits.ts'
import { items } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { MeetingReader } from '#shared/meeting/reader.ts'

const identity = { docId: 'doc', lineage: 'line', schema: 1 }

function meeting(agendaText = 'Un\nDeux\nTrois') {
  let count = 0
  return createMeeting(identity, { header: { title: 'Essai' }, agendaText }, () => `id-${(count += 1)}`)
}

function titles(body: Y.Doc): string[] {
  return readMeeting({ body, journal: new Y.Doc() }).items.map((item) => item.title)
}

describe('a meeting document', () => {
  it('reads back what was put in', () => {
    const { body } = meeting()
    setHeader(body, { place: 'Salle 2' })
    addPerson(body, { id: 'p', name: 'Zoé', status: 'member', votingRight: true })
    addAction(body, { id: 'a', what: 'Écrire au bailleur', owner: 'secrétaire' })
    const found = readMeeting({ body, journal: new Y.Doc() })
    expect(found.header).toMatchObject({ title: 'Essai', place: 'Salle 2', language: 'fr' })
    expect(found.people).toMatchObject([{ id: 'p', name: 'Zoé', displayName: '', votingRight: true }])
    expect(found.actions).toMatchObject([{ id: 'a', what: 'Écrire au bailleur', due: null }])
  })

  it('moves items among two levels and never loses one', () => {
    const { body } = meeting()
    moveItem(body, 'id-3', null, 'id-1')
    expect(titles(body)).toEqual(['Trois', 'Un', 'Deux'])
    moveItem(body, 'id-2', 'id-1', null)
    const found = readMeeting({ body, journal: new Y.Doc() })
    expect(found.items.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['id-3', null],
      ['id-1', null],
      ['id-2', 'id-1'],
    ])
    // An item that has sub-items stays on top: there are two levels.
    moveItem(body, 'id-1', 'id-3', null)
    expect(readMeeting({ body, journal: new Y.Doc() }).items.find((item) => item.id === 'id-1')?.parentId).toBeNull()
  })

  it('hides what is removed, with its sub-items, and keeps it in the document', () => {
    const { body } = meeting('Un\n  Un bis\nDeux')
    removeItem(body, 'id-1', 5)
    expect(titles(body)).toEqual(['Deux'])
    expect(items(body).get('id-2')?.get('removedAt')).toBe(5)
  })

  it('reads a malformed field as its default and the rest as written', () => {
    const { body } = meeting()
    items(body).get('id-1')?.set('minutes', 'dix')
    items(body).get('id-1')?.set('kind', 'something newer')
    setItem(body, 'id-1', { presenter: 'Ana' })
    expect(readMeeting({ body, journal: new Y.Doc() }).items[0]).toMatchObject({
      title: 'Un',
      minutes: null,
      kind: 'other',
      presenter: 'Ana',
    })
  })

  it('makes a top item of one whose parent is gone or is itself', () => {
    const { body } = meeting()
    setItem(body, 'id-1', { parentId: 'nobody' })
    setItem(body, 'id-2', { parentId: 'id-2' })
    expect(readMeeting({ body, journal: new Y.Doc() }).items.map((item) => item.parentId)).toEqual([null, null, null])
  })

  it('gives the same snapshot object until something in it changes, and none for typing in a text', () => {
    const parts = meeting()
    const reader = new MeetingReader(parts)
    const first = reader.snapshot
    parts.body.getXmlFragment('item-id-1').insert(0, [new Y.XmlElement('paragraph')])
    expect(reader.snapshot).toBe(first)
    setItem(parts.body, 'id-1', { title: 'Un autre' })
    expect(reader.snapshot).not.toBe(first)
    expect(reader.snapshot?.people).toBe(first?.people)
    reader.destroy()
  })
})

/** What two seats may do at the same time, as small random edits. */
const edit = fc.oneof(
  fc.record({ do: fc.constant('title' as const), item: fc.nat(4), text: fc.string({ maxLength: 8 }) }),
  fc.record({ do: fc.constant('move' as const), item: fc.nat(4), before: fc.nat(4), under: fc.option(fc.nat(4)) }),
  fc.record({ do: fc.constant('add' as const), text: fc.string({ maxLength: 8 }), id: fc.uuid() }),
  fc.record({ do: fc.constant('remove' as const), item: fc.nat(4) }),
  fc.record({ do: fc.constant('person' as const), id: fc.nat(3), text: fc.string({ maxLength: 8 }) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function apply(body: Y.Doc, change: Edit): void {
  const id = (index: number): string => `id-${index + 1}`
  switch (change.do) {
    case 'title':
      return setItem(body, id(change.item), { title: change.text })
    case 'move':
      return moveItem(body, id(change.item), change.under === null ? null : id(change.under), id(change.before))
    case 'add':
      return addItem(body, { id: change.id, title: change.text })
    case 'remove':
      return removeItem(body, id(change.item), 1)
    default:
      return setPerson(body, id(change.id), { name: change.text })
  }
}

describe('any two copies', () => {
  it('give the same meeting from the same updates in any order and any split', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        fc.nat(),
        (ours, theirs, seed) => {
          const origin = Y.encodeStateAsUpdate(meeting('A\nB\nC\nD\nE').body)
          const updates: Uint8Array[] = []
          for (const changes of [ours, theirs]) {
            const copy = new Y.Doc()
            Y.applyUpdate(copy, origin)
            copy.on('update', (update) => updates.push(update))
            for (const change of changes) apply(copy, change)
          }
          const inOrder = new Y.Doc()
          for (const update of [origin, ...updates]) Y.applyUpdate(inOrder, update)
          // Another order, some merged, some twice.
          const shuffled = [...updates].sort((a, b) => ((a.length * 31 + seed) % 7) - ((b.length * 31 + seed) % 7))
          const cut = seed % (shuffled.length + 1)
          const merged = cut > 1 ? [Y.mergeUpdates(shuffled.slice(0, cut)), ...shuffled.slice(cut)] : shuffled
          const other = new Y.Doc()
          for (const update of [...merged, ...shuffled.slice(0, 3), origin]) Y.applyUpdate(other, update)
          const read = (body: Y.Doc) => readMeeting({ body, journal: new Y.Doc() })
          expect(read(other)).toEqual(read(inOrder))
        },
      ),
      { numRuns: 150 },
    )
  })
})
