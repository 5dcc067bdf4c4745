/**
 * The proof that the room holds: three computers that write, a screen, forty phones, and everything that can go wrong
 * with a network and a laptop in the time of one item. At the end every copy is the same, nothing that was said to be
 * kept is missing, and nothing private ever reached a phone.
 */
import type { Page } from '@playwright/test'
import type { HostedRoom } from '#shared/contract/room.ts'
import { requestForms } from '#shared/contract/phone.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { MinutesPage } from './pages/minutes.ts'
import { canaries, itemId, leaksIn, plantedEvening } from './room/canaries.ts'
import { expect, test, type Pen } from './room/evening-rig.ts'
import { Commands, isAllSent, join, linkIs, roomOf, soon } from './room/pens.ts'
import { RecordedPhone } from './room/recorded-phone.ts'
import { textOn, Typing } from './room/typed-letters.ts'
import { seed } from './seed.ts'

const { wifiPassword } = canaries
const noVotes = { for: 0, against: 0, abstain: 0, notVoting: 0 }

const portOf = (address: string): number => Number(address.split(':').at(-1))
const places = Array.from({ length: 40 }, (_, place) => place)
const badgeOf = (page: Page) => page.getByRole('banner').locator('[data-saved]')

async function attach({ host, page }: Pen, docId: string, name: string, data: string): Promise<void> {
  const answer = await page.request.put(`${host.origin}/files/${docId}?name=${name}`, {
    headers: { origin: host.origin, 'content-type': 'text/plain' },
    data,
  })
  expect(answer.ok()).toBe(true)
}

async function project(wall: Page, { address, codes, docId }: HostedRoom): Promise<void> {
  const entered = await wall.request.post(`${address}/enter`, {
    headers: { origin: address },
    data: { code: codes.projection, name: '', as: 'projection' },
  })
  expect(entered.ok()).toBe(true)
  await wall.goto(`${address}/projection.html#${docId}`)
  await wall.locator('.slide').waitFor()
}

