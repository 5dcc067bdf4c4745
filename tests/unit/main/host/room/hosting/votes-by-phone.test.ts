/** Votes from real phones over their sockets to a real host, with its wall and the room its pens see. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMeeting, openPen, openWall, startHost, type TestHost, type TestPen } from '#factories/host.ts'
import { enterPhone, openRoom, type Phone } from '#factories/phone.ts'
import { joinRoom, watchRoom } from '#factories/room.ts'
import type { PhoneView } from '#shared/contract/phone.ts'
import type { HostedRoom } from '#shared/contract/room.ts'
import { addPerson } from '#shared/meeting/edits.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { Fact } from '#shared/rules/facts.ts'

let host: TestHost
let docId: string
let room: HostedRoom
let pen: TestPen
let itemId: string

beforeEach(async () => {
  host = await startHost('19:30')
  docId = await newMeeting(host)
  room = await openRoom(host, docId)
  pen = await openPen(host, docId)
  itemId = readMeeting(pen).items[1]?.id ?? ''
  for (const id of ['aline', 'bachir', 'carla'])
    addPerson(pen.body, { id, name: id, status: 'member', votingRight: true })
  addPerson(pen.body, { id: 'nina', name: 'nina', status: 'public', votingRight: false })
  await pen.acknowledged()
  await note({ kind: 'sessionOpened' })
  await note({ kind: 'itemStarted', itemId })
  for (const personId of ['aline', 'bachir', 'nina']) await note({ kind: 'arrived', personId })
  await note({ kind: 'proxyGiven', from: 'carla', to: 'aline' })
})
afterEach(async () => {
  pen.destroy()
  await host.dispose()
})

let noted = 0
async function note(fact: Fact): Promise<void> {
  await host.ask('meeting.command', { docId, command: { id: `note-${(noted += 1)}`, fact } })
}

/** A phone a pen took for somebody. */
async function phoneOf(personId: string): Promise<Phone> {
  const phone = await enterPhone(room)
  const { you } = await phone.view(() => true)
  const { seats } = await openRoom(host, docId)
  const seatId = seats.find(({ number }) => number === you.number)?.seatId ?? ''
  await host.ask('room.seat', { docId, seatId, act: { kind: 'accept', personId, name: personId } })
  return phone
}

const put = (): Promise<void> =>
  note({ kind: 'voteOpened', voteId: 'v1', itemId, question: 'Un banc ?', ballot: 'showOfHands', byPhone: true })
const counted = (pour: number, contre: number, phones: { pour: number; contre: number }): Fact => ({
  kind: 'voteCounted',
  voteId: 'v1',
  counts: { for: pour, against: contre, abstain: 0, notVoting: 0 },
  phones: { for: phones.pour, against: phones.contre, abstain: 0, notVoting: 0 },
})
const choose = (phone: Phone, choice: 'for' | 'against' | 'abstain', voteId = 'v1') =>
  phone.say({ kind: 'vote', voteId, choice })
const chose = (choice: 'for' | 'against' | null) => (view: PhoneView) => view.vote?.choice === choice

describe('A vote on the phones', () => {
  it('is one a person, who keeps it when another phone takes the first one’s place', async () => {
    await put()
    const one = await phoneOf('bachir')
    expect((await one.view((view) => view.vote?.mayVote === true)).vote).toMatchObject({ weight: 1, choice: null })
    expect(await choose(one, 'for')).toMatchObject({ ok: true })
    const two = await phoneOf('bachir')
    await two.view(chose('for'))
    // The first is nobody's from now on.
    expect((await one.view((view) => view.vote?.mayVote === false)).vote).toMatchObject({ whyNot: 'notAccepted' })
    expect((await openRoom(host, docId)).phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [1, 0, 0] })
    expect(await choose(one, 'abstain')).toMatchObject({ ok: false, code: 'notAccepted' })
    expect(await choose(two, 'against')).toMatchObject({ ok: true })
    await two.view(chose('against'))
    expect((await openRoom(host, docId)).phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [0, 1, 0] })
  })

  it('is the phone’s own whatever it says, and nobody’s for one nobody was recognised behind', async () => {
    await put()
    const bachir = await phoneOf('bachir')
    bachir.send(
      JSON.stringify({ id: 'forged', kind: 'vote', voteId: 'v1', choice: 'for', personId: 'aline', seatId: 'another' }),
    )
    await bachir.frame('answer', ({ id }) => id === 'forged')
    const stranger = await enterPhone(room, { name: 'aline' })
    expect((await stranger.view((view) => view.vote !== null)).vote).toMatchObject({
      mayVote: false,
      whyNot: 'notAccepted',
    })
    expect(await choose(stranger, 'against')).toMatchObject({ ok: false, code: 'notAccepted' })
    const nina = await phoneOf('nina')
    expect(await choose(nina, 'for')).toMatchObject({ ok: false, code: 'noVote' })
    const observer = await enterPhone(room, { as: 'observer' })
    expect(await choose(observer, 'for')).toMatchObject({ ok: false, code: 'notAllowed' })
    // Bachir's one vote, not Aline's two.
    expect((await openRoom(host, docId)).phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [1, 0, 0] })
  })

  it('counts once though its frame comes twice, and no more once counted', async () => {
    await put()
    const aline = await phoneOf('aline')
    const intent = { kind: 'vote', voteId: 'v1', choice: 'for', id: 'once' } as const
    await aline.say(intent)
    await choose(aline, 'against')
    // The first frame, sent again by a page that heard no answer: the later choice stands.
    aline.frames.length = 0
    expect(await aline.say(intent)).toMatchObject({ ok: true })
    expect((await openRoom(host, docId)).phoneVote?.totals).toEqual([0, 2, 0])
    await note(counted(1, 2, { pour: 0, contre: 2 }))
    await aline.view((view) => view.vote === null)
    expect(await choose(aline, 'for')).toMatchObject({ ok: false, code: 'noVoteOpen' })
    expect(await choose(aline, 'for', 'v2')).toMatchObject({ ok: false, code: 'noVoteOpen' })
  })

  it('shows on the wall how many voted and never how, until it is counted', async () => {
    const wall = openWall(host, docId)
    await put()
    const aline = await phoneOf('aline')
    await choose(aline, 'against')
    const open = await wall.shows(({ vote }) => vote?.phoneVoters === 1)
    expect(open.vote).toMatchObject({ state: 'open', counts: null, outcome: null })
    expect(aline.received()).not.toContain('totals')
    await note(counted(1, 2, { pour: 0, contre: 2 }))
    const result = await wall.shows(({ vote }) => vote?.state === 'counted')
    expect(result.vote).toMatchObject({ phoneVoters: null, outcome: 'rejected' })
    wall.close()
  })
})

