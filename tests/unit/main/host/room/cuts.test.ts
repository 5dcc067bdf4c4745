import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { itemText } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { TestPen } from '#factories/host.ts'
import { joinRoom, until, watchRoom, withRoom, type Joined, type RoomScene } from '#factories/room.ts'

const it = test.extend<{ scene: RoomScene }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the pattern to know what is asked for
  scene: async ({}, use) => withRoom(use),
})

function textOf(page: TestPen): Y.XmlFragment {
  return itemText(page.body, readMeeting(page).items[0]?.id ?? '')
}

function write(page: TestPen, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  textOf(page).push([paragraph])
}

const says = (page: TestPen, words: string) => (): boolean => textOf(page).toJSON().includes(words)

async function bothSay({ ours, theirs }: RoomScene, ...words: string[]): Promise<void> {
  for (const page of [ours, theirs]) {
    // oxlint-disable-next-line no-await-in-loop
    for (const word of words) await until(page.body, says(page, word))
  }
}

describe.concurrent('A link that carries nothing any more', () => {
  it('is found cut within three seconds, and what was typed before anybody noticed is there after', async ({
    scene,
  }) => {
    const { holder, proxy, docId, joined, ours, theirs } = scene
    proxy.swallow()
    const begun = performance.now()
    write(theirs, 'dit pendant la coupure')
    write(ours, 'écrit dans la salle')
    await theirs.acknowledged()
    expect((await joined.is('cut')).unsent).toBe(true)
    // Three seconds, and one for a busy machine.
    expect(performance.now() - begun).toBeLessThan(4000)
    const { room: seen } = await watchRoom(holder, docId).shows((view) => view.room?.seats[0]?.online === false)
    expect(seen?.seats[0]?.name).toBe('Nadia')
    write(theirs, 'et après')
    proxy.mend()
    const { unsent } = await joined.is('linked')
    expect(unsent).toBe(false)
    await bothSay(scene, 'dit pendant la coupure', 'écrit dans la salle', 'et après')
  })

  it('may be closed on one side only', async ({ scene }) => {
    const { proxy, joined, theirs } = scene
    proxy.halfClose()
    await joined.is('cut')
    write(theirs, 'seul')
    await joined.is('linked')
    await bothSay(scene, 'seul')
  })

  it('says what the room has of each page', async ({ scene }) => {
    const { proxy, joined, theirs } = scene
    write(theirs, 'un')
    const { clientID } = theirs.body
    const has = () => Y.getState(theirs.body.store, clientID)
    await joined.watcher.shows((view) => view.link?.roomHas[clientID] === has())
    proxy.cut()
    await joined.is('cut')
    const before = has()
    write(theirs, 'deux')
    await theirs.acknowledged()
    const { link } = await joined.watcher.shows((view) => view.link?.unsent === true)
    expect(link?.roomHas[clientID]).toBe(before)
    proxy.mend()
    await joined.watcher.shows((view) => view.link?.roomHas[clientID] === has())
  })
})

