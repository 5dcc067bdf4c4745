import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { refuse, success } from '#shared/contract/result.ts'
import { addItem, setHeader, setItem } from '#shared/meeting/edits.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { writeIdentity } from '#shared/meeting/layout.ts'
import { UndoHistory } from '../../../../renderer/storage/undo-history.ts'

function setUp(answer = success<unknown>(null) as ReturnType<typeof success<unknown>> | ReturnType<typeof refuse>) {
  const body = new Y.Doc()
  writeIdentity(body, { docId: 'd', lineage: 'l', schema: 1 })
  const undone: string[] = []
  const history = new UndoHistory(body, (entryId) => {
    undone.push(entryId)
    return Promise.resolve(answer)
  })
  const titles = (): string[] => readMeeting({ body, journal: new Y.Doc() }).items.map((item) => item.title)
  return { body, history, undone, titles }
}

describe('this seat’s last commands', () => {
  it('are taken back one by one, each by its name', async () => {
    const { body, history, titles } = setUp()
    history.edit('ajout', (origin) => addItem(body, { id: 'a', title: 'Un' }, null, origin))
    history.edit('titre', (origin) => setItem(body, 'a', { title: 'Deux' }, origin))
    expect(history.last).toBe('titre')
    await history.undo()
    expect(titles()).toEqual(['Un'])
    expect(history.last).toBe('ajout')
    await history.undo()
    expect(titles()).toEqual([])
    expect(await history.undo()).toBeNull()
  })

  it('leave what another seat did meanwhile', async () => {
    const { body, history, titles } = setUp()
    history.edit('ajout', (origin) => addItem(body, { id: 'a', title: 'Un' }, null, origin))
    addItem(body, { id: 'b', title: 'D’une autre main' })
    setHeader(body, { place: 'Salle 2' })
    await history.undo()
    expect(titles()).toEqual(['D’une autre main'])
    expect(readMeeting({ body, journal: new Y.Doc() }).header.place).toBe('Salle 2')
  })

  it('mix edits and commands in the order they were given', async () => {
    const { body, history, undone, titles } = setUp()
    history.edit('ajout', (origin) => addItem(body, { id: 'a', title: 'Un' }, null, origin))
    history.commanded('entry-1', 'ouverture')
    await history.undo()
    expect(undone).toEqual(['entry-1'])
    expect(titles()).toEqual(['Un'])
  })

  it('keep a command the host will not take back, with its reason', async () => {
    const { history } = setUp(refuse('sessionWentOn'))
    history.commanded('entry-1', 'ouverture')
    expect(await history.undo()).toMatchObject({ label: 'ouverture', result: { code: 'sessionWentOn' } })
    expect(history.last).toBe('ouverture')
  })

  it('make no step of a change that changed nothing', () => {
    const { body, history } = setUp()
    history.edit('rien', (origin) => setItem(body, 'nobody', { title: 'x' }, origin))
    expect(history.last).toBeNull()
  })
})
