import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { addItem, setHeader } from '#shared/meeting/edits.ts'
import { entries } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { newMeeting, openPen, openWall, startHost, type TestHost } from '#factories/host.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

function changed(document: Y.Doc): Promise<void> {
  return new Promise((resolve) => document.once('update', () => resolve()))
}

describe('pens on one host', () => {
  it('see each other’s edits, and find them again after the host restarts', async () => {
    const docId = await newMeeting(host)
    const [ours, theirs] = [await openPen(host, docId), await openPen(host, docId, { seat: 'seat-2' })]
    const seen = changed(theirs.body)
    setHeader(ours.body, { place: 'Salle 2' })
    await Promise.all([seen, ours.acknowledged()])
    expect(readMeeting(theirs).header.place).toBe('Salle 2')
    ours.destroy()
    theirs.destroy()
    await host.restart()
    const again = await openPen(host, docId)
    expect(readMeeting(again).header.place).toBe('Salle 2')
    again.destroy()
  })

  it('keep what was typed while the host was away, and merge it when it comes back', async () => {
    const docId = await newMeeting(host)
    const pen = await openPen(host, docId)
    await host.host.close()
    setHeader(pen.body, { place: 'Préau' })
    const synced = new Promise<void>((resolve) => pen.provider('body').on('synced', () => resolve()))
    await host.restart()
    await synced
    await pen.acknowledged()
    pen.destroy()
    const again = await openPen(host, docId, { seat: 'seat-3' })
    expect(readMeeting(again).header.place).toBe('Préau')
    again.destroy()
  })

  it('never write the journal: only the host does', async () => {
    const docId = await newMeeting(host)
    const pen = await openPen(host, docId)
    const forged = { id: 'x', host: 'me', seq: 1, at: 1, recordedAt: 1, seat: 's', kind: 'sessionOpened' }
    entries(pen.journal).set('x', forged)
    await host.ask('meeting.command', { docId, command: { id: 'real', fact: { kind: 'sessionOpened' } } })
    const honest = await openPen(host, docId, { seat: 'seat-2' })
    expect([...entries(honest.journal).keys()]).toEqual(['real'])
    expect((await host.ask('meeting.list', {}))[0]?.phase).toBe('running')
    pen.destroy()
    honest.destroy()
  })

  it('with another schema may read and not write', async () => {
    const docId = await newMeeting(host)
    const old = await openPen(host, docId, { seat: 'old', schema: 99 })
    setHeader(old.body, { place: 'nowhere' })
    const pen = await openPen(host, docId)
    const seen = changed(old.body)
    setHeader(pen.body, { title: 'Encore' })
    await Promise.all([pen.acknowledged(), seen])
    expect(readMeeting(pen).header).toMatchObject({ title: 'Encore', place: '' })
    old.destroy()
    pen.destroy()
  })

  it('with a copy of another lineage are refused, so that nothing old is mixed in', async () => {
    const docId = await newMeeting(host)
    await expect(openPen(host, docId, { lineage: 'from-before' })).rejects.toThrow('otherLineage')
    const pen = await openPen(host, docId)
    const again = await openPen(host, docId, { seat: 'seat-2', lineage: readMeeting(pen).identity.lineage })
    expect(readMeeting(again).header.title).toBe('Essai')
    pen.destroy()
    again.destroy()
  })

  it('can’t spoil the log with a malformed update', async () => {
    const docId = await newMeeting(host)
    const pen = await openPen(host, docId)
    // The frame of an update that is none, on the pen's own socket: name, sync, update, bytes.
    const name = new TextEncoder().encode(`${docId}/body`)
    const garbage = new Uint8Array([name.length, ...name, 0, 2, 4, 9, 9, 9, 9])
    const socket = pen.provider('body').configuration.websocketProvider.webSocket
    socket?.send(garbage)
    setHeader(pen.body, { place: 'toujours là' })
    await pen.acknowledged()
    pen.destroy()
    await host.restart()
    const again = await openPen(host, docId)
    expect(readMeeting(again).header.place).toBe('toujours là')
    again.destroy()
  })

  it('advance once when two seats send the same expectation', async () => {
    const docId = await newMeeting(host)
    const pen = await openPen(host, docId)
    const [first, second] = readMeeting(pen).items
    const go = (id: string, itemId = '', expects = {}) =>
      host.call('meeting.command', { docId, command: { id, fact: { kind: 'itemStarted', itemId }, expects } })
    await host.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    await go('a', first?.id)
    const expects = { currentItemId: first?.id ?? '' }
    const both = await Promise.all([go('b', second?.id, expects), go('c', second?.id, expects)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    pen.destroy()
  })
})

describe('a wall', () => {
  it('receives the view at once and after each change, revisions growing', async () => {
    const docId = await newMeeting(host)
    const wall = openWall(host, docId)
    expect(await wall.shows(() => true)).toMatchObject({ phase: 'planned', revision: 1, title: 'Essai' })
    await host.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    expect(await wall.shows((view) => view.phase === 'running')).toMatchObject({ phase: 'running' })
    const revisions = wall.views.map((view) => view.revision)
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
    wall.close()
  })

  it('follows the agenda as it is edited', async () => {
    const docId = await newMeeting(host)
    const wall = openWall(host, docId)
    const pen = await openPen(host, docId)
    addItem(pen.body, { id: 'late', title: 'Ajouté sur le vif' })
    const view = await wall.shows(({ agenda }) => agenda.some((item) => item.title === 'Ajouté sur le vif'))
    expect(view.agenda.map((item) => item.number)).toEqual(['1', '2', '3', '4'])
    pen.destroy()
    wall.close()
  })

  it('is told nothing of a meeting that is not there', async () => {
    const wall = openWall(host, 'nobody')
    await host.ask('meeting.list', {})
    expect(wall.views).toEqual([])
  })
})
