import { beforeEach, describe, expect, it } from 'vitest'
import type { Intent, PhoneFrame } from '#shared/contract/phone.ts'
import { evening } from '#factories/journal.ts'
import { buildPhoneView } from '#factories/phone-view.ts'
import type { SeatLinkEvents } from '../../../../renderer/phone/line/seat-link.ts'
import { SeatStore } from '../../../../renderer/phone/line/seat-store.ts'
import { roomNow } from '../../../../renderer/phone/shown-time.ts'

const viewAt = (hostNow: number): PhoneFrame => ({ kind: 'view', view: buildPhoneView({ hostNow }) })
const done = (id: string): PhoneFrame => ({ kind: 'answer', id, ok: true, code: null, params: {} })

let links: (SeatLinkEvents & { sent: Intent[] })[]
let retry: (() => void)[]
let phoneNow: number
let store: SeatStore
const last = () => links.at(-1)!

function comeBack(hostNow = evening('19:20')): void {
  retry.at(-1)?.()
  last().onFrame(viewAt(hostNow))
}

beforeEach(() => {
  links = []
  retry = []
  phoneNow = evening('12:00')
  store = new SeatStore({
    openLink(events) {
      const link = { ...events, sent: [] as Intent[] }
      links.push(link)
      return { send: (intent) => link.sent.push(intent), close: () => undefined }
    },
    now: () => phoneNow,
    later(work) {
      retry.push(work)
      return () => undefined
    },
    hasSeat: async () => true,
  })
  last().onFrame(viewAt(evening('19:20')))
})

describe('What a phone asks of the room', () => {
  it('is answered', async () => {
    const answer = store.ask({ kind: 'withdraw' })
    last().onFrame(done(last().sent[0]!.id))
    expect(await answer).toEqual({ ok: true, code: null, params: {} })
    expect(store.state.waiting).toEqual([])
  })

  it('is refused with the room’s code', async () => {
    const answer = store.ask({ kind: 'ask', form: 'speak', itemId: 'item-6' })
    last().onFrame({ kind: 'answer', id: last().sent[0]!.id, ok: false, code: 'listClosed', params: {} })
    expect(await answer).toMatchObject({ ok: false, code: 'listClosed' })
  })

  it('is sent again with the same id after a cut, and answered then', async () => {
    const answer = store.ask({ kind: 'ask', form: 'speak', itemId: 'item-6' })
    const [sent] = last().sent
    last().onClose()
    comeBack()
    expect(last().sent).toEqual([sent])
    last().onFrame(done(sent!.id))
    expect(await answer).toMatchObject({ ok: true })
  })

  it('is not sent twice once answered', async () => {
    const answer = store.ask({ kind: 'withdraw' })
    last().onFrame(done(last().sent[0]!.id))
    await answer
    last().onClose()
    comeBack()
    expect(last().sent).toEqual([])
  })

  it('is given up at a cut when it was a remote’s button: the room has moved on', async () => {
    const answer = store.ask({ kind: 'remote', act: 'nextSpeaker' })
    last().onClose()
    expect(await answer).toMatchObject({ ok: false, code: 'notSent' })
    comeBack()
    expect(last().sent).toEqual([])
  })

  it('is given up when the seat is over', async () => {
    const answer = store.ask({ kind: 'message', text: 'J’ai dit « trois », pas « treize ».' })
    last().onFrame({ kind: 'over', why: 'roomClosed' })
    expect(await answer).toMatchObject({ ok: false, code: 'notSent' })
    expect(store.state.over).toBe('roomClosed')
  })

  it('has an id of its own each time', () => {
    void store.ask({ kind: 'withdraw' })
    void store.ask({ kind: 'withdraw' })
    const [first, second] = last().sent
    expect(first?.id).not.toBe(second?.id)
    expect(first?.id).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('The time a phone shows', () => {
  it('is the room’s, whatever this phone’s clock says', () => {
    expect(roomNow(store.state, phoneNow + 60_000)).toBe(evening('19:21'))
  })

  it('stands still at the last word of the room while it is cut', () => {
    last().onClose()
    expect(store.state.line).toBe('cut')
    expect(roomNow(store.state, phoneNow + 600_000)).toBe(evening('19:20'))
  })

  it('goes on from the room’s clock on return', () => {
    last().onClose()
    phoneNow += 600_000
    comeBack(evening('19:30'))
    expect(roomNow(store.state, phoneNow)).toBe(evening('19:30'))
  })

  it('does not move for the length of a journey', () => {
    last().onFrame({ kind: 'alive', hostNow: evening('19:20') - 300 })
    expect(roomNow(store.state, phoneNow)).toBe(evening('19:20'))
  })
})
