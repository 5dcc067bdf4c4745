import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HostedRoom } from '#shared/contract/room.ts'
import { addPerson, setRules } from '#shared/meeting/edits.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { newMeeting, openPen, openWall, startHost, type TestHost, type TestPen } from '#factories/host.ts'
import { enterPhone, openRoom, type Phone } from '#factories/phone.ts'

const gender = {
  id: 'gender',
  name: 'Genre',
  values: [
    { id: 'w', name: 'Femmes' },
    { id: 'm', name: 'Hommes' },
  ],
}

let host: TestHost
let docId: string
let room: HostedRoom
let pen: TestPen

beforeEach(async () => {
  host = await startHost('18:30')
  docId = await newMeeting(host)
  room = await openRoom(host, docId)
  pen = await openPen(host, docId)
  setRules(pen.body, { categories: [gender] })
  for (const id of ['aline', 'bachir']) addPerson(pen.body, { id, name: id, displayName: id, status: 'member' })
  await pen.acknowledged()
  await note('opened', { kind: 'sessionOpened' })
})
afterEach(async () => {
  pen.destroy()
  await host.dispose()
})

async function note(id: string, fact: Fact): Promise<void> {
  await host.ask('meeting.command', { docId, command: { id, fact } })
}
async function accept(number: number, personId: string): Promise<void> {
  const seat = (await openRoom(host, docId)).seats.find((each) => each.number === number)
  await host.ask('room.seat', { docId, seatId: seat?.seatId ?? '', act: { kind: 'accept', personId, name: personId } })
}
const says = (phone: Phone, value: string | null, category = 'gender') =>
  phone.say({ kind: 'declare', category, value })
const declaredBy = (personId: string) => readMeeting(pen).people.find(({ id }) => id === personId)?.declared

describe('What somebody says of themselves on their phone', () => {
  it('is kept with the person, shown to that phone alone, changed and taken back', async () => {
    const wall = openWall(host, docId)
    const [own, other] = [await enterPhone(room), await enterPhone(room)]
    await accept(1, 'aline')
    await accept(2, 'bachir')
    expect((await own.view(({ categories }) => categories.length > 0)).you.declared).toEqual({})
    expect(await says(own, 'w')).toMatchObject({ ok: true })
    await own.view(({ you }) => you.declared['gender'] === 'w')
    expect(await says(own, 'm')).toMatchObject({ ok: true })
    await own.view(({ you }) => you.declared['gender'] === 'm')
    await other.view(({ categories }) => categories.length > 0)
    expect(
      other.frames.flatMap((frame) => (frame.kind === 'view' ? [frame.view.you.declared] : [])),
    ).not.toContainEqual({
      gender: 'm',
    })
    expect(JSON.stringify(wall.views)).not.toContain('gender')
    expect(await says(own, null)).toMatchObject({ ok: true })
    await own.view(({ you }) => you.declared['gender'] === undefined)
    expect(declaredBy('aline')).toEqual({})
    wall.close()
  })

  it('is refused of a phone that is nobody’s, and where the rules do not ask', async () => {
    const phone = await enterPhone(room)
    expect(await says(phone, 'w')).toMatchObject({ ok: false, code: 'notAccepted' })
    await accept(1, 'aline')
    expect(await says(phone, 'x')).toMatchObject({ ok: false, code: 'badInput' })
    expect(await says(phone, 'w', 'age')).toMatchObject({ ok: false, code: 'badInput' })
  })

  it('is no longer asked once the session is adjourned, but may be taken back', async () => {
    const phone = await enterPhone(room)
    await accept(1, 'aline')
    await says(phone, 'w')
    await note('over', { kind: 'sessionAdjourned' })
    expect((await phone.view(({ phase }) => phase === 'adjourned')).categories).toEqual([])
    expect(await says(phone, 'm')).toMatchObject({ ok: false, code: 'sessionAlreadyAdjourned' })
    expect(await says(phone, null)).toMatchObject({ ok: true })
  })

  it('goes neither to the next meeting nor to a duplicate', async () => {
    const phone = await enterPhone(room)
    await accept(1, 'aline')
    await says(phone, 'w')
    for (const { docId: made } of [
      await host.ask('meeting.next', { docId }),
      await host.ask('meeting.duplicate', { docId }),
    ]) {
      const next = await openPen(host, made)
      expect(readMeeting(next).people.map(({ declared }) => declared)).toEqual([{}, {}])
      next.destroy()
    }
  })
})
