import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItem, setHeader } from '#shared/meeting/edits.ts'
import { readHeader, readItems } from '#shared/meeting/read.ts'
import { UndoHistory } from '../../../../renderer/storage/undo-history.ts'

function open(): { body: Y.Doc; history: UndoHistory } {
  const body = new Y.Doc()
  return { body, history: new UndoHistory(body, async () => ({ ok: true, value: null })) }
}

function type(history: UndoHistory, body: Y.Doc, text: string, group: string): void {
  history.edit('titre', (origin) => setHeader(body, { title: text }, origin), group)
}

describe('undo', () => {
  test('takes back everything typed in a field at once, and names it', async () => {
    const { body, history } = open()
    history.edit('lieu', (origin) => setHeader(body, { place: 'Salle 2' }, origin))
    for (const text of ['P', 'Pl', 'Plén']) type(history, body, text, 'field 1')
    expect(history.last).toBe('titre')
    await history.undo()
    expect(readHeader(body)).toMatchObject({ title: '', place: 'Salle 2' })
    expect(history.last).toBe('lieu')
  })

  test('keeps two visits of a field apart', async () => {
    const { body, history } = open()
    type(history, body, 'Plénière', 'field 1')
    type(history, body, 'Plénière de novembre', 'field 2')
    await history.undo()
    expect(readHeader(body).title).toBe('Plénière')
  })

  test('keeps what came between apart', async () => {
    const { body, history } = open()
    type(history, body, 'Plénière', 'field 1')
    history.edit('point ajouté', (origin) => addItem(body, { id: 'a' }, null, origin))
    type(history, body, 'Plénière 14', 'field 1')
    await history.undo()
    expect(readHeader(body).title).toBe('Plénière')
    expect(readItems(body)).toHaveLength(1)
    expect(history.last).toBe('point ajouté')
  })

  test('makes no step of an edit that changed nothing', () => {
    const { body, history } = open()
    history.edit('titre', (origin) => setHeader(body, { title: 'A' }, origin))
    history.edit('encore', (origin) => setHeader(body, { title: 'A' }, origin))
    expect(history.last).toBe('titre')
  })

  test('leaves what another seat did', async () => {
    const { body, history } = open()
    type(history, body, 'A', 'field 1')
    setHeader(body, { place: 'Ailleurs' }, 'another seat')
    await history.undo()
    expect(readHeader(body)).toMatchObject({ title: '', place: 'Ailleurs' })
    expect(history.last).toBeNull()
  })

  test('waits for a command whose answer is still on its way, and for the undo before it', async () => {
    const undone: string[] = []
    const history = new UndoHistory(new Y.Doc(), async (entryId) => {
      undone.push(entryId)
      return { ok: true, value: null }
    })
    history.commanded('before', 'arrivée')
    const { promise, resolve } = Promise.withResolvers<{ ok: true; value: { entryId: string } }>()
    void history.sent(promise, 'départ')
    const both = Promise.all([history.undo(), history.undo()])
    expect(undone).toEqual([])
    resolve({ ok: true, value: { entryId: 'after' } })
    expect((await both).map((step) => step?.label)).toEqual(['départ', 'arrivée'])
    expect(undone).toEqual(['after', 'before'])
    expect(history.last).toBeNull()
  })

  test('keeps a group of commands together though something was done before its last answer', () => {
    const { body, history } = open()
    history.commanded('a', '2 arrivées', 'group 1')
    history.edit('point ajouté', (origin) => addItem(body, { id: 'a' }, null, origin))
    history.commanded('b', '2 arrivées', 'group 1')
    expect(history.last).toBe('point ajouté')
  })

  test('takes a group of commands back as one, from the last, and keeps what is refused', async () => {
    const undone: string[] = []
    const history = new UndoHistory(new Y.Doc(), async (entryId) => {
      if (entryId === 'b' && !undone.includes('c')) throw new Error('out of order')
      if (entryId === 'a' && undone.length < 3) {
        undone.push('refused')
        return { ok: false, code: 'leftSince', params: {} }
      }
      undone.push(entryId)
      return { ok: true, value: null }
    })
    for (const entryId of ['a', 'b', 'c']) history.commanded(entryId, '3 arrivées', 'group 1')
    expect((await history.undo())?.result.ok).toBe(false)
    expect(history.last).toBe('3 arrivées')
    expect((await history.undo())?.result.ok).toBe(true)
    expect(undone).toEqual(['c', 'b', 'refused', 'a'])
    expect(history.last).toBeNull()
  })
})
