/** One computer keeps the life of some minutes; a second one, in the room or with a copy, sees it and begins no other unasked. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchFrom, takeIn } from '#factories/archive.ts'
import { finalisedMeeting, type HeldMeeting } from '#factories/held-meeting.ts'
import { openPen, plainPdfWorker, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom, until } from '#factories/room.ts'
import { readWhole } from '#host/whole-meeting.ts'
import { readMinutesKeeper } from '#shared/meeting/minutes-keeper.ts'
import { troubleKey, unfinished } from '#shared/minutes/unfinished.ts'

let keeper: TestHost
let other: TestHost
let held: HeldMeeting

beforeEach(async () => {
  ;[keeper, other] = await Promise.all([anotherHost(), anotherHost()])
  held = await finalisedMeeting(keeper)
  other.on('2026-11-14', '10:00')
})
afterEach(async () => {
  held.close()
  await Promise.all([keeper.dispose(), other.dispose()])
})

const anotherHost = (): Promise<TestHost> => startHost('18:25', { pdfWorkerFile: plainPdfWorker })

it('A computer of the room follows each step, and begins a second life only when somebody says so', async () => {
  const { docId } = held
  expect(await keeper.ask('minutes.elsewhere', { docId })).toBeNull()
  await joinRoom(other, keeper, await openRoom(keeper, docId))
  const theirs = await openPen(other, docId)
  await until(theirs.body, () => readMinutesKeeper(theirs.body, docId) !== null)
  expect(await other.ask('minutes.elsewhere', { docId })).toMatchObject({
    state: 'draft',
    waitsFor: 'review',
    by: null,
  })
  expect(await other.ask('minutes.life', { docId })).toMatchObject({ revision: null })
  const acceptedTroubles = unfinished(readWhole(theirs)).map(troubleKey)
  expect(await other.call('meeting.finalise', { docId, acceptedTroubles })).toMatchObject({
    ok: false,
    code: 'minutesKeptElsewhere',
  })
  expect(await other.ask('register.read', {})).toMatchObject({ decisions: [] })

  const { text } = await keeper.ask('minutes.life', { docId })
  await keeper.ask('minutes.review', { docId, by: 'Aline', as: 'facilitator', name: 'Aline', text })
  await until(theirs.body, () => readMinutesKeeper(theirs.body, docId)?.by === 'Aline')
  expect(await other.ask('minutes.elsewhere', { docId })).toMatchObject({ by: 'Aline', who: ['Bachir'] })

  other.on('2026-11-14', '11:00')
  await other.ask('meeting.finalise', { docId, acceptedTroubles, startsHere: true })
  expect(await other.ask('minutes.elsewhere', { docId })).toBeNull()
  const ours = await openPen(keeper, docId)
  const { at } = (await keeper.ask('minutes.life', { docId })).steps.at(-1) ?? { at: 0 }
  await until(ours.body, () => readMinutesKeeper(ours.body, docId)?.at !== at)
  // Both have one now: neither is silent about the other's.
  expect(await keeper.ask('minutes.elsewhere', { docId })).toMatchObject({ state: 'draft', by: null })
  expect(await keeper.ask('minutes.life', { docId })).toMatchObject({ reviews: [{ name: 'Aline' }] })
  theirs.destroy()
  ours.destroy()
})

it('A copy taken home says where the minutes are kept, and one that became another meeting says nothing', async () => {
  const { docId } = held
  const { jobId } = await keeper.ask('export.start', { docId, format: 'tablee', edition: 'members' })
  const file = await fileOf(jobId)
  await takeIn(file, other)
  expect(await other.ask('minutes.elsewhere', { docId })).toMatchObject({ state: 'draft' })
  held.close()
  await keeper.ask('meeting.bin', { docId })
  const apart = await takeIn(file, keeper)
  expect(apart.took).toBe('apart')
  expect(await keeper.ask('minutes.elsewhere', { docId: apart.docId })).toBeNull()
})

async function fileOf(jobId: string): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    const { file } = await keeper.ask('export.state', { jobId })
    if (file !== null) return new Uint8Array(await (await fetchFrom(keeper, file.url)).arrayBuffer())
    await new Promise((resolve) => setImmediate(resolve))
  }
}
