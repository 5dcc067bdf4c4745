import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setHeader } from '#shared/meeting/edits.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom, until } from '#factories/room.ts'

let holder: TestHost
let pen: TestHost
beforeEach(async () => {
  holder = await startHost()
  pen = await startHost()
})
afterEach(async () => {
  await pen.dispose()
  await holder.dispose()
})

describe('A pen that was let in', () => {
  it('has the meeting, and what either types reaches the other', async () => {
    const docId = await newMeeting(holder)
    const room = await openRoom(holder, docId)
    const joined = await joinRoom(pen, holder, room)
    const [ours, theirs] = [await openPen(holder, docId), await openPen(pen, docId)]
    setHeader(ours.body, { place: 'Salle 2' })
    await until(theirs.body, () => readMeeting(theirs).header.place === 'Salle 2')
    setHeader(theirs.body, { title: 'Assemblée' })
    await until(ours.body, () => readMeeting(ours).header.title === 'Assemblée')
    await joined.watcher.shows((view) => view.link?.unsent === false)
    await holder.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    await until(theirs.journal, () => readMeeting(theirs).journal.length === 1)
    const items = readMeeting(ours).items
    await pen.ask('meeting.command', {
      docId,
      command: { id: 'first', fact: { kind: 'itemStarted', itemId: items[0]?.id ?? '' } },
    })
    await until(ours.journal, () => readMeeting(ours).journal.length === 2)
    expect(readMeeting(ours).journal.map(({ id, host }) => [id, host === readMeeting(ours).journal[0]?.host])).toEqual([
      ['open', true],
      ['first', true],
    ])
    ours.destroy()
    theirs.destroy()
  })
})