test('the room holds: cuts, a dead laptop and a new one cost nothing, and phones learn nothing private', async ({
  facilitator,
  minuteTaker,
  speechSteward,
  wall,
  network,
}) => {
  // Three hosts, their pages and forty phones on two cores that others use too.
  test.setTimeout(300_000)
  const pens = [facilitator, minuteTaker, speechSteward]
  const docId = await seed(facilitator.host, facilitator.page, plantedEvening())
  const commands = new Commands(docId)
  const phones = places.map((place) => new RecordedPhone(`Brusquin${place + 10}q`))
  const phone = (place: number): RecordedPhone => phones[place] ?? new RecordedPhone('')
  const asked = (from: number, to: number) => phones.slice(from, to)
  const holder = { pen: facilitator, room: await roomOf(facilitator.host, docId, wifiPassword) }
  const port = portOf(holder.room.penAddress)
  const [toMinutes, toSteward] = [await network(port), await network(port)]
  /** What only pens may know of a room: who holds it, who is in it, how one comes in. */
  const secrets: string[] = []
  const seatsOf = async () => {
    const { seats, codes } = await roomOf(holder.pen.host, docId, wifiPassword)
    secrets.push(codes.pen, codes.projection, ...seats.map(({ seatId }) => seatId))
    return seats
  }
  const seatOf = async ({ typed }: RecordedPhone) => {
    const found = (await seatsOf()).find((seat) => seat.typed === typed)
    if (found === undefined) throw new Error('no such seat')
    return found
  }
  const askForTheFloor = async (some: readonly RecordedPhone[]): Promise<void> => {
    const answers = await Promise.all(
      some.map((each, place) => each.say({ kind: 'ask', form: requestForms[place % 4] ?? 'speak', itemId })),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
  }
  const accept = async (of: RecordedPhone, as: { personId: string | null; name: string }): Promise<void> => {
    const { seatId } = await seatOf(of)
    await linkIs(speechSteward.host, docId, 'linked')
    await speechSteward.host.call('room.seat', { docId, seatId, act: { kind: 'accept', ...as } })
  }
  const allSeeWaiting = (count: number) =>
    Promise.all(phones.filter((each) => each.isAwake).map((each) => each.sees((view) => view.waiting === count)))
  const firstInLine = (): Promise<RecordedPhone> => {
    const isFirst = async (each: RecordedPhone) => each.sees((view) => view.you.place?.place === 1).then(() => each)
    return Promise.any(phones.filter((each) => each.isAwake).map(isFirst))
  }
  const giveTheFloor = async (pen: Pen): Promise<RecordedPhone> => {
    const first = await firstInLine()
    const [requestId = ''] = first.asks.slice(-1)
    const { personId } = await seatOf(first)
    const turn = { kind: 'turnStarted' as const, itemId, form: 'turn' as const, frozenHead: [] }
    await commands.say(pen.host, { ...turn, turnId: `turn-${requestId}`, personId: personId ?? '', requestId })
    await first.sees((view) => view.speaker?.isYou === true)
    return first
  }
  const onWall: string[] = []
  wall.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => onWall.push(String(payload))))
  const hands = [new Typing(minuteTaker.page, 'small'), new Typing(speechSteward.page, 'large')] as const
  const late = new Typing(facilitator.page, 'digits')

  await test.step('everybody comes in', async () => {
    await attach(facilitator, docId, canaries.privateFile, canaries.fileContents)
    const { room } = holder
    const asPen = { wifiPassword }
    await Promise.all([
      join(minuteTaker.host, facilitator.host, room, {
        ...asPen,
        seat: 'minuteTaker',
        name: 'Nadia',
        address: toMinutes.address,
      }),
      join(speechSteward.host, facilitator.host, room, {
        ...asPen,
        seat: 'speechSteward',
        name: 'Sami',
        address: toSteward.address,
      }),
      ...phones.map((each) => each.enter(room)),
    ])
    for (const personId of ['p-zoe', 'p-gael']) await commands.say(speechSteward.host, { kind: 'arrived', personId })
    await commands.say(facilitator.host, { kind: 'sessionOpened' })
    await commands.say(facilitator.host, { kind: 'itemStarted', itemId })
    await Promise.all([
      ...[minuteTaker, speechSteward].map(({ host, page }) => new MinutesPage(page).open(host.origin, docId, itemId)),
      new ConductPage(facilitator.page).open(facilitator.host.origin, docId),
      project(wall, room),
      ...phones.map((each) => each.sees((view) => view.item?.id === itemId)),
    ])
  })

  await test.step('phones ask, change their mind, sleep and keep their place; the steward gives the floor', async () => {
    await accept(phone(0), { personId: 'p-ilknur', name: '' })
    await accept(phone(1), { personId: null, name: 'Solveig' })
    await phone(0).sees((view) => view.you.accepted)
    await phone(1).sees((view) => view.you.name === 'Solveig')
    await askForTheFloor(asked(2, 26))
    // Each view of before is past: twenty-one waited already while the twenty-four were asking.
    await allSeeWaiting(24)
    const taken = await Promise.all(asked(10, 13).map((each) => each.say({ kind: 'withdraw' })))
    expect(taken.every(({ ok }) => ok)).toBe(true)
    await phone(4).say({ kind: 'message', text: canaries.correction })
    const sleeper = phone(20)
    await allSeeWaiting(21)
    const before = await sleeper.sees((view) => view.you.place !== null)
    sleeper.sleep()
    const speaks = await giveTheFloor(speechSteward)
    sleeper.wake()
    const after = await sleeper.sees((view) => view.you.place !== null && view.speaker !== null)
    expect(after.you.place?.place).toBe((before.you.place?.place ?? 0) - 1)
    const { number } = await seatOf(speaks)
    await expect(wall.locator('.slide')).toContainText(`Invité ${number}`)
  })

  await test.step('a vote is cast by phone', async () => {
    const vote = { kind: 'voteOpened', voteId: 'vote-1', itemId, question: 'Écrire au bailleur ?' } as const
    await commands.say(facilitator.host, { ...vote, ballot: 'showOfHands', byPhone: true })
    await Promise.all(phones.map((each) => each.sees((view) => view.vote?.id === 'vote-1')))
    expect(await phone(0).say({ kind: 'vote', voteId: 'vote-1', choice: 'for' })).toMatchObject({ ok: true })
    expect(await phone(9).say({ kind: 'vote', voteId: 'vote-1', choice: 'for' })).toMatchObject({ ok: false })
    const counts = { ...noVotes, for: 2, against: 1 }
    const counted = { kind: 'voteCounted', voteId: 'vote-1', counts, phones: { ...noVotes, for: 1 } } as const
    await commands.say(minuteTaker.host, counted)
    await commands.say(minuteTaker.host, {
      kind: 'decisionRecorded',
      decisionId: 'decision-1',
      itemId,
      type: 'decision',
      mode: 'majority',
      text: canaries.decided,
      voteId: 'vote-1',
      dissentingViews: null,
      alternatives: [],
    })
  })

  await test.step('two write in one text while the network fails them and the session goes on', async () => {
    const minutes = new MinutesPage(minuteTaker.page)
    await minutes.noteFold.click()
    await new AppPage(minuteTaker.page).showPrivate()
    await minutes.note.fill(canaries.privateNote)
    const conduct = new ConductPage(facilitator.page)
    await conduct.openForm('Décision')
    await conduct.form('Décision').getByLabel('Il est décidé de…').fill(canaries.wording)
    for (const hand of hands) await hand.begin()
    toMinutes.delay(60)
    toSteward.swallow()
    await commands.say(facilitator.host, { kind: 'itemExtended', itemId, minutes: 5 })
    await linkIs(speechSteward.host, docId, 'cut')
    await commands.say(speechSteward.host, { kind: 'arrived', personId: 'p-ines' })
    toSteward.mend()
    toMinutes.delay(0)
    toMinutes.cut()
    await linkIs(minuteTaker.host, docId, 'cut')
    await commands.say(minuteTaker.host, { kind: 'publicCounted', count: 31 })
    await linkIs(speechSteward.host, docId, 'linked')
    toMinutes.mend()
    toSteward.halfClose()
    await Promise.all([minuteTaker, speechSteward].map(({ host }) => isAllSent(host, docId)))
  })

  await test.step('the room’s computer dies and comes back: so does everybody, by themselves', async () => {
    await facilitator.host.kill()
    const patient = askForTheFloor(asked(30, 32))
    await linkIs(minuteTaker.host, docId, 'cut')
    await commands.say(minuteTaker.host, { kind: 'arrived', personId: 'p-francois' })
    await facilitator.host.restart('18:28')
    await patient
    await Promise.all([
      ...[minuteTaker, speechSteward].map(({ host }) => isAllSent(host, docId)),
      ...phones.map((each) => each.sees((view) => view.item?.id === itemId)),
    ])
    expect(await roomOf(facilitator.host, docId, wifiPassword)).toMatchObject({ codes: holder.room.codes })
    const { number } = await seatOf(await giveTheFloor(speechSteward))
    await expect(wall.locator('.slide')).toContainText(`Invité ${number}`)
  })

  await test.step('it dies for good, with words nobody else has; the secretary’s takes the room over', async () => {
    toMinutes.cut()
    toSteward.cut()
    await Promise.all([minuteTaker, speechSteward].map(({ host }) => linkIs(host, docId, 'cut')))
    await new MinutesPage(facilitator.page).open(facilitator.host.origin, docId, itemId)
    await late.begin()
    await commands.say(facilitator.host, { kind: 'itemExtended', itemId, minutes: 2 })
    await late.pause()
    await expect(badgeOf(facilitator.page)).toHaveAttribute('data-saved', /^(?:computer|room)$/)
    const known = await seatsOf()
    const first = await firstInLine()
    await facilitator.host.kill()
    const room = await roomOf(minuteTaker.host, docId, wifiPassword)
    Object.assign(holder, { pen: minuteTaker, room })
    await attach(minuteTaker, docId, 'plan-de-la-tour.txt', 'Le plan')
    await Promise.all([
      join(speechSteward.host, minuteTaker.host, room, {
        seat: 'speechSteward',
        name: 'Sami',
        address: room.penAddress,
        wifiPassword,
      }),
      project(wall, room),
      ...phones.map((each) => each.enter(room)),
    ])
    // A phone of the old room is nobody to the new one until the steward says who it is: its place is there as before.
    // The first in line is among them; who that is, of those who asked at once, was their sockets' to say.
    const waiting = new Set([first, ...phones.slice(2, 7)])
    for (const each of waiting) {
      const personId = known.find(({ typed }) => typed === each.typed)?.personId ?? null
      await accept(each, { personId, name: '' })
    }
    await askForTheFloor(asked(32, 36))
    await commands.say(minuteTaker.host, { kind: 'sessionPaused', form: 'pause' })
    await commands.say(minuteTaker.host, { kind: 'sessionResumed' })
    const { typed } = await giveTheFloor(speechSteward)
    const numberBefore = known.find((seat) => seat.typed === typed)?.number
    await expect(wall.locator('.slide')).toContainText(`Invité ${numberBefore}`)
  })

  await test.step('the first computer comes back, and brings what it alone had', async () => {
    await facilitator.host.restart('18:33')
    await join(facilitator.host, minuteTaker.host, holder.room, {
      seat: 'facilitator',
      name: 'Amina',
      address: holder.room.penAddress,
      wifiPassword,
    })
    await commands.say(facilitator.host, { kind: 'itemExtended', itemId, minutes: 1 })
    // However quickly all this went by, they wrote through it.
    await expect.poll(() => Math.min(...hands.map(({ typed }) => typed.length)), soon).toBeGreaterThan(200)
    for (const hand of hands) await hand.pause()
    await Promise.all(
      pens.map(({ page }) => expect(badgeOf(page)).toHaveAttribute('data-saved', /^(?:computer|room)$/)),
    )
    await Promise.all([facilitator, speechSteward].map(({ host }) => isAllSent(host, docId)))
  })

  await test.step('every copy is the same, and nothing that was kept is missing', async () => {
    const texts = () => Promise.all(pens.map(({ page }) => textOn(page)))
    await expect.poll(async () => new Set(await texts()).size, soon).toBe(1)
    const [text = ''] = await texts()
    for (const hand of [...hands, late]) expect(hand.readBack(text)).toBe(hand.typed)
    expect(late.typed).not.toBe('')
    const copies = () => Promise.all(pens.map(({ host, page }) => meetingJson(host, page, docId)))
    await expect.poll(async () => new Set((await copies()).map((copy) => JSON.stringify(copy))).size, soon).toBe(1)
    const [copy] = await copies()
    const entries = new Set(copy?.journal.map(({ id }) => id))
    const said = [...commands.answeredOk, ...phones.flatMap((each) => each.noted)]
    expect(said.length).toBeGreaterThan(45)
    expect(said.filter((id) => !entries.has(id))).toEqual([])
    expect(copy?.attachments.map(({ name }) => name).sort()).toEqual(['brouillon-krelvost.txt', 'plan-de-la-tour.txt'])
    for (const { host, page } of pens) {
      for (const { sha256 } of copy?.attachments ?? []) {
        const file = await page.request.get(`${host.origin}/files/${docId}/${sha256}`, {
          headers: { origin: host.origin },
        })
        expect(file.ok()).toBe(true)
      }
    }
    const { messages } = await roomOf(minuteTaker.host, docId, wifiPassword)
    expect(messages.map((message) => message.text)).toEqual([canaries.correction])
  })

  await test.step('nothing private ever reached a phone, and the wall was told what is shown there', async () => {
    await seatsOf()
    const tokens = phones.map(({ cookies }) => cookies.map((cookie) => cookie.split('=')[1] ?? ''))
    for (const [place, each] of phones.entries()) {
      const received = each.received()
      expect(received).toContain('relogement de la tour D')
      const ofOthers = phones.flatMap(({ typed }, at) => (at === place ? [] : [typed, ...(tokens[at] ?? [])]))
      expect({ place, leaks: leaksIn(received, [...secrets, ...ofOthers]) }).toEqual({ place, leaks: [] })
    }
    expect(onWall.join('\n')).toContain('relogement de la tour D')
    expect(leaksIn(onWall.join('\n'), secrets)).toEqual([canaries.decided])
  })
})