describe.concurrent('A restart', () => {
  it('of the pen’s host needs no new knock, and brings what was typed meanwhile', async ({ scene }) => {
    const { holder, pen, proxy, docId, theirs } = scene
    await pen.crash(() => proxy.cut())
    expect((await stat(join(pen.folder, 'links.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(holder.folder, 'room.json'))).mode & 0o777).toBe(0o600)
    const back = watchRoom(pen, docId)
    write(theirs, 'avant le retour')
    await until(theirs.body, says(theirs, 'avant le retour'))
    proxy.mend()
    await back.shows((view) => view.link?.phase === 'linked')
    await bothSay(scene, 'avant le retour')
  })

  it('of the room’s host is come back from: the same codes, the same seats', async ({ scene }) => {
    const { holder, proxy, docId, room, joined, theirs } = scene
    await holder.crash(() => proxy.cut())
    await joined.is('cut')
    write(theirs, 'sans la salle')
    const again = watchRoom(holder, docId)
    const { room: reopened } = await again.shows((view) => view.room !== null)
    expect(reopened?.codes).toEqual(room.codes)
    proxy.leadTo(Number(reopened?.penAddress.split(':')[1]))
    proxy.mend()
    await joined.is('linked')
    await bothSay(scene, 'sans la salle')
  })
})

describe.concurrent('What is noted during a cut', () => {
  it('bears the room’s time, and goes to the room on return', async ({ scene }) => {
    const { holder, pen, proxy, docId, joined, ours, theirs } = scene
    await holder.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    holder.at('18:40')
    pen.at('17:10')
    // A new measure of the clocks.
    proxy.cut()
    await joined.is('cut')
    proxy.mend()
    await joined.is('linked')
    const [first, second] = readMeeting(ours).items
    proxy.cut()
    await joined.is('cut')
    const started = { id: 'noted', fact: { kind: 'itemStarted' as const, itemId: first?.id ?? '' } }
    await pen.ask('meeting.command', { docId, command: started })
    await until(theirs.journal, () => readMeeting(theirs).journal.length === 2)
    const noted = readMeeting(theirs).journal.find(({ id }) => id === 'noted')
    const opened = readMeeting(theirs).journal.find(({ id }) => id === 'open')
    expect(noted?.host).not.toBe(opened?.host)
    expect(Math.round(((noted?.at ?? 0) - (opened?.at ?? 0)) / 60_000)).toBe(15)
    proxy.mend()
    await joined.is('linked')
    await until(ours.journal, () => readMeeting(ours).journal.length === 2)
    await pen.ask('meeting.command', {
      docId,
      command: { id: 'next', fact: { kind: 'itemStarted', itemId: second?.id ?? '' } },
    })
    await until(ours.journal, () => readMeeting(ours).journal.length === 3)
  })

  it('is one entry when the room noted it too, and only its answer was lost', async ({ scene }) => {
    const { pen, proxy, docId, joined, ours, theirs } = scene
    proxy.swallow('answers')
    const command = { id: 'twice', fact: { kind: 'publicCounted' as const, count: 12 } }
    const said = await pen.ask('meeting.command', { docId, command })
    expect(said.entryId).toBe('twice')
    await until(ours.journal, () => readMeeting(ours).journal.length === 1)
    await until(theirs.journal, () => readMeeting(theirs).journal.length === 1)
    expect(readMeeting(ours).journal[0]?.host).not.toBe(readMeeting(theirs).journal[0]?.host)
    proxy.mend()
    await joined.is('linked')
    await until(
      [ours.journal, theirs.journal],
      () => JSON.stringify(readMeeting(ours).journal) === JSON.stringify(readMeeting(theirs).journal),
    )
    expect(readMeeting(ours).journal).toHaveLength(1)
    expect(joined.watcher.view().link?.reason).toBe(null)
  })

  it('is refused by right there and then', async ({ scene }) => {
    const { pen, proxy, docId, joined } = scene
    const { seatId } = seatIn(joined)
    proxy.cut()
    await joined.is('cut')
    expect(seatId).not.toBe('')
    const opened = await pen.call('meeting.command', { docId, command: { id: 'o', fact: { kind: 'sessionOpened' } } })
    expect(opened).toMatchObject({ ok: false, code: 'notYours' })
  })
})

function seatIn(joined: Joined): { seatId: string } {
  return { seatId: joined.watcher.view().room?.seats[0]?.seatId ?? '' }
}

describe.concurrent('The end of a link', () => {
  it('comes at once when the seat is removed, and the copy stays with what was typed', async ({ scene }) => {
    const { holder, pen, docId, joined, ours, theirs } = scene
    write(theirs, 'gardé')
    await bothSay(scene, 'gardé')
    await holder.ask('room.seat', { docId, seatId: seatIn(joined).seatId, act: { kind: 'remove' } })
    await joined.is('removed')
    write(theirs, 'après')
    await theirs.acknowledged()
    expect(textOf(ours).toJSON()).not.toContain('après')
    expect(textOf(theirs).toJSON()).toContain('gardé')
    await pen.restart()
    expect(await pen.ask('room.links', {})).toEqual([])
  })

  it('while it was cut is told on return', async ({ scene }) => {
    const { holder, proxy, docId, joined } = scene
    const { seatId } = seatIn(joined)
    proxy.cut()
    await joined.is('cut')
    await holder.ask('room.seat', { docId, seatId, act: { kind: 'remove' } })
    proxy.mend()
    await joined.is('removed')
  })

  it('comes when the room closes, or the pen leaves', async ({ scene }) => {
    const { holder, pen, docId, room } = scene
    await pen.ask('room.leave', { docId })
    await watchRoom(holder, docId).shows((view) => view.room?.seats.length === 0)
    const again = await joinRoom(pen, holder, room)
    await holder.ask('room.close', { docId })
    await again.is('closed')
  })
})
