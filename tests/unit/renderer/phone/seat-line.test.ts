import { beforeEach, describe, expect, it } from 'vitest'
import type { Intent, PhoneFrame } from '#shared/contract/phone.ts'
import { buildPhoneView } from '#factories/phone-view.ts'
import { SeatLine, waits, type LineState } from '../../../../renderer/phone/line/seat-line.ts'
import type { SeatLinkEvents } from '../../../../renderer/phone/line/seat-link.ts'

const view: PhoneFrame = { kind: 'view', view: buildPhoneView() }
const alive: PhoneFrame = { kind: 'alive', hostNow: 0 }
const ask: Intent = { id: 'i-1', kind: 'withdraw' }

/** A clock that moves when told, and calls what is due. */
class Time {
  now = 1_000_000
  #due: { at: number; work: () => void }[] = []

  later = (work: () => void, ms: number): (() => void) => {
    const entry = { at: this.now + ms, work }
    this.#due.push(entry)
    return () => {
      this.#due = this.#due.filter((other) => other !== entry)
    }
  }

  pass(ms: number): void {
    const end = this.now + ms
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.#due = this.#due.filter((other) => other !== next)
      this.now = Math.max(this.now, next.at)
      next.work()
    }
    this.now = end
  }

  /** The phone sleeps: hours pass and no timer runs. */
  sleep(ms: number): void {
    this.now += ms
  }
}

let time: Time
let links: (SeatLinkEvents & { sent: Intent[]; isClosed: boolean })[]
let states: LineState[]
let seat: boolean | null

beforeEach(() => {
  time = new Time()
  links = []
  states = []
  seat = true
})

function openLine(): SeatLine {
  return new SeatLine(
    {
      openLink(events) {
        const link = { ...events, sent: [] as Intent[], isClosed: false }
        links.push(link)
        return {
          send: (intent) => link.sent.push(intent),
          close() {
            link.isClosed = true
          },
        }
      },
      now: () => time.now,
      later: time.later,
      hasSeat: async () => seat,
    },
    { onState: (state) => states.push(state), onFrame: () => undefined },
  )
}

const last = () => links.at(-1)!

describe('The line to the room', () => {
  it('is linked once a whole view came, and not for a sign of life before it', () => {
    const line = openLine()
    last().onFrame(alive)
    expect(line.state).toBe('joining')
    last().onFrame(view)
    expect(line.state).toBe('linked')
  })

  it('stays linked while the room says every second that it lives', () => {
    const line = openLine()
    last().onFrame(view)
    for (let second = 0; second < 60; second += 1) {
      time.pass(1000)
      last().onFrame(alive)
    }
    expect({ state: line.state, links: links.length }).toEqual({ state: 'linked', links: 1 })
  })

  it('shows itself cut after three seconds of silence, and opens another connection', () => {
    const line = openLine()
    last().onFrame(view)
    time.pass(2999)
    expect(line.state).toBe('linked')
    time.pass(1)
    expect(line.state).toBe('cut')
    expect(links[0]?.isClosed).toBe(true)
    time.pass(waits[0])
    expect(links).toHaveLength(2)
  })

  it('is not linked again for a sign of life: what it shows is still of before', () => {
    const line = openLine()
    last().onFrame(view)
    last().onClose()
    time.pass(waits[0])
    last().onFrame(alive)
    expect(line.state).toBe('cut')
    last().onFrame(view)
    expect(line.state).toBe('linked')
  })

  it('tries at once, then less and less often, and never gives up', async () => {
    openLine()
    for (const wait of [...waits, 8000, 8000]) {
      const before = links.length
      last().onClose()
      await Promise.resolve()
      time.pass(wait - 1)
      expect(links).toHaveLength(before)
      time.pass(1)
      expect(links).toHaveLength(before + 1)
    }
  })

  it('is quick again after a view came', async () => {
    openLine()
    for (let tries = 0; tries < 5; tries += 1) {
      last().onClose()
      await Promise.resolve()
      time.pass(8000)
    }
    last().onFrame(view)
    const before = links.length
    last().onClose()
    time.pass(waits[0])
    expect(links).toHaveLength(before + 1)
  })

  it('tries at once when the phone wakes up, whatever it was waiting for', async () => {
    const line = openLine()
    last().onFrame(view)
    last().onClose()
    time.pass(waits[0])
    last().onClose()
    await Promise.resolve()
    const before = links.length
    line.wake()
    expect(links).toHaveLength(before + 1)
  })

  it('shows itself cut at once on waking from a sleep no timer ran in', () => {
    const line = openLine()
    last().onFrame(view)
    time.sleep(3_600_000)
    line.wake()
    expect(line.state).toBe('cut')
    last().onFrame(view)
    expect(line.state).toBe('linked')
  })

  it('keeps a connection that just spoke when the phone is merely looked at', () => {
    const line = openLine()
    last().onFrame(view)
    time.pass(1000)
    line.wake()
    expect({ state: line.state, links: links.length }).toEqual({ state: 'linked', links: 1 })
  })

  it('ends when somebody decided so, and tries nothing again', () => {
    const line = openLine()
    last().onFrame(view)
    last().onFrame({ kind: 'over', why: 'removed' })
    line.wake()
    time.pass(60_000)
    expect({ state: line.state, links: links.length }).toEqual({ state: 'over', links: 1 })
  })

  it('ends when the room does not know this phone any more, which no socket tells', async () => {
    const line = openLine()
    seat = false
    last().onClose()
    await Promise.resolve()
    await Promise.resolve()
    expect(line.state).toBe('over')
  })

  it('does not end for a room that does not answer', async () => {
    const line = openLine()
    seat = null
    last().onClose()
    await Promise.resolve()
    await Promise.resolve()
    expect(line.state).toBe('cut')
  })

  it('sends nothing to a room that does not hear', () => {
    const line = openLine()
    line.send(ask)
    last().onFrame(view)
    line.send(ask)
    expect(last().sent).toEqual([ask])
  })
})