describe('Dots on the phones', () => {
  it('are placed by the public too, and counted with the poster on the wall', async () => {
    const wall = openWall(host, docId)
    const nina = await phoneOf('nina')
    await note({
      kind: 'dotsOpened',
      tallyId: 'd1',
      itemId,
      question: 'Quoi ?',
      options: ['Bancs', 'Arbres'],
      perVoter: 3,
    })
    await nina.view((view) => view.dots?.mayVote === true)
    expect(await nina.say({ kind: 'dots', voteId: 'd1', dots: [3, 1] })).toMatchObject({ code: 'tooManyDots' })
    expect(await nina.say({ kind: 'dots', voteId: 'd1', dots: [3] })).toMatchObject({ code: 'badInput' })
    expect(await nina.say({ kind: 'dots', voteId: 'd1', dots: [2, 1] })).toMatchObject({ ok: true })
    expect((await nina.view((view) => view.dots?.placed[0] === 2)).dots?.placed).toEqual([2, 1])
    const open = await wall.shows(({ dots }) => dots?.phoneVoters === 1)
    expect(open.dots).toMatchObject({ state: 'open', totals: null })
    await note({ kind: 'dotsClosed', tallyId: 'd1' })
    await nina.view((view) => view.dots === null)
    const options = [
      { label: 'Bancs', count: 5 },
      { label: 'Arbres', count: 9 },
    ]
    await note({
      kind: 'tallyRecorded',
      tallyId: 'd1',
      itemId,
      form: 'dots',
      question: 'Quoi ?',
      options,
      phones: [2, 1],
    })
    const result = await wall.shows(({ dots }) => dots?.state === 'counted')
    expect(result.dots).toMatchObject({ totals: [5, 9], phoneVoters: null })
    wall.close()
  })
})

describe('A pen on another computer', () => {
  it('sees what phones chose, and counts it with the hands', async () => {
    const secretary = await startHost('19:30')
    const joined = await joinRoom(secretary, host, room)
    await put()
    await choose(await phoneOf('aline'), 'for')
    const { room: seen } = await joined.watcher.shows((view) => view.room?.phoneVote?.voters === 1)
    expect(seen?.phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [2, 0, 0] })
    const count = (phones: { pour: number; contre: number }) =>
      secretary.call('meeting.command', { docId, command: { id: `count-${phones.pour}`, fact: counted(3, 0, phones) } })
    expect(await count({ pour: 1, contre: 0 })).toMatchObject({ ok: false, code: 'phonesVotedSince' })
    expect(await count({ pour: 2, contre: 0 })).toMatchObject({ ok: true })
    joined.watcher.close()
    await secretary.dispose()
  })
})

describe('The room', () => {
  it('gives back what phones chose after it was closed, or went on without them', async () => {
    await put()
    const watcher = watchRoom(host, docId)
    const aline = await phoneOf('aline')
    await choose(aline, 'for')
    await watcher.shows((view) => view.room?.phoneVote?.voters === 1)
    await host.ask('room.close', { docId })
    await aline.closed
    await watcher.shows((view) => view.room === null)
    room = await openRoom(host, docId)
    const again = await watcher.shows((view) => view.room?.phoneVote?.voters === 1)
    expect(again.room?.phoneVote?.totals).toEqual([2, 0, 0])
    await host.ask('room.open', { docId, reach: 'computers', address: '127.0.0.1', wifi: null })
    const without = await watcher.shows((view) => view.room?.reach === 'computers')
    expect(without.room?.phoneVote?.totals).toEqual([2, 0, 0])
    await note(counted(2, 0, { pour: 2, contre: 0 }))
    await watcher.shows((view) => view.room?.phoneVote === null)
    watcher.close()
  })
})
